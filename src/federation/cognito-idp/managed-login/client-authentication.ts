/**
 * How an app client proves itself at the token and revocation endpoints: by its secret, in the header
 * or in the form; one without a secret only names itself.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 * @module
 */
import type { Checklist, PlannedCheck } from '../../checklist.ts'
import type { HttpRequest } from '../../http.ts'
import { entryOf } from '../../lookup.ts'
import { readClientCredentials } from '../../oauth/client-credentials.ts'
import type { Parameters } from '../../oauth/parameters.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { AppClient, UserPool } from '../user-pool.ts'
import { type OAuthError, oauthError } from './oauth-error.ts'

export const clientAuthenticationPlan = [
  {
    id: 'client-known',
    title: 'The app client belongs to this user pool',
    fact: 'login-client-known',
  },
  {
    id: 'client-authenticated',
    title: 'The app client proves itself',
    fact: 'login-client-authentication',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** The app client that proved itself. */
export function authenticateAppClient(
  pool: UserPool,
  request: HttpRequest,
  values: Parameters['values'],
  list: Checklist<string>,
): Outcome<AppClient, OAuthError> {
  const credentials = readClientCredentials(request, values)
  if (!credentials.ok) {
    list.fail('client-known', { note: 'The credentials cannot be read, or were sent twice.' })
    return refused(oauthError('invalid_request'))
  }
  const { clientId, secret } = credentials.value
  if (clientId === undefined) {
    list.fail('client-known', { actual: 'none' })
    return refused(oauthError('invalid_request'))
  }
  const client = entryOf(pool.clients, clientId)
  if (!client) {
    list.fail('client-known', { actual: clientId })
    return refused(oauthError('invalid_client'))
  }
  list.pass('client-known', { actual: clientId })
  if (client.secret !== secret) {
    list.fail('client-authenticated', {
      expected: client.secret === undefined ? 'no secret' : 'the secret of the app client',
      actual: secret === undefined ? 'no secret' : 'another secret',
    })
    return refused(oauthError('invalid_client'))
  }
  list.pass('client-authenticated', {
    note: secret === undefined ? 'A public client: it has no secret.' : 'The secret is right.',
  })
  return accepted(client)
}
