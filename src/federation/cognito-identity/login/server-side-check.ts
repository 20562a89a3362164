/**
 * ServerSideTokenCheck: an ID token stays valid by its signature until it expires; the user pool
 * knows better whether the person is still signed in.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CognitoIdentityProvider.html
 * @module
 */
import type { JsonCall } from '../../aws-json/operation.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { notAuthorized } from '../refusals.ts'
import type { ProviderProof } from './proof.ts'

/** Whether the user pool still knows the person as signed in. */
export function checkSignedIn(
  { world, pass, fail }: JsonCall<unknown>,
  { login, claims }: ProviderProof,
): Outcome<undefined> {
  const problem = signedInProblem(world, login.provider, login.subject, claims)
  if (problem === undefined) {
    pass('login-current')
    return accepted(undefined)
  }
  fail('login-current', { note: problem })
  return refused(
    notAuthorized(
      problem === gone ? 'Token is inactive' : 'Invalid login token. Token is expired/revoked.',
    ),
  )
}

/** Their apps were seen to be told `Token is inactive` from then on. */
const gone = 'The user pool has no such person.'

function signedInProblem(
  world: World,
  provider: string,
  subject: string,
  claims: ProviderProof['claims'],
): string | undefined {
  const id = provider.slice(provider.indexOf('/') + 1)
  const userPool = entryOf(world.userPools ?? {}, id)
  const user = Object.values(userPool?.users ?? {}).find(({ sub }) => sub === subject)
  if (!user) return gone
  if (!user.enabled) return 'The person is disabled.'
  const signedInAt = Number(claims['auth_time'] ?? claims['iat'])
  if (user.signedOutAt !== undefined && !(signedInAt > user.signedOutAt))
    return 'The person signed out everywhere since.'
  return user.revokedSessions.includes(String(claims['origin_jti']))
    ? 'The session was revoked.'
    : undefined
}
