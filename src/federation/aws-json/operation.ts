/** The shape of every operation of a service that speaks AWS JSON. @module */
import type { CheckDetails, Checklist, PlannedCheck } from '../checklist.ts'
import type { Authentication, Principal } from '../credentials/authentication.ts'
import type { HttpRequest } from '../http.ts'
import type { RequestContext } from '../iam/request-context.ts'
import type { Refusal } from '../refusal.ts'
import type { Call } from '../service.ts'
import type { World } from '../world.ts'
import type { Shape } from './shape.ts'

/** What a caller must be allowed to do. */
export interface Permission {
  /** `cognito-identity:CreateIdentityPool`. */
  readonly action: string
  /** The ARN that policies are asked for. */
  readonly resource: string
  /** Keys that only this action has. */
  readonly context?: RequestContext
}

/** A call whose input has the right form. */
export interface JsonCall<Input> {
  readonly world: World
  readonly request: HttpRequest
  readonly input: Input
  /** Of the endpoint that was called. */
  readonly region: string
  readonly send: Call['send']
  /** Marks one of the operation's own checks. */
  readonly pass: (check: string, details?: CheckDetails) => void
  readonly fail: (check: string, details?: CheckDetails) => void
}

/** A call whose signature holds. */
export interface SignedJsonCall<Input> extends JsonCall<Input> {
  readonly principal: Principal
}

export type JsonOutcome =
  | {
      readonly ok: true
      /** The world as the operation leaves it; as it found it where nothing is said. */
      readonly world?: World
      /** Members of the output; those that are `undefined` are left out. */
      readonly result?: object
    }
  | {
      readonly ok: false
      readonly refusal: Refusal
      /** The world after what the operation asked of others, or counted. */
      readonly world?: World
    }

/** What an operation says when it says no. */
export type JsonRefusal = Extract<JsonOutcome, { readonly ok: false }>

interface Operation {
  readonly input: Shape<unknown>
  /** What it makes sure of itself, in its order. */
  readonly checks: readonly PlannedCheck<string>[]
}

/** How the caller of a signed operation is let in. The operation brings it: a public one does without. */
export interface Admission {
  /** The checks of the signature. @param title - The service, as people know it. */
  readonly plan: (title: string) => readonly PlannedCheck<string>[]
  /** Who signed. @param service - As it stands in the credential scope. */
  readonly authenticate: (
    world: World,
    request: HttpRequest,
    service: string,
    list: Checklist<string>,
  ) => Promise<Authentication>
  /** Asks the caller's policies for every permission, until one is missing. */
  readonly authorize: (
    call: SignedJsonCall<never>,
    permissions: readonly Permission[],
  ) => JsonAccess
}

export interface JsonAccess {
  readonly refusal?: Refusal
  readonly details: CheckDetails
}

/** Anyone may call it. */
interface PublicOperation<Input> extends Operation {
  readonly signed: false
  readonly run: (call: JsonCall<Input>) => JsonOutcome | Promise<JsonOutcome>
}

/** The caller signs with AWS credentials and needs the permissions. */
export interface SignedOperation<Input> extends Operation {
  readonly signed: true
  readonly admission: Admission
  readonly permissions: (call: SignedJsonCall<Input>) => readonly Permission[]
  readonly run: (call: SignedJsonCall<Input>) => JsonOutcome | Promise<JsonOutcome>
}

/** An operation whose input type is known to itself alone. */
export type JsonOperation = PublicOperation<never> | SignedOperation<never>

/** An operation that anyone may call: what a person's app does before it holds AWS credentials. */
export const publicOperation = <Input>(
  operation: Omit<PublicOperation<Input>, 'signed'> & { readonly input: Shape<Input> },
): JsonOperation => ({ signed: false, ...operation })
