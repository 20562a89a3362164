/**
 * A login with an ID token: of a user pool, of Google or Apple, or of any provider in IAM that the
 * pool lists. Which of two faults is named first is not documented; where reports show a call with
 * two, the order here agrees with them.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html
 * @module
 */
import type { JsonCall } from '../../aws-json/operation.ts'
import { fetchedOnce } from '../../fetched-once.ts'
import { type DecodedJwt, decodeJwt, type JsonObject } from '../../jose/decode-jwt.ts'
import { verifyProviderSignature } from '../../openid/verify-signature.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { IdentityPool } from '../identity-pool.ts'
import { invalidLoginToken, providerNotSupported } from '../refusals.ts'
import type { LoginVerification, PresentedLogin, ProviderProof } from './proof.ts'
import {
  appClientsOf,
  oidcAudiences,
  socialAppIds,
  wantsServerSideCheck,
} from './supported-apps.ts'

/** The person that the token names, for an app of the pool. */
export async function verifyIdToken(
  call: JsonCall<unknown>,
  pool: IdentityPool,
  { provider, token }: PresentedLogin,
): Promise<LoginVerification> {
  const read = readIdToken(call, provider, token)
  if (!read.ok) return { world: call.world, outcome: read }
  const jwt = read.value
  const audience = findAudience(call, pool, provider, jwt.payload)
  if (!audience.ok) return { world: call.world, outcome: audience }

  const issuer = `https://${provider}`
  const verified = await verifyProviderSignature(call.world, jwt, issuer, call)
  const { world, outcome } = verified
  if (!outcome.ok) {
    call.fail('login-vouched', {
      expected: `kid ${jwt.header['kid'] ?? 'absent'}`,
      actual: verified.published?.map(({ kid }) => `kid ${kid}`).join(', ') ?? 'no keys',
      note: outcome.refusal.reason,
    })
    return { world, outcome: refused(invalidLoginToken("Couldn't verify signed token.")) }
  }
  call.pass('login-vouched', { actual: `${jwt.header['alg']} by kid ${outcome.value.kid}` })
  const proof: ProviderProof = {
    kind: 'provider',
    login: { provider, subject: String(jwt.payload['sub']) },
    audience: audience.value,
    claims: jwt.payload,
  }
  const current = wantsServerSideCheck(pool, proof)
    ? await checkSignedIn({ ...call, world }, proof)
    : notAsked(call)
  return { world, outcome: current.ok ? accepted(proof) : current }
}

/** Few pools want it. */
const checkSignedIn = fetchedOnce(() => import('./server-side-check.ts'), 'checkSignedIn')

function notAsked({ pass }: JsonCall<unknown>): Outcome<undefined> {
  pass('login-current', { note: 'The pool does not want that to be asked.' })
  return accepted(undefined)
}

const requiredClaims = ['iss', 'sub', 'aud', 'exp'] as const

/** A JWT of that provider that has not expired. Cognito allows no time beyond `exp` (reported). */
export function readIdToken(
  { world, pass, fail }: JsonCall<unknown>,
  provider: string,
  token: string,
): Outcome<DecodedJwt> {
  const jwt = decodeJwt(token)
  if (!jwt) {
    fail('login-token', { expected: 'a JSON Web Token' })
    return refused(invalidLoginToken('Not a valid OpenId Connect identity token.'))
  }
  const { payload } = jwt
  const missing = requiredClaims.find(
    (name) => payload[name] === undefined || payload[name] === null,
  )
  if (missing) {
    fail('login-token', { expected: missing, actual: Object.keys(payload).join(', ') })
    return refused(invalidLoginToken(`Missing a required claim: ${missing}`))
  }
  const issuer = String(payload['iss'])
  if (issuer.replace(/^https:\/\//, '') !== provider) {
    fail('login-token', { expected: provider, actual: issuer })
    return refused(invalidLoginToken("Issuer doesn't match providerName"))
  }
  pass('login-token', { actual: `iss ${issuer}, sub ${payload['sub']}` })
  const now = Math.floor(world.now)
  const expiry = Number(payload['exp'])
  const times = { expected: `before ${expiry}`, actual: String(now) }
  if (!(now < expiry)) {
    fail('login-time', times)
    return refused(invalidLoginToken(`Token expired: ${now} >= ${payload['exp']}`))
  }
  pass('login-time', times)
  return accepted(jwt)
}

/** `azp` where there is one, else one of `aud`, among the apps for which the pool takes tokens. */
function findAudience(
  { world, pass, fail }: JsonCall<unknown>,
  pool: IdentityPool,
  provider: string,
  { azp, aud }: JsonObject,
): Outcome<string> {
  const named = (typeof azp === 'string' ? [azp] : [aud].flat()).map(String)
  const apps = [...appClientsOf(pool, provider), ...socialAppIds(pool, provider)]
  const audiences = oidcAudiences(world, pool, provider)
  const expected = [...apps, ...(audiences ?? [])]
  const audience = named.find((each) => expected.includes(each))
  const compared = {
    expected: expected.join(', ') || 'a provider of the pool',
    actual: `${named.join(', ')} of ${provider}`,
  }
  if (audience === undefined) {
    fail('login-provider', compared)
    return refused(
      apps.length === 0 && audiences
        ? invalidLoginToken('Incorrect token audience.')
        : providerNotSupported,
    )
  }
  pass('login-provider', compared)
  return accepted(audience)
}
