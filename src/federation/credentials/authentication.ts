/** What comes of authenticating a request: who sent it, or why that is not known. @module */
import type { Account, Role, User } from '../iam/account.ts'
import type { NamedPolicy } from '../iam/authorize.ts'
import type { RequestContext } from '../iam/request-context.ts'
import type { Authorization, MalformedAuthorization } from '../sigv4/authorization.ts'
import type { Calculation } from '../sigv4/calculate.ts'
import type { PayloadDeclaration } from '../sigv4/payload-hash.ts'
import type { Payload, PayloadFailure } from '../sigv4/verified-payload.ts'
import type { Session } from './session.ts'

/** Whose credentials signed. */
export type Principal =
  | {
      readonly kind: 'session'
      readonly session: Session
      readonly account: Account
      readonly role: Role
      /** AWS's own policies by ARN, where the role or the session names one. */
      readonly awsManagedPolicies?: ReadonlyMap<string, string>
    }
  | UserPrincipal

/** An IAM user, or a federated user on whose behalf an IAM user got credentials. */
export interface UserPrincipal {
  readonly kind: 'user'
  readonly account: Account
  readonly user: User
  /** Whose session it is where temporary credentials have signed. */
  readonly session?: 'own' | 'federated'
  /** The user's, or the federated user's. */
  readonly arn: string
  readonly userArn: string
  /** `AIDA…`, or a federated user's `111122223333:name`. */
  readonly id: string
  /** The condition keys that say who calls. */
  readonly keys: RequestContext
  /** Together they are one bound; without any there is none. */
  readonly sessionPolicies: readonly NamedPolicy[]
}

/** An access key with its secret; the secret stays within `credentials/` and `sigv4/`. */
export type ResolvedAccessKey =
  | ({ readonly ok: true; readonly principal: Principal; readonly secretAccessKey: string } & (
      | TemporaryKey
      | LongTermKey
    ))
  | { readonly ok: false; readonly failure: AuthenticationFailure }

interface TemporaryKey {
  readonly sessionToken: string
  /** Seconds since the Unix epoch. */
  readonly expiresAt: number
}

/** Nothing is left to be asked of it. */
interface LongTermKey {
  readonly steps: readonly AuthenticationStep[]
  readonly expiresAt?: never
}

/** What is made sure of, in this order; each service gives it ids, titles and facts of its own. */
export const authenticationSteps = [
  'credentials-present',
  'credential-scope',
  'clock',
  'access-key-known',
  'session-token',
  'credentials-current',
  'headers-signed',
  'signature',
  'payload',
] as const

export type AuthenticationStepId = (typeof authenticationSteps)[number]

/** One step with the values that it compared; never a secret. */
export interface AuthenticationStep {
  readonly id: AuthenticationStepId
  readonly passed: boolean
  readonly expected?: string
  readonly actual?: string
  readonly note?: string
}

/** What one step found; without a failure it passed. */
export interface StepOutcome {
  readonly step: AuthenticationStep
  readonly failure?: AuthenticationFailure
}

/** A signature over the headers that was verified, with everything that led to it. */
export interface SignedRequest {
  readonly principal: Principal
  readonly authorization: Authorization
  readonly calculation: Calculation
  readonly declaredPayload: PayloadDeclaration
}

/** The signature holds; nothing is said of the payload yet. */
export interface VerifiedSignature extends SignedRequest {
  readonly ok: true
  readonly steps: readonly AuthenticationStep[]
}

/** The signature holds and the payload is the one that was signed. */
export interface Authenticated extends VerifiedSignature {
  readonly payload: Payload
}

export interface NotAuthenticated {
  readonly ok: false
  readonly failure: AuthenticationFailure
  /** Ends with the step that failed. */
  readonly steps: readonly AuthenticationStep[]
}

export type Authentication = Authenticated | NotAuthenticated

/** Times are in seconds since the Unix epoch. */
export type AuthenticationFailure =
  | { readonly kind: 'no-auth' }
  | {
      readonly kind: 'malformed-authorization'
      readonly defect: MalformedAuthorization['defect']
      readonly placement: Authorization['placement']
      readonly value: string
      readonly expected?: string
    }
  | {
      readonly kind: 'wrong-service' | 'wrong-region'
      readonly placement: Authorization['placement']
      readonly expected: string
      readonly actual: string
    }
  | {
      readonly kind: 'clock-skew'
      readonly timestamp: string
      readonly signedAt: number
      readonly now: number
      readonly allowance: number
    }
  | {
      readonly kind: 'presign-expired' | 'presign-not-yet-valid'
      readonly expiresIn: number
      readonly signedAt: number
      readonly expiresAt: number
      readonly now: number
    }
  | {
      readonly kind: 'unknown-access-key' | 'session-token-missing' | 'principal-gone'
      readonly accessKeyId: string
    }
  | { readonly kind: 'session-token-invalid'; readonly sessionToken: string }
  | {
      readonly kind: 'expired'
      readonly sessionToken: string
      readonly expiresAt: number
      readonly now: number
    }
  | { readonly kind: 'headers-not-signed'; readonly names: readonly string[] }
  | { readonly kind: 'payload-not-declared' }
  | { readonly kind: 'payload-declaration-unknown'; readonly value: string }
  | {
      readonly kind: 'signature-mismatch'
      readonly authorization: Authorization
      readonly calculation: Calculation
    }
  | {
      readonly kind: 'payload'
      readonly problem: PayloadFailure
      readonly authorization: Authorization
      readonly calculation: Calculation
    }
