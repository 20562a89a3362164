/**
 * The authorization request and its examination (OpenID Connect Core 1.0 §3.1.2.1, §3.1.2.2).
 *
 * @module
 */
import type { CheckDetails, Checklist, PlannedCheck } from '../checklist.ts'
import { entryOf } from '../lookup.ts'
import type { Parameters } from '../oauth/parameters.ts'
import { type ChallengeMethod, isChallengeMethod } from '../oauth/pkce.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { Problem, RefusedRequest } from './authorization-response.ts'
import { dialectOf } from './dialects.ts'
import type { Client, IdentityProvider } from './identity-provider.ts'

/** A request that may be put before the person. */
export interface AuthorizationRequest {
  readonly clientId: string
  readonly client: Client
  readonly redirectUri: string
  readonly scopes: readonly string[]
  readonly state: string | undefined
  readonly nonce: string | undefined
  readonly challenge: string | undefined
  readonly challengeMethod: ChallengeMethod
  /** The `sub` or address of the person whom the client expects. */
  readonly loginHint: string | undefined
}

type CheckId =
  | 'client-known'
  | 'redirect-uri-registered'
  | 'parameters-once'
  | 'response-type'
  | 'scope'
  | 'code-challenge'
  | 'prompt'

/** What is made sure of, in order: whether a redirect is safe comes first. */
export const authorizationPlan: readonly PlannedCheck<CheckId>[] = [
  { id: 'client-known', title: 'The client is registered here', fact: 'oidc-client-known' },
  {
    id: 'redirect-uri-registered',
    title: 'The client registered this redirect URI',
    fact: 'oidc-redirect-uri-registered',
  },
  { id: 'parameters-once', title: 'No parameter is repeated', fact: 'oidc-parameters-once' },
  { id: 'response-type', title: 'The client asks for a code', fact: 'oidc-response-type' },
  { id: 'scope', title: 'The scope can be granted', fact: 'oidc-scope-openid' },
  { id: 'code-challenge', title: 'The code challenge is usable', fact: 'oidc-pkce-challenge' },
  { id: 'prompt', title: 'The provider may show its page', fact: 'oidc-prompt-none' },
]

/** The request behind the parameters, or what is wrong with it. */
export function examineAuthorizationRequest(
  provider: IdentityProvider,
  parameters: Parameters,
  list: Checklist<CheckId>,
): Outcome<AuthorizationRequest, RefusedRequest> {
  const { repeated } = parameters
  const values = { ...dialectOf(provider).parameterDefaults, ...parameters.values }
  const clientId = repeated.includes('client_id') ? undefined : entryOf(values, 'client_id')
  const client = entryOf(provider.clients, clientId)
  const redirectUri = repeated.includes('redirect_uri')
    ? undefined
    : entryOf(values, 'redirect_uri')
  const knownBy = { expected: 'a registered client id', actual: clientId ?? 'none' }
  if (clientId === undefined || !client) {
    list.fail('client-known', knownBy)
    const reason = clientId === undefined ? 'client-missing' : 'client-unknown'
    return refused({ problem: { reason, about: clientId ?? '' } })
  }
  list.pass('client-known', knownBy)
  const registered = { expected: client.redirectUris.join(' or '), actual: redirectUri ?? 'none' }
  if (redirectUri === undefined || !client.redirectUris.includes(redirectUri)) {
    list.fail('redirect-uri-registered', registered)
    const reason = redirectUri === undefined ? 'redirect-uri-missing' : 'redirect-uri-unregistered'
    return refused({ problem: { reason, about: redirectUri ?? '' } })
  }
  list.pass('redirect-uri-registered', registered)
  const state = repeated.includes('state') ? undefined : entryOf(values, 'state')
  for (const [id, examine] of examinations) {
    const { problem, ...details } = examine({ provider, client, parameters: { values, repeated } })
    if (problem) {
      list.fail(id, details)
      return refused({ problem, client: { redirectUri, state } })
    }
    list.pass(id, details)
  }
  return accepted({ ...requestMembers(provider, values), clientId, client, redirectUri, state })
}

function requestMembers(provider: IdentityProvider, values: Parameters['values']) {
  const method = entryOf(values, 'code_challenge_method') ?? 'plain'
  return {
    scopes: scopesOf(provider, values),
    nonce: entryOf(values, 'nonce'),
    challenge: entryOf(values, 'code_challenge'),
    challengeMethod: isChallengeMethod(method) ? method : ('plain' as const),
    loginHint: entryOf(values, 'login_hint'),
  }
}

/** One that is named twice counts once. */
const scopesOf = (provider: IdentityProvider, values: Parameters['values']): readonly string[] => {
  const named = (entryOf(values, 'scope') ?? '').split(dialectOf(provider).scopeSeparator)
  return [...new Set(named.filter((scope) => scope !== ''))]
}

interface Examined {
  readonly provider: IdentityProvider
  readonly client: Client
  readonly parameters: Parameters
}

type Examination = (examined: Examined) => CheckDetails & { readonly problem?: Problem }

const examinations: readonly (readonly [CheckId, Examination])[] = [
  [
    'parameters-once',
    ({ parameters: { repeated } }) =>
      repeated[0] === undefined
        ? {}
        : { problem: { reason: 'parameter-repeated', about: repeated[0] }, actual: repeated[0] },
  ],
  ['response-type', ({ parameters: { values } }) => examineResponseType(values)],
  [
    'scope',
    ({ provider, parameters: { values } }) => {
      const scopes = scopesOf(provider, values)
      const { scopePattern, idTokens, idTokensUnasked } = dialectOf(provider)
      const unknown = scopes.filter((scope) => scopePattern && !scopePattern.test(scope)).join(', ')
      const actual = scopes.join(' ') || 'none'
      if (scopes.length === 0) return { problem: { reason: 'scope-missing' }, actual }
      if (unknown) return { problem: { reason: 'scope-unknown', about: unknown }, actual }
      return scopes.includes('openid') || idTokensUnasked || !idTokens
        ? { actual }
        : { actual, note: 'Without openid there will be no ID token.' }
    },
  ],
  ['code-challenge', examineChallenge],
  ['prompt', ({ parameters: { values } }) => examinePrompt(entryOf(values, 'prompt'))],
]

function examineResponseType(values: Parameters['values']): ReturnType<Examination> {
  const type = entryOf(values, 'response_type')
  const mode = entryOf(values, 'response_mode') ?? 'query'
  const compared = { expected: 'code', actual: type ?? 'none' }
  if (type === undefined) return { problem: { reason: 'response-type-missing' }, ...compared }
  if (type !== 'code')
    return { problem: { reason: 'response-type-unsupported', about: type }, ...compared }
  if (mode !== 'query') return { problem: { reason: 'response-mode-unsupported', about: mode } }
  return Object.hasOwn(values, 'request') || Object.hasOwn(values, 'request_uri')
    ? { problem: { reason: 'request-object-unsupported' } }
    : compared
}

function examineChallenge(examined: Examined): ReturnType<Examination> {
  const { provider, client, parameters } = examined
  const challenge = entryOf(parameters.values, 'code_challenge')
  const method = entryOf(parameters.values, 'code_challenge_method')
  if (method !== undefined && !isChallengeMethod(method))
    return {
      problem: { reason: 'challenge-method-unknown', about: method },
      expected: 'S256 or plain',
      actual: method,
    }
  if (challenge !== undefined) return { actual: method ?? 'plain' }
  if (method !== undefined) return { problem: { reason: 'challenge-method-alone' } }
  const needed = client.secret === undefined && dialectOf(provider).publicClientsNeedPkce
  return needed ? { problem: { reason: 'challenge-missing' } } : { note: 'No challenge was sent.' }
}

function examinePrompt(prompt: string | undefined): ReturnType<Examination> {
  const prompts = (prompt ?? '').split(' ')
  if (!prompts.includes('none')) return {}
  const actual = prompt ?? ''
  return prompts.length > 1
    ? { problem: { reason: 'prompt-contradictory' }, actual }
    : { problem: { reason: 'silent' }, actual, note: 'Nobody is signed in at the provider.' }
}
