/**
 * `/oauth2/authorize`: on to the sign-in page, or straight to the identity provider that the app
 * names.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 * @module
 */
import { checklist, type PlannedCheck } from '../../checklist.ts'
import { parseUrl } from '../../http.ts'
import { entryOf } from '../../lookup.ts'
import { type Parameters, readForm, readParameters } from '../../oauth/parameters.ts'
import { redirectResponse } from '../../oauth/responses.ts'
import type { PoolIdentityProvider, UserPool } from '../user-pool.ts'
import {
  type AuthorizationRequest,
  authorizationPlan,
  examineAuthorizationRequest,
} from './authorization-request.ts'
import { answerError } from './authorization-response.ts'
import { managedLoginOrigin } from './domain.ts'
import type { Endpoint, EndpointCall } from './endpoint.ts'
import { redirectToProvider } from './provider/redirect.ts'

const plan = [
  ...authorizationPlan,
  {
    id: 'identity-provider',
    title: 'The app client takes people from the identity provider',
    fact: 'login-identity-provider',
  },
  { id: 'prompt', title: 'Managed login may show a page', fact: 'oidc-prompt-none' },
] as const satisfies readonly PlannedCheck<string>[]

/** Examines the request and sends the browser on. */
export const authorize: Endpoint = async (call) => {
  const { world, pool, request } = call
  const list = checklist<string>(plan)
  const outcome = examineAuthorizationRequest(pool, requestParameters(request), list)
  if (!outcome.ok) return { world, response: outcome.refusal, checks: list.checks() }
  const asked = outcome.value
  const named = providerAsked(pool, asked)
  if (named === 'none') {
    list.fail('identity-provider', {
      expected: asked.client.supportedIdentityProviders.join(' or '),
      actual: nameAsked(asked) ?? '',
    })
    const response = answerError(asked, { error: 'invalid_request' })
    return { world, response, checks: list.checks() }
  }
  list.pass('identity-provider', { actual: named === 'any' ? 'none is named' : named.name })
  if (named !== 'any') return toProvider(call, asked, named, list.checks)
  // Managed login keeps no cookie here, so nobody is signed in yet.
  if (entryOf(asked.parameters, 'prompt') === 'none') {
    list.fail('prompt', { note: 'Nobody is signed in.' })
    const response = answerError(asked, { error: 'login_required' })
    return { world, response, checks: list.checks() }
  }
  list.pass('prompt')
  const query = new URLSearchParams(asked.parameters)
  const response = redirectResponse(302, `${managedLoginOrigin(pool)}/login?${query}`)
  return { world, response, checks: list.checks() }
}

/** A GET with a query, or a POST with a form. */
export const requestParameters = (request: EndpointCall['request']): Parameters =>
  (request.method === 'POST' ? readForm(request) : undefined) ??
  readParameters(parseUrl(request.url)?.search ?? '')

async function toProvider(
  call: EndpointCall,
  request: AuthorizationRequest,
  provider: PoolIdentityProvider,
  checks: () => ReturnType<ReturnType<typeof checklist>['checks']>,
) {
  const sent = await redirectToProvider(call, request, provider)
  return { ...sent, checks: checks() }
}

const nameAsked = ({ parameters }: AuthorizationRequest): string | undefined =>
  entryOf(parameters, 'identity_provider') ?? entryOf(parameters, 'idp_identifier')

/** The provider that the request names; `any` where it leaves the choice, `none` for an unknown one. */
function providerAsked(
  pool: UserPool,
  request: AuthorizationRequest,
): PoolIdentityProvider | 'any' | 'none' {
  const name = entryOf(request.parameters, 'identity_provider')
  const identifier = entryOf(request.parameters, 'idp_identifier')
  if ((name ?? identifier) === undefined) return 'any'
  const { supportedIdentityProviders } = request.client
  if (name === 'COGNITO' && supportedIdentityProviders.includes('COGNITO')) return 'any'
  const provider =
    name === undefined
      ? Object.values(pool.identityProviders).find(({ identifiers = [] }) =>
          identifiers.some((each) => each === identifier),
        )
      : entryOf(pool.identityProviders, name)
  return provider && supportedIdentityProviders.includes(provider.name) ? provider : 'none'
}
