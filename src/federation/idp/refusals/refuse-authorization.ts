/** The refusal of an authorization request: a redirect to the client, or a page that says no. @module */
import type { HttpResponse } from '../../http.ts'
import { pageResponse, redirectResponse } from '../../oauth/responses.ts'
import type { Refusal } from '../../refusal.ts'
import {
  authorizationResponse,
  type Problem,
  type RefusedRequest,
  type ReturnAddress,
} from '../authorization-response.ts'
import { renderBlockedPage } from '../blocked-page.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { type AuthorizationReason, refusalAbout } from './provider-refusals.ts'
import { refusalsOf } from './refusals-of.ts'

/** Where it is not known that the redirect URI is the client's, the person alone is told. */
export const refuseAuthorization = (
  provider: IdentityProvider,
  refused: RefusedRequest,
  status: 302 | 303,
): HttpResponse =>
  refused.client
    ? refuseRequest(provider, refused.client, refused.problem, status)
    : refuseOnPage(provider, refused.problem)

/** Tells the client that the person said no. */
export const refuseForPerson = (provider: IdentityProvider, client: ReturnAddress): HttpResponse =>
  redirectResponse(303, authorizationResponse(provider, client, refusalsOf(provider).denied))

/** Tells the person that what their browser sent is no form of this provider. */
export const refuseForm = (provider: IdentityProvider, message: string): HttpResponse =>
  blocked(provider, refusalsOf(provider).blocked, { code: 'invalid_request', status: 400, message })

/** Refuses a request that came from the client for sure: as the provider does it. */
function refuseRequest(
  provider: IdentityProvider,
  client: ReturnAddress,
  { reason, about = '' }: Problem,
  status: 302 | 303,
): HttpResponse {
  const { authorization, badRequest, silent } = refusalsOf(provider)
  const redirect = (members: Readonly<Record<string, string>>) =>
    redirectResponse(status, authorizationResponse(provider, client, members))
  if (reason === 'silent') return redirect(silent)
  if (badRequest === 'page') return refuseOnPage(provider, { reason, about })
  const refusal = refusalAbout(authorization[reason], about)
  return redirect({ error: refusal.code, error_description: refusal.message })
}

function refuseOnPage(
  provider: IdentityProvider,
  { reason, about = '' }: Problem & { readonly reason: AuthorizationReason },
): HttpResponse {
  const { authorization, ...titles } = refusalsOf(provider)
  const title =
    reason === 'redirect-uri-unregistered'
      ? (titles.blockedRedirect ?? titles.blocked)
      : titles.blocked
  return blocked(provider, title, refusalAbout(authorization[reason], about))
}

/** A page that says why the sign-in cannot go on. */
const blocked = (
  { name }: IdentityProvider,
  title: string,
  { code, status, message }: Refusal,
): HttpResponse =>
  pageResponse(
    status,
    renderBlockedPage({
      title,
      provider: name,
      explanation: message,
      error: `Error ${status}: ${code}`,
    }),
  )
