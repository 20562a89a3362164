/** What a call's `Logins` have been found to prove. @module */
import type { JsonObject } from '../../jose/decode-jwt.ts'
import type { Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import type { Login } from '../identity-pool.ts'

/** A person at a login provider, by their token. */
export interface ProviderProof {
  readonly kind: 'provider'
  readonly login: Login
  /** The application for which the token was issued. */
  readonly audience: string
  /** What the token says; of an access token, what its provider says of it. */
  readonly claims: JsonObject
}

/** An identity, by Cognito's own token for it: how developers' servers vouch for their users. */
export interface IdentityProof {
  readonly kind: 'identity'
  readonly identityId: string
  readonly amr: readonly string[]
  /** Session tags by key, which the developer's server had put into the token. */
  readonly principalTags: Readonly<Record<string, string>>
}

export type Proof = ProviderProof | IdentityProof

/** One login as it came. */
export interface PresentedLogin {
  readonly provider: string
  readonly token: string
}

export interface LoginVerification {
  /** Moved on by the calls to the provider. */
  readonly world: World
  readonly outcome: Outcome<Proof>
}
