/**
 * `/login`: the sign-in page of the pool, and its form.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html
 * @module
 */
import { type Checklist, checklist, type PlannedCheck } from '../../checklist.ts'
import { type HttpRequest, parseUrl } from '../../http.ts'
import { entryOf } from '../../lookup.ts'
import { readForm, readParameters } from '../../oauth/parameters.ts'
import { pageResponse } from '../../oauth/responses.ts'
import type { World } from '../../world.ts'
import { passwordMatches } from '../srp/password-verifier.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import {
  type AuthorizationRequest,
  authorizationPlan,
  examineAuthorizationRequest,
} from './authorization-request.ts'
import { completeSignIn } from './complete-sign-in.ts'
import { poolAtHost } from './domain.ts'
import type { Endpoint } from './endpoint.ts'
import { userNamed } from './find-user.ts'
import { formPageResponse } from './form-page.ts'
import { type LoginPage, loginPage, renderLoginPage } from './login-page.ts'
import { newPasswordPage } from './new-password.ts'

const formPlan = [
  {
    id: 'password',
    title: 'The pool has such a person, and it is their password',
    fact: 'login-password',
  },
  { id: 'user-enabled', title: 'The account is enabled', fact: 'login-user-enabled' },
  { id: 'user-confirmed', title: 'The account is confirmed', fact: 'login-user-confirmed' },
] as const satisfies readonly PlannedCheck<string>[]

/** Shows the page, or answers its form. */
export const login: Endpoint = async ({ world, pool, request }) => {
  const posted = request.method === 'POST'
  const list = checklist<string>([...authorizationPlan, ...(posted ? formPlan : [])])
  const outcome = examineAuthorizationRequest(pool, queryOf(request), list)
  if (!outcome.ok) return { world, response: outcome.refusal, checks: list.checks() }
  const asked = outcome.value
  if (!posted)
    return {
      world,
      response: pageResponse(200, renderLoginPage(loginPage(pool, asked))),
      checks: list.checks(),
    }
  const response = await answerForm(world, pool, request, asked, list)
  return { world, response, checks: list.checks() }
}

/** The sign-in page that this request would show, for who draws it without HTML; else `undefined`. */
export function loginPageAt(world: World, request: HttpRequest): LoginPage | undefined {
  const url = parseUrl(request.url)
  const pool = url && poolAtHost(world, url.hostname)
  if (!pool || url.pathname !== '/login') return undefined
  const list = checklist(authorizationPlan)
  const outcome = examineAuthorizationRequest(pool, queryOf(request), list)
  return outcome.ok ? loginPage(pool, outcome.value) : undefined
}

/** The app's request travels in the address; the form carries only what was typed. */
const queryOf = (request: HttpRequest) => readParameters(parseUrl(request.url)?.search ?? '')

async function answerForm(
  world: World,
  pool: UserPool,
  request: HttpRequest,
  asked: AuthorizationRequest,
  list: Checklist<string>,
) {
  const again = (error: string) => pageResponse(400, renderLoginPage(loginPage(pool, asked, error)))
  const user = verifiedUser(world, pool, request, asked)
  if (!user) {
    list.fail('password')
    return again('Incorrect username or password.')
  }
  if ('expired' in user) {
    list.fail('password', { note: 'The temporary password has expired.' })
    return again('Temporary password has expired and must be reset by an administrator.')
  }
  list.pass('password', { actual: user.username })
  if (!user.enabled) {
    list.fail('user-enabled')
    return again('User is disabled.')
  }
  list.pass('user-enabled')
  const status = { expected: 'CONFIRMED', actual: user.status }
  if (user.status === 'CONFIRMED') {
    list.pass('user-confirmed', status)
    return completeSignIn(world, pool, asked, user)
  }
  list.fail('user-confirmed', status)
  if (user.status === 'FORCE_CHANGE_PASSWORD')
    return formPageResponse(newPasswordPage(world, pool, asked, user))
  return again(
    user.status === 'UNCONFIRMED'
      ? 'User is not confirmed.'
      : 'Password reset required for the user',
  )
}

/** The person whose name and password were typed. */
function verifiedUser(
  world: World,
  pool: UserPool,
  request: HttpRequest,
  { client }: AuthorizationRequest,
): PoolUser | { readonly expired: true } | undefined {
  const form = readForm(request)?.values ?? {}
  const user = userNamed(pool, entryOf(form, 'username') ?? '')
  const password = entryOf(form, 'password')
  const own = client.supportedIdentityProviders.includes('COGNITO')
  if (!own || !user?.password || password === undefined) return undefined
  if (!passwordMatches(user.password, pool, user.username, password)) return undefined
  const { temporaryUntil } = user.password
  return temporaryUntil !== undefined && world.now >= temporaryUntil ? { expired: true } : user
}
