/**
 * Cognito's own OpenID token: what STS takes for an identity of a pool.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html
 * @module
 */
import { isJsonObject, type JsonObject } from '../../jose/decode-jwt.ts'
import { signJwt } from '../../jose/sign-jwt.ts'
import { openIdTokenIssuer, openIdTokenKid } from './issuer.ts'
import { openIdTokenKey } from './signing-key.ts'

/** Seconds that a token of GetOpenIdToken is valid. */
export const openIdTokenLifetime = 600

/** What the token says. */
export interface OpenIdTokenOrder {
  readonly identityPoolId: string
  readonly identityId: string
  /** `unauthenticated`, or `authenticated` and through whom. */
  readonly amr: readonly string[]
  /** Session tags by key; none where nothing is mapped. */
  readonly principalTags?: Readonly<Record<string, string>>
  /** Seconds. */
  readonly lifetime: number
}

/** The signed token, valid from `now`, in epoch seconds. */
export function signOpenIdToken(now: number, order: OpenIdTokenOrder): Promise<string> {
  const issuedAt = Math.floor(now)
  const claims = {
    sub: order.identityId,
    aud: order.identityPoolId,
    amr: order.amr,
    iss: openIdTokenIssuer,
    ...tagsClaim(order.principalTags),
    exp: issuedAt + order.lifetime,
    iat: issuedAt,
  }
  return signJwt(
    { kid: openIdTokenKid, typ: 'JWS', alg: openIdTokenKey.algorithm },
    claims,
    openIdTokenKey,
  )
}

const tagsName = 'https://aws.amazon.com/tags'

/** Session tags in the form that STS reads: each value is a list of one. */
const tagsClaim = (tags: Readonly<Record<string, string>> = {}): JsonObject =>
  Object.keys(tags).length === 0
    ? {}
    : {
        [tagsName]: {
          principal_tags: Object.fromEntries(
            Object.entries(tags).map(([key, value]) => [key, [value]]),
          ),
        },
      }

/** The session tags by key in what a token of Cognito's says. */
export function tagsIn(payload: JsonObject): Readonly<Record<string, string>> {
  const claim = payload[tagsName]
  const tags = isJsonObject(claim) ? claim['principal_tags'] : undefined
  return isJsonObject(tags)
    ? Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, String(value)]))
    : {}
}
