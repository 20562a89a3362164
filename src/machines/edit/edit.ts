/**
 * An edit: what a person changes by hand in a run, as data. What then happens is up to the
 * simulation, as with faults.
 *
 * @module
 */
import type { LegName, RequestEdit } from '../../federation/client/app.ts'
import type { JsonObject } from '../../federation/jose/decode-jwt.ts'
import type { Refusal } from '../../federation/refusal.ts'

export interface Edit {
  readonly target: EditTarget
  /**
   * A JSON merge patch (RFC 7396) on what stands there: members of settings, parameters or claims, or
   * the whole text of a policy. So an edit says what is different and no more, and goes together
   * with faults and with other edits.
   */
  readonly change: JsonObject | string
  /** Of claims: whether the token's issuer signs it again, or the old signature stays. */
  readonly resign?: boolean
}

export type EditTarget = RequestTarget | TokenTarget | PolicyTarget | SettingsTarget

/** What the app asks, whenever it performs a leg. */
export interface RequestTarget {
  readonly kind: 'request'
  readonly leg: LegName
  /** See request-name.ts. */
  readonly request: string
}

/** A JSON Web Token that the app holds. */
export interface TokenTarget {
  readonly kind: 'token'
  readonly token: TokenName
}

export type TokenName = 'idToken' | 'accessToken' | 'openIdToken'

/** A policy, the text that IAM or S3 keeps. */
export type PolicyTarget =
  | ({ readonly kind: 'trust-policy' } & OfRole)
  | ({
      readonly kind: 'permission-policy' /** The inline policy's name. */
      readonly policy: string
    } & OfRole)
  | ({
      readonly kind: 'managed-policy' /** The customer managed policy's ARN. */
      readonly policy: string
    } & OfAccount)
  | { readonly kind: 'bucket-policy' /** The bucket's name. */; readonly bucket: string }

/** What a service keeps beside policies, in the members of its API. */
export type SettingsTarget = PoolTarget | IamTarget

/** What Cognito keeps of a pool. */
export type PoolTarget = { /** The pool's id. */ readonly pool: string } & (
  | { readonly kind: 'identity-pool' | 'identity-pool-roles' | 'user-pool' }
  | { readonly kind: 'principal-tags' /** A login provider's name. */; readonly provider: string }
  | { readonly kind: 'app-client' /** The client's id. */; readonly client: string }
)

/** What IAM keeps of a role, and of an identity provider that an account trusts. */
export type IamTarget =
  | ({ readonly kind: 'role' } & OfRole)
  | ({
      readonly kind: 'oidc-provider' /** Its URL without `https://`. */
      readonly provider: string
    } & OfAccount)

interface OfAccount {
  /** Twelve digits. */
  readonly account: string
}

interface OfRole extends OfAccount {
  /** The role's name. */
  readonly role: string
}

/** An edit that a run came to, and why it changed nothing where it did not. */
export interface DoneEdit {
  readonly edit: Edit
  readonly refusal?: Refusal
}

/** Whether two edits are of the same thing. */
export const isSameTarget = (one: EditTarget, other: EditTarget): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** What the edits of a run change of a leg's requests. */
export const requestEditsOf = (leg: LegName, edits: readonly DoneEdit[]): readonly RequestEdit[] =>
  edits.flatMap(({ edit: { target, change } }) =>
    target.kind === 'request' && target.leg === leg && typeof change === 'object'
      ? [{ request: target.request, change }]
      : [],
  )
