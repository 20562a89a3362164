/** The authorization endpoint (OpenID Connect Core 1.0 §3.1.2). @module */
import { checklist } from '../checklist.ts'
import type { Check } from '../exchange.ts'
import { fetchedOnce } from '../fetched-once.ts'
import { type HttpRequest, parseUrl } from '../http.ts'
import { type OpaqueKind, sealToken, unsealToken } from '../oauth/opaque-token.ts'
import { type Parameters, readForm, readParameters } from '../oauth/parameters.ts'
import { pageResponse } from '../oauth/responses.ts'
import type { World } from '../world.ts'
import { authorizationPlan, examineAuthorizationRequest } from './authorization-request.ts'
import type { RefusedRequest } from './authorization-response.ts'
import type { Endpoint } from './endpoint.ts'
import { addresseeAt } from './endpoints.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { renderSignInPage, type SignInPage, signInPage } from './sign-in-page.ts'

const refuseAuthorization = fetchedOnce(
  () => import('./refusals/refuse-authorization.ts'),
  'refuseAuthorization',
)

/** Shows the sign-in page, or refuses. A GET with a query or a POST with a form (§3.1.2.1). */
export const authorize: Endpoint = async ({ world, provider, request }) => {
  const { checks, ...decision } = await decide(provider, request)
  const response =
    'page' in decision
      ? pageResponse(200, renderSignInPage(decision.page))
      : await refuseAuthorization(provider, decision.refusal, 302)
  return { world, response, checks }
}

/** The sign-in page that this request would show, for who draws it without HTML; else `undefined`. */
export async function signInPageAt(
  world: World,
  request: HttpRequest,
): Promise<SignInPage | undefined> {
  const url = parseUrl(request.url)
  const { provider, endpoint } = (url && addresseeAt(world, url)) ?? {}
  if (!provider || endpoint !== 'authorize') return undefined
  const decision = await decide(provider, request)
  return 'page' in decision ? decision.page : undefined
}

type Decision = { readonly checks: readonly Check[] } & (
  | { readonly page: SignInPage }
  | { readonly refusal: RefusedRequest }
)

async function decide(provider: IdentityProvider, request: HttpRequest): Promise<Decision> {
  const list = checklist(authorizationPlan)
  const parameters = parametersOf(request)
  const outcome = examineAuthorizationRequest(provider, parameters, list)
  if (!outcome.ok) return { refusal: outcome.refusal, checks: list.checks() }
  const sealed = sealToken(sealedRequest, '', {
    issuer: provider.issuer,
    query: new URLSearchParams(parameters.values).toString(),
  })
  return { page: signInPage(provider, outcome.value, sealed), checks: list.checks() }
}

const parametersOf = (request: HttpRequest): Parameters =>
  (request.method === 'POST' ? readForm(request) : undefined) ??
  readParameters(parseUrl(request.url)?.search ?? '')

/** The request travels through the form: as it came, to be examined again. */
const sealedRequest = {
  purpose: 'authorization request',
  shape: { issuer: 'string', query: 'string' },
} as const satisfies OpaqueKind<Record<string, 'string'>>

/** The parameters that were sealed into this provider's form; `undefined` for anything else. */
export async function unsealRequest(
  provider: IdentityProvider,
  sealed: string,
): Promise<Parameters | undefined> {
  const carried = unsealToken(sealedRequest, '', sealed)
  return carried?.issuer === provider.issuer ? readParameters(carried.query) : undefined
}
