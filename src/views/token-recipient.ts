/** Who gets a token and makes sure that it is genuine: STS, or an identity pool of Cognito. @module */
import type { App } from '../federation/client/app.ts'
import { openIdTokenIssuer } from '../federation/cognito-identity/openid-token/issuer.ts'
import type { PartyId } from '../federation/exchange.ts'

/** What kind of token it is, by its maker and its reader. */
export type TokenKind = 'for-sts' | 'for-identity-pool' | 'of-identity-pool'

/** Who makes sure that a token is genuine. */
export type Verifier = 'STS' | 'the identity pool'

/** Cognito's own token goes to STS; any other to the broker, where the app has one. */
export const tokenKindOf = (issuer: unknown, { broker }: App): TokenKind =>
  issuer === openIdTokenIssuer ? 'of-identity-pool' : broker ? 'for-identity-pool' : 'for-sts'

export interface Recipient {
  readonly party: PartyId
  readonly verifier: Verifier
  /** The check about the signature. */
  readonly check: string
  /** The claims that it needs for itself. */
  readonly reads: readonly string[]
}

const sts: Recipient = {
  party: 'sts',
  verifier: 'STS',
  check: 'signature',
  reads: ['iss', 'iat', 'exp', 'nbf'],
}

/** By what kind of token it is. */
export const recipients: Readonly<Record<TokenKind, Recipient>> = {
  'for-sts': sts,
  'of-identity-pool': sts,
  'for-identity-pool': {
    party: 'cognito-identity',
    verifier: 'the identity pool',
    check: 'login-vouched',
    reads: ['iss', 'sub', 'aud', 'azp', 'exp'],
  },
}
