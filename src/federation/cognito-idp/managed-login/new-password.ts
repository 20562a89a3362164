/** `/changePassword`: a temporary password is replaced, and the sign-in goes on. @module */
import type { PlannedCheck } from '../../checklist.ts'
import type { World } from '../../world.ts'
import { verifyUnused } from '../password/history.ts'
import { verifyPassword } from '../password/policy.ts'
import { withPassword } from '../person/new-person.ts'
import { withPool } from '../pool/find-pool.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { redirectToErrorPage } from './authorization-response.ts'
import { completeSignIn } from './complete-sign-in.ts'
import { type FormPage, formPageResponse } from './form-page.ts'
import { pageEndpoint } from './page-endpoint.ts'
import { pageAddress } from './page-parts.ts'
import { openPageSession, sealPageSession } from './page-session.ts'

/** The page for a person who signed in with a temporary password. */
export const newPasswordPage = (
  world: World,
  pool: UserPool,
  request: AuthorizationRequest,
  user: PoolUser,
  error?: string,
): FormPage => ({
  title: 'Change your password',
  says: 'Your password is a temporary one. Choose another.',
  action: pageAddress(pool, '/changePassword', request),
  hidden: { session: sealPageSession(world, pool, 'new-password', user) },
  fields: [{ name: 'password', label: 'New password', type: 'password' }],
  send: 'Send',
  ...(error === undefined ? {} : { error }),
})

const plan = [
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

/** Answers the page's form; the page itself is only shown after a sign-in. */
export const newPassword = pageEndpoint({
  formChecks: plan,
  show: ({ pool, asked }) => ({
    response: redirectToErrorPage(pool, 'invalid_request', asked.client.id),
  }),
  send: async ({ world, pool, asked, typed, session, pass, fail }) => {
    const user = openPageSession(world, pool, 'new-password', session)?.person
    if (user?.status !== 'FORCE_CHANGE_PASSWORD') {
      fail('session-genuine')
      return { response: redirectToErrorPage(pool, 'invalid_request', asked.client.id) }
    }
    pass('session-genuine', { actual: user.username })
    const password = typed('password')
    const policy = verifyPassword(pool.passwordPolicy, password, 'later')
    const kept = policy.ok ? verifyUnused(pool, user, password) : policy
    if (!kept.ok) {
      fail('password-policy', { note: kept.refusal.message })
      const page = newPasswordPage(world, pool, asked, user, kept.refusal.message)
      return { response: formPageResponse(page) }
    }
    pass('password-policy')
    const changed: PoolUser = {
      ...withPassword(world, pool, user, password),
      status: 'CONFIRMED',
      modifiedAt: Math.floor(world.now),
    }
    const after = { ...pool, users: { ...pool.users, [user.username]: changed } }
    const then = withPool(world, after)
    return { world: then, response: await completeSignIn(then, after, asked, changed) }
  },
})
