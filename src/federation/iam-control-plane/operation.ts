/** The shape of every IAM operation. @module */
import type { Principal } from '../credentials/authentication.ts'
import type { QueryParameters } from '../encoding/aws-query.ts'
import type { XmlNode } from '../encoding/xml.ts'
import type { HttpRequest } from '../http.ts'
import type { Account } from '../iam/account.ts'
import type { RequestContext } from '../iam/request-context.ts'
import type { Refusal } from '../refusal.ts'
import type { Call } from '../service.ts'
import type { World } from '../world.ts'
import type { OperationCheckId } from './checks.ts'
import type { Parameter } from './parameter.ts'

/** A call whose parameters have the right form, and its caller. */
export interface IamCall {
  readonly world: World
  readonly request: HttpRequest
  readonly parameters: QueryParameters
  readonly principal: Principal
  /** The caller's account: IAM knows no other. */
  readonly account: Account
  readonly send: Call['send']
}

/** What a caller must be allowed to do. */
export interface Permission {
  /** `iam:CreateRole`. */
  readonly action: string
  /** The ARN that policies are asked for. */
  readonly resource: string
  /** How refusals name the resource where that is not its ARN: `role photos`. */
  readonly named?: string
  /** Keys that only this action has. */
  readonly context?: RequestContext
}

/** A refusal, and the check that failed; all checks before it have passed. */
export interface IamRefusal extends Refusal {
  readonly check: OperationCheckId
}

export type IamOutcome =
  | {
      readonly ok: true
      /** The account as it is now, where the operation changed it. */
      readonly account?: Account
      /** The world after what the operation itself asked of others. */
      readonly world?: World
      /** The members of the result; none for an operation that has no result. */
      readonly result?: readonly XmlNode[]
    }
  | { readonly ok: false; readonly refusal: IamRefusal; readonly world?: World }

export interface IamOperation {
  readonly parameters: readonly Parameter[]
  /** What it makes sure of itself, in its order. */
  readonly checks: readonly OperationCheckId[]
  readonly permissions: (call: IamCall) => readonly Permission[]
  readonly run: (call: IamCall) => IamOutcome | Promise<IamOutcome>
}

/** The result of an operation that changed nothing. */
export const found = (result: readonly XmlNode[]): IamOutcome => ({ ok: true, result })

/** The account as the operation leaves it, and its result where it has one. */
export const changed = (account: Account, result?: readonly XmlNode[]): IamOutcome => ({
  ok: true,
  account,
  ...(result === undefined ? {} : { result }),
})
