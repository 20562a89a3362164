/**
 * The authorization request and its examination, the same at `/oauth2/authorize` and at every page
 * that carries the request on.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 * @module
 */
import type { CheckDetails, Checklist, PlannedCheck } from '../../checklist.ts'
import type { HttpResponse } from '../../http.ts'
import { entryOf } from '../../lookup.ts'
import type { Parameters } from '../../oauth/parameters.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { AppClient, UserPool } from '../user-pool.ts'
import { answerError, type ReturnAddress, redirectToErrorPage } from './authorization-response.ts'
import { scopesAsked, unknownScopes } from './scopes.ts'

/** A request that may be put before the person. */
export interface AuthorizationRequest extends ReturnAddress {
  readonly client: AppClient
  readonly responseType: 'code' | 'token'
  readonly scopes: readonly string[]
  readonly nonce: string | undefined
  /** Of the code verifier, by S256: Cognito takes no other method. */
  readonly challenge: string | undefined
  /** The parameters as they came, for the pages that carry them on. */
  readonly parameters: Parameters['values']
}

type CheckId =
  | 'client-known'
  | 'redirect-uri-registered'
  | 'parameters-once'
  | 'response-type'
  | 'flow-allowed'
  | 'scope'
  | 'code-challenge'

/** What is made sure of, in order: whether a redirect is safe comes first. */
export const authorizationPlan: readonly PlannedCheck<CheckId>[] = [
  {
    id: 'client-known',
    title: 'The app client belongs to this user pool',
    fact: 'login-client-known',
  },
  {
    id: 'redirect-uri-registered',
    title: 'The redirect URI is one of the app client’s callback URLs',
    fact: 'login-redirect-mismatch',
  },
  { id: 'parameters-once', title: 'No parameter is repeated', fact: 'oidc-parameters-once' },
  { id: 'response-type', title: 'The app asks for a code or for tokens', fact: 'login-authorize' },
  {
    id: 'flow-allowed',
    title: 'The app client may use this OAuth flow',
    fact: 'login-flow-allowed',
  },
  { id: 'scope', title: 'The app client may ask for these scopes', fact: 'login-scope' },
  { id: 'code-challenge', title: 'The code challenge is by S256', fact: 'login-pkce' },
]

/** The request behind the parameters, or the answer that refuses it. */
export function examineAuthorizationRequest(
  pool: UserPool,
  { values, repeated }: Parameters,
  list: Checklist<CheckId>,
): Outcome<AuthorizationRequest, HttpResponse> {
  const once = (name: string) => (repeated.includes(name) ? undefined : entryOf(values, name))
  const clientId = once('client_id')
  const client = entryOf(pool.clients, clientId)
  const known = { expected: `an app client of ${pool.id}`, actual: clientId ?? 'none' }
  if (!client) {
    list.fail('client-known', known)
    return refused(redirectToErrorPage(pool, 'invalid_request', clientId))
  }
  list.pass('client-known', known)
  const redirectUri = once('redirect_uri')
  const registered = {
    expected: client.callbackUrls.join(' or ') || 'none: the app client has no callback URL',
    actual: redirectUri ?? 'none',
  }
  if (redirectUri === undefined || !client.callbackUrls.includes(redirectUri)) {
    list.fail('redirect-uri-registered', registered)
    return refused(redirectToErrorPage(pool, 'redirect_mismatch', clientId))
  }
  list.pass('redirect-uri-registered', registered)
  const responseType = once('response_type')
  const address: ReturnAddress = { redirectUri, state: once('state'), responseType }
  for (const [id, examine] of examinations) {
    const { error, ...details } = examine({ client, values, repeated, responseType })
    if (error !== undefined) {
      list.fail(id, details)
      return refused(answerError(address, { error }))
    }
    list.pass(id, details)
  }
  return accepted({
    ...address,
    client,
    responseType: responseType === 'token' ? 'token' : 'code',
    scopes: scopesAsked(client, entryOf(values, 'scope')),
    nonce: entryOf(values, 'nonce'),
    challenge: entryOf(values, 'code_challenge'),
    parameters: values,
  })
}

interface Examined extends Parameters {
  readonly client: AppClient
  readonly responseType: string | undefined
}

type Examination = (examined: Examined) => CheckDetails & { readonly error?: string }

const examinations: readonly (readonly [CheckId, Examination])[] = [
  [
    'parameters-once',
    ({ repeated }) =>
      repeated[0] === undefined ? {} : { error: 'invalid_request', actual: repeated[0] },
  ],
  [
    'response-type',
    ({ responseType }) => {
      const compared = { expected: 'code or token', actual: responseType ?? 'none' }
      return responseType === 'code' || responseType === 'token'
        ? compared
        : { error: 'invalid_request', ...compared }
    },
  ],
  [
    'flow-allowed',
    ({ client, responseType }) => {
      const needed = responseType === 'token' ? 'implicit' : 'code'
      const actual = client.allowedOAuthFlows.join(', ') || 'none'
      if (!client.allowedOAuthFlowsUserPoolClient)
        return { error: 'unauthorized_client', note: 'The app client has no OAuth settings.' }
      return client.allowedOAuthFlows.includes(needed)
        ? { expected: needed, actual }
        : { error: 'unauthorized_client', expected: needed, actual }
    },
  ],
  [
    'scope',
    ({ client, values }) => {
      const unknown = unknownScopes(client, entryOf(values, 'scope'))
      const compared = {
        expected: client.allowedOAuthScopes.join(' '),
        actual: scopesAsked(client, entryOf(values, 'scope')).join(' '),
      }
      return unknown.length > 0 ? { error: 'invalid_scope', ...compared } : compared
    },
  ],
  ['code-challenge', ({ values }) => examineChallenge(values)],
]

/** A challenge needs its method and a method its challenge; the method is S256. */
function examineChallenge(values: Parameters['values']): ReturnType<Examination> {
  const challenge = entryOf(values, 'code_challenge')
  const method = entryOf(values, 'code_challenge_method')
  if (challenge === undefined && method === undefined) return { note: 'No challenge was sent.' }
  const compared = { expected: 'S256', actual: method ?? 'none' }
  return challenge !== undefined && method === 'S256'
    ? compared
    : { error: 'invalid_request', ...compared }
}
