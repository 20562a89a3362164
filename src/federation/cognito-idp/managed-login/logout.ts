/**
 * `/logout`: ends the browser's session and sends it on, to a sign-out URL of the app or to signing
 * in again.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 * @module
 */
import { checklist, type PlannedCheck } from '../../checklist.ts'
import { parseUrl } from '../../http.ts'
import { entryOf } from '../../lookup.ts'
import { readParameters } from '../../oauth/parameters.ts'
import { redirectResponse } from '../../oauth/responses.ts'
import { authorizationPlan, examineAuthorizationRequest } from './authorization-request.ts'
import { redirectToErrorPage } from './authorization-response.ts'
import { managedLoginOrigin } from './domain.ts'
import type { Endpoint } from './endpoint.ts'

const plan = [
  {
    id: 'client-known',
    title: 'The app client belongs to this user pool',
    fact: 'login-client-known',
  },
  {
    id: 'logout-uri-registered',
    title: 'The sign-out URL is one of the app client’s',
    fact: 'login-logout',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** With `logout_uri` there, else with the parameters of an authorization request to the sign-in page. */
export const logout: Endpoint = async ({ world, pool, request }) => {
  const parameters = readParameters(parseUrl(request.url)?.search ?? '')
  const logoutUri = entryOf(parameters.values, 'logout_uri')
  if (logoutUri === undefined) {
    const list = checklist<string>(authorizationPlan)
    const outcome = examineAuthorizationRequest(pool, parameters, list)
    const query = new URLSearchParams(parameters.values)
    const response = outcome.ok
      ? redirectResponse(302, `${managedLoginOrigin(pool)}/login?${query}`)
      : outcome.refusal
    return { world, response, checks: list.checks() }
  }
  const list = checklist(plan)
  const clientId = entryOf(parameters.values, 'client_id')
  const client = entryOf(pool.clients, clientId)
  if (!client) {
    list.fail('client-known', { actual: clientId ?? 'none' })
    const response = redirectToErrorPage(pool, 'invalid_request', clientId)
    return { world, response, checks: list.checks() }
  }
  list.pass('client-known', { actual: client.id })
  const compared = { expected: client.logoutUrls.join(' or ') || 'none', actual: logoutUri }
  if (!client.logoutUrls.includes(logoutUri)) {
    list.fail('logout-uri-registered', compared)
    const response = redirectToErrorPage(pool, 'invalid_request', clientId)
    return { world, response, checks: list.checks() }
  }
  list.pass('logout-uri-registered', compared)
  return { world, response: redirectResponse(302, logoutUri), checks: list.checks() }
}
