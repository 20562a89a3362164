/** `/changePassword`: a temporary password is replaced, and the sign-in goes on. @module */
import { checklist, type PlannedCheck } from '../../checklist.ts'
import { parseUrl } from '../../http.ts'
import { entryOf } from '../../lookup.ts'
import { type OpaqueKind, sealToken, unsealToken } from '../../oauth/opaque-token.ts'
import { readForm, readParameters } from '../../oauth/parameters.ts'
import { pageResponse } from '../../oauth/responses.ts'
import type { World } from '../../world.ts'
import { verifyPassword } from '../password/policy.ts'
import { withPool } from '../pool/find-pool.ts'
import { makePasswordVerifier } from '../srp/password-verifier.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import {
  type AuthorizationRequest,
  authorizationPlan,
  examineAuthorizationRequest,
} from './authorization-request.ts'
import { redirectToErrorPage } from './authorization-response.ts'
import { completeSignIn } from './complete-sign-in.ts'
import { managedLoginOrigin } from './domain.ts'
import type { Endpoint } from './endpoint.ts'
import { type NewPasswordPage, renderNewPasswordPage } from './new-password-page.ts'

/** In seconds: how long the page may stay open. */
const sessionLifetime = 180

const kind = {
  purpose: 'managed login new password',
  shape: { poolId: 'string', username: 'string', sub: 'string', expiresAt: 'number' },
} as const satisfies OpaqueKind<Record<string, 'string' | 'number'>>

/** The page for a person who signed in with a temporary password. */
export const newPasswordPage = (
  world: World,
  pool: UserPool,
  request: AuthorizationRequest,
  { username, sub }: PoolUser,
  error?: string,
): NewPasswordPage => ({
  title: 'Change your password',
  action: `${managedLoginOrigin(pool)}/changePassword?${new URLSearchParams(request.parameters)}`,
  fields: {
    session: sealToken(kind, '', {
      poolId: pool.id,
      username,
      sub,
      expiresAt: Math.floor(world.now) + sessionLifetime,
    }),
  },
  ...(error === undefined ? {} : { error }),
})

const plan = [
  ...authorizationPlan,
  {
    id: 'session-genuine',
    title: 'The person signed in with the temporary password just now',
    fact: 'login-new-password',
  },
  {
    id: 'password-policy',
    title: 'The new password keeps the password policy',
    fact: 'login-new-password',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** Answers the page's form. */
export const newPassword: Endpoint = async ({ world, pool, request }) => {
  const list = checklist<string>(plan)
  const query = readParameters(parseUrl(request.url)?.search ?? '')
  const outcome = examineAuthorizationRequest(pool, query, list)
  if (!outcome.ok) return { world, response: outcome.refusal, checks: list.checks() }
  const asked = outcome.value
  const form = readForm(request)?.values ?? {}
  const session = unsealToken(kind, '', entryOf(form, 'session') ?? '')
  const user = entryOf(pool.users, session?.username)
  const current =
    session?.poolId === pool.id &&
    world.now < session.expiresAt &&
    user?.sub === session.sub &&
    user.status === 'FORCE_CHANGE_PASSWORD'
  if (!current || !user) {
    list.fail('session-genuine')
    const response = redirectToErrorPage(pool, 'invalid_request', asked.client.id)
    return { world, response, checks: list.checks() }
  }
  list.pass('session-genuine', { actual: user.username })
  const password = entryOf(form, 'password') ?? ''
  const kept = verifyPassword(pool.passwordPolicy, password, 'later')
  if (!kept.ok) {
    list.fail('password-policy', { note: kept.refusal.message })
    const page = newPasswordPage(world, pool, asked, user, kept.refusal.message)
    return {
      world,
      response: pageResponse(400, renderNewPasswordPage(page)),
      checks: list.checks(),
    }
  }
  list.pass('password-policy')
  const verifier = await makePasswordVerifier(world, pool, user.username, password)
  const changed: PoolUser = {
    ...user,
    status: 'CONFIRMED',
    password: verifier,
    modifiedAt: Math.floor(world.now),
  }
  const after = { ...pool, users: { ...pool.users, [user.username]: changed } }
  const then = withPool(world, after)
  const response = await completeSignIn(then, after, asked, changed)
  return { world: then, response, checks: list.checks() }
}
