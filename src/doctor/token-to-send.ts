/**
 * The token that the call sends. Its own signature can be tried only with its issuer’s keys; where
 * they are not given, the claims are signed anew with a demonstration key that the issuer then
 * publishes, so that every other check of STS runs.
 *
 * @module
 */
import type { IdentityProvider, ProviderKey } from '../federation/idp/identity-provider.ts'
import type { JsonObject } from '../federation/jose/decode-jwt.ts'
import { signJwt } from '../federation/jose/sign-jwt.ts'
import { ellipticKeys, ellipticKid, otherKeys, otherKid } from '../scenarios/demo-keys.ts'
import type { PastedToken } from './pasted-token.ts'
import type { ProviderKeys } from './question.ts'

export interface SentToken {
  readonly text: string
  /** Empty where the token has none that can be read. */
  readonly claims: JsonObject
  /** The key set that the issuer publishes. */
  readonly jwks: unknown
  /** Who is asked about an access token; absent for one that can be read. */
  readonly provider?: IdentityProvider
  /** What was taken for granted, a sentence each. */
  readonly assumptions: readonly string[]
}

/** @param now - Seconds since the Unix epoch, for claims that say no time. */
export async function tokenToSend(
  pasted: PastedToken,
  keys: ProviderKeys,
  now: number,
): Promise<SentToken> {
  if (pasted.kind === 'claims') return ofClaims(pasted.claims, now)
  const { text, jwt } = pasted
  const sent = { text, claims: jwt?.payload ?? {}, jwks: demonstrationKeys(otherKid, otherKid) }
  if (keys.kind === 'given') return { ...sent, jwks: keys.jwks, assumptions: [] }
  const signing = jwt && signingFor(jwt.header['alg'])
  // Of a token that STS does not take whoever signed it, nothing is signed anew.
  if (!signing) return { ...sent, assumptions: [] }
  const { alg, kid: demoKid, key, instead } = signing
  const header = { ...jwt.header, alg }
  return {
    ...sent,
    text: await signJwt(header, jwt.payloadText, { ...key, algorithm: alg }),
    jwks: demonstrationKeys(demoKid, jwt.header['kid']),
    assumptions: [
      'The signature is taken as good: it was not tried.',
      ...(instead ? [`${jwt.header['alg']} is taken for ${alg}.`] : []),
    ],
  }
}

/** Claims that were pasted alone may leave out what only a signed token needs. */
async function ofClaims(claims: JsonObject, now: number): Promise<SentToken> {
  const { iat = now, exp = Number(iat) + 3600 } = claims
  const header = { alg: 'RS256', kid: otherKid, typ: 'JWT' }
  const filled = { ...claims, iat, exp }
  const text = await signJwt(header, filled, { ...demonstration(otherKid), algorithm: 'RS256' })
  const missing = ['iat', 'exp'].filter((claim) => claims[claim] === undefined)
  return {
    text,
    claims: filled,
    jwks: demonstrationKeys(otherKid, otherKid),
    assumptions: [
      'The token is signed with RS256, by a key that its issuer publishes.',
      ...(missing.length > 0
        ? [
            `It was issued when the call was made, for an hour: its claims do not say ${missing.join(' and ')}.`,
          ]
        : []),
    ],
  }
}

interface Signing {
  readonly alg: ProviderKey['algorithm']
  readonly kid: string
  readonly key: ProviderKey
  /** Whether another algorithm stands for the token’s own, for which there is no demonstration key. */
  readonly instead: boolean
}

function signingFor(alg: unknown): Signing | undefined {
  if (alg === 'RS256' || alg === 'RS384' || alg === 'RS512')
    return { alg, kid: otherKid, key: demonstration(otherKid), instead: false }
  if (alg === 'ES256' || alg === 'ES384' || alg === 'ES512')
    return {
      alg: 'ES256',
      kid: ellipticKid,
      key: demonstration(ellipticKid),
      instead: alg !== 'ES256',
    }
  return undefined
}

function demonstration(kid: string): ProviderKey {
  const key = otherKeys[kid] ?? ellipticKeys[kid]
  if (!key) throw new Error(`there is no demonstration key ${kid}`)
  return key
}

/** The public half under the name that the token’s header uses. */
function demonstrationKeys(demoKid: string, kid: unknown): unknown {
  const { kty, n, e, crv, x, y } = demonstration(demoKid).privateKey
  return { keys: [{ kty, n, e, crv, x, y, kid, use: 'sig' }] }
}
