/**
 * Verifies all of a call's `Logins`: one that does not hold, and the call fails.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/external-identity-providers.html
 * @module
 */
import type { JsonCall } from '../../aws-json/operation.ts'
import { fetchedOnce } from '../../fetched-once.ts'
import { isOAuthProviderName } from '../../oauth/access-token/oauth-provider-names.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { World } from '../../world.ts'
import type { IdentityPool } from '../identity-pool.ts'
import { cognitoProvider } from '../openid-token/issuer.ts'
import { guestsNotSupported, invalidParameter, loginsDoNotMatch, noProviders } from '../refusals.ts'
import { type LoginCheckId, loginChecks } from './login-check.ts'
import type { LoginVerification, PresentedLogin, Proof } from './proof.ts'
import { verifyIdToken } from './verify-id-token.ts'

/** Most logins are ID tokens; what the other kinds take is fetched when one comes. */
const verifyAccessToken = fetchedOnce(() => import('./verify-access-token.ts'), 'verifyAccessToken')
const verifyIdentityToken = fetchedOnce(
  () => import('./verify-identity-token.ts'),
  'verifyIdentityToken',
)

export interface LoginsVerification {
  /** Moved on by the calls to providers. */
  readonly world: World
  readonly outcome: Outcome<readonly Proof[]>
}

/** What the logins prove, in their order; nothing where there are none and the pool takes guests. */
export async function verifyLogins(
  call: JsonCall<unknown>,
  pool: IdentityPool,
  logins: Readonly<Record<string, string>> = {},
): Promise<LoginsVerification> {
  const presented = Object.entries(logins).map(([provider, token]) => ({ provider, token }))
  if (presented.length === 0) return { world: call.world, outcome: admitGuest(call, pool) }
  call.pass('guest-access', { note: 'Somebody signs in.' })
  if (!takesLogins(pool) && presented.some(({ provider }) => provider !== cognitoProvider)) {
    call.fail('login-provider', { expected: 'a login provider', actual: 'none on this pool' })
    return { world: call.world, outcome: refused(noProviders(pool.id)) }
  }
  let { world } = call
  const proofs: Proof[] = []
  for (const login of presented) {
    const verified = await verifyLogin({ ...call, world }, pool, login)
    world = verified.world
    if (!verified.outcome.ok) return { world, outcome: verified.outcome }
    proofs.push(verified.outcome.value)
  }
  return { world, outcome: accepted(proofs) }
}

/** Whether the pool has any login provider, of whichever kind. */
const takesLogins = (pool: IdentityPool): boolean =>
  pool.developerProviderName !== undefined ||
  Object.keys(pool.supportedLoginProviders).length > 0 ||
  [pool.cognitoIdentityProviders, pool.openIdConnectProviderArns, pool.samlProviderArns].some(
    (providers) => providers.length > 0,
  )

function admitGuest(
  { pass, fail }: JsonCall<unknown>,
  pool: IdentityPool,
): Outcome<readonly Proof[]> {
  if (!pool.allowUnauthenticatedIdentities) {
    fail('guest-access', { note: 'The call has no logins, and the pool takes no guests.' })
    return refused(guestsNotSupported)
  }
  for (const { id } of loginChecks) pass(id, { note: 'A guest: there is no login to check.' })
  return accepted([])
}

function verifyLogin(
  call: JsonCall<unknown>,
  pool: IdentityPool,
  login: PresentedLogin,
): LoginVerification | Promise<LoginVerification> {
  const { provider } = login
  if (provider === cognitoProvider) return verifyIdentityToken(call, pool, login)
  if (isOAuthProviderName(provider)) return verifyAccessToken(call, pool, login, provider)
  if (provider === pool.developerProviderName)
    return unusable(call, invalidParameter('Please provide a valid public provider'), {
      expected: 'a public provider',
      actual: provider,
      note: 'A developer’s own users come with a token of GetOpenIdTokenForDeveloperIdentity.',
    })
  if (/^arn:[^:]+:iam::\d*:saml-provider\//.test(provider))
    return unusable(call, loginsDoNotMatch, {
      actual: provider,
      note: 'This simulation has no SAML providers.',
    })
  return verifyIdToken(call, pool, login)
}

const unusable = (
  { world, fail }: JsonCall<unknown>,
  refusal: ReturnType<typeof invalidParameter>,
  details: Parameters<JsonCall<unknown>['fail']>[1],
): LoginVerification => {
  const check: LoginCheckId = 'login-token'
  fail(check, details)
  return { world, outcome: refused(refusal) }
}
