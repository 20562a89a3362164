/** What comes of an authorization request: a redirect to the client, or a page that says no. @module */
import type { HttpResponse } from '../http.ts'
import { pageResponse, redirectResponse } from '../oauth/responses.ts'
import type { Refusal } from '../refusal.ts'
import { type BlockedPage, renderBlockedPage } from './blocked-page.ts'
import { type AuthorizationReason, refusalAbout } from './dialect.ts'
import { dialectOf, metadataOf } from './dialects.ts'
import type { IdentityProvider } from './identity-provider.ts'

/** Told to the person where a redirect is not safe or not the provider's way, else to the client. */
export type AuthorizationRefusal =
  | { readonly kind: 'page'; readonly status: number; readonly page: BlockedPage }
  | { readonly kind: 'redirect'; readonly location: string }

/** What is wrong with a request. `silent`: the provider may show nothing, and nobody is signed in. */
export interface Problem {
  readonly reason: AuthorizationReason | 'silent'
  /** The value that is to blame. */
  readonly about?: string
}

/** Where the client waits for an answer, and the value by which it will know it. */
export interface ReturnAddress {
  readonly redirectUri: string
  readonly state: string | undefined
}

/**
 * The URL of the authorization response: the redirect URI with `state` before the rest, and `iss`
 * where the provider says that it sends it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 * @see https://www.rfc-editor.org/rfc/rfc9207#section-2
 */
export function authorizationResponse(
  provider: IdentityProvider,
  { redirectUri, state }: ReturnAddress,
  members: Readonly<Record<string, string>>,
): string {
  const query = new URLSearchParams({
    ...(state === undefined ? {} : { state }),
    ...(metadataOf(provider)['authorization_response_iss_parameter_supported'] === true
      ? { iss: provider.issuer }
      : {}),
    ...members,
  })
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}`
}

/** Where it is not known that the redirect URI is the client's, the person alone is told. */
export function refuseOnPage(
  provider: IdentityProvider,
  { reason, about = '' }: Problem & { readonly reason: AuthorizationReason },
): AuthorizationRefusal {
  const dialect = dialectOf(provider)
  const refusal = refusalAbout(dialect.authorizationRefusals[reason], about)
  const title =
    reason === 'redirect-uri-unregistered'
      ? (dialect.blockedRedirect ?? dialect.blocked)
      : dialect.blocked
  return blocked(provider, title, refusal)
}

/** Refuses a request that came from the client for sure: as the provider does it. */
export function refuseRequest(
  provider: IdentityProvider,
  client: ReturnAddress,
  { reason, about = '' }: Problem,
): AuthorizationRefusal {
  const dialect = dialectOf(provider)
  const redirect = (members: Readonly<Record<string, string>>): AuthorizationRefusal => ({
    kind: 'redirect',
    location: authorizationResponse(provider, client, members),
  })
  if (reason === 'silent') return redirect(dialect.silentRefusal)
  if (dialect.badRequest === 'page') return refuseOnPage(provider, { reason, about })
  const refusal = refusalAbout(dialect.authorizationRefusals[reason], about)
  return redirect({ error: refusal.code, error_description: refusal.message })
}

/** A page that says why the sign-in cannot go on. */
export const blocked = (
  provider: IdentityProvider,
  title: string,
  refusal: Refusal,
): AuthorizationRefusal => ({
  kind: 'page',
  status: refusal.status,
  page: {
    title,
    provider: provider.name,
    explanation: refusal.message,
    error: `Error ${refusal.status}: ${refusal.code}`,
  },
})

/** The refusal as HTTP sends it. */
export const refusalResponse = (refusal: AuthorizationRefusal, status: 302 | 303): HttpResponse =>
  refusal.kind === 'page'
    ? pageResponse(refusal.status, renderBlockedPage(refusal.page))
    : redirectResponse(status, refusal.location)
