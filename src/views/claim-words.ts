/**
 * What the fields of a token mean, a sentence each. It depends on who made the token and on who
 * reads it: STS, or an identity pool of Cognito.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#IDToken
 * @module
 */
import type { Verdict } from '../federation/exchange.ts'
import { recipients, type TokenKind, type Verifier } from './token-recipient.ts'

type Meanings = Readonly<Record<string, string>>

export interface TokenWords {
  /** What fields of the header say (RFC 7515 §4.1), and those that have no words of their own. */
  readonly header: Meanings
  readonly otherHeader: string
  /** What claims say (RFC 7519 §4.1, OpenID Connect Core 1.0 §2 and §5.1), and the others. */
  readonly claims: Meanings
  readonly otherClaim: string
  /** What came of the signature; `unasked` while the token went to nobody who verifies it. */
  readonly signature: Readonly<Record<Verdict | 'unasked', string>>
}

/** What stands in a kind of token. */
export const tokenWords = (kind: TokenKind): TokenWords => ({
  signature: signatureWords(recipients[kind].verifier),
  header: { ...headers, ...headersOf[kind] },
  otherHeader: 'A header field that nobody here reads.',
  claims: { ...claims, ...claimsOf[kind] },
  otherClaim: 'A claim that this provider adds of its own.',
})

function signatureWords(verifier: Verifier): TokenWords['signature'] {
  const subject = verifier.charAt(0).toUpperCase() + verifier.slice(1)
  return {
    pass: `${subject} found that it was made with the provider’s key: not one character was changed.`,
    fail: `${subject} found that it does not fit: something was changed, or another key signed.`,
    'not-reached': `${subject} never came to look at it: an earlier check failed.`,
    unasked: 'Anyone can read the token; only the provider could have signed it.',
  }
}

const headers: Meanings = {
  alg: 'The algorithm of the signature. STS accepts RS256 and five others, never none.',
  kid: 'Which of the provider’s keys signed. STS looks for it in the published key set.',
  typ: 'What kind of object this is: a JSON Web Token.',
}

const headersOf: Readonly<Record<TokenKind, Meanings>> = {
  'for-sts': {},
  'for-identity-pool': {
    alg: 'The algorithm of the signature.',
    kid: 'Which of the provider’s keys signed. The pool looks for it in the published key set.',
  },
  'of-identity-pool': {
    kid: 'Which of Cognito’s keys signed. STS looks for it in the published key set.',
    typ: 'What kind of object this is: something signed, a JSON Web Signature.',
  },
}

const claims: Meanings = {
  iss: 'Who issued the token. STS looks for a provider of exactly this name.',
  sub: 'Who signed in, by an identifier that the provider never changes or reuses.',
  aud: 'Which app the token is meant for: its client id at the provider.',
  azp: 'The app that asked for the token. Where it is there, STS takes it as the audience.',
  exp: 'When the token stops being valid. STS allows five minutes of difference.',
  iat: 'When it was issued. Not in the future, give or take five minutes.',
  nbf: 'Not valid before this time, give or take five minutes.',
  nonce: 'The app’s own random value, sent back: this token answers this sign-in and no other.',
  at_hash: 'Ties the token to the access token that came with it.',
  auth_time: 'When the person last proved who they are.',
  amr: 'How the person proved who they are. A policy can test it.',
  email: 'The person’s address. It can change hands, so it makes a poor name for a user.',
  email_verified: 'Whether the provider has checked that address.',
  name: 'The person’s name, to be shown.',
  given_name: 'The first name.',
  family_name: 'The last name.',
  picture: 'Where a picture of the person is.',
  hd: 'The Google Workspace domain that the account belongs to.',
  jti: 'An identifier of this one token.',
}

const claimsOf: Readonly<Record<TokenKind, Meanings>> = {
  'for-sts': {},
  'for-identity-pool': {
    iss: 'Who issued the token. Without https:// it is the key under which Logins carries it.',
    azp: 'The app that asked for the token. Where it is there, the pool takes it as the audience.',
    exp: 'When the token stops being valid.',
    iat: 'When it was issued.',
  },
  'of-identity-pool': {
    iss: 'Cognito’s identity pools, all of them: which pool it was stands in aud.',
    sub: 'The identity id: the same whichever provider the person signed in with.',
    aud: 'The identity pool. Anybody can make one, so the trust policy has to ask for this one.',
    amr: 'unauthenticated for a guest; otherwise authenticated, and through whom.',
    'https://aws.amazon.com/tags': 'Session tags that the pool made of the person’s claims.',
  },
}
