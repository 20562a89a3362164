/** The kinds of response that a provider sends. @module */
import type { HttpHeaders, HttpResponse } from '../http.ts'
import { uncached } from '../oauth/responses.ts'
import type { Refusal } from '../refusal.ts'
import { rememberedFor } from '../remembered.ts'
import type { IdentityProvider } from './identity-provider.ts'

/** A document that everyone may read and keep for an hour. */
const documentResponse = (body: string): HttpResponse => ({
  status: 200,
  headers: [
    ['content-type', 'application/json; charset=utf-8'],
    ['cache-control', 'public, max-age=3600'],
    ['access-control-allow-origin', '*'],
  ],
  body,
})

/** A document that a provider serves for as long as it is this provider: written once, it being immutable. */
export const renderedOnce = (
  render: (provider: IdentityProvider) => string,
): ((provider: IdentityProvider) => HttpResponse) =>
  rememberedFor((provider) => documentResponse(render(provider)))

/** JSON that nobody may keep: tokens and claims (RFC 6749 §5.1). */
export const jsonResponse = (
  status: number,
  body: Readonly<Record<string, unknown>>,
  headers: HttpHeaders = [],
): HttpResponse => ({
  status,
  headers: [['content-type', 'application/json; charset=utf-8'], ...uncached, ...headers],
  body: renderJson(body),
})

/** An OAuth error as JSON (RFC 6749 §5.2). */
export const errorResponse = (refusal: Refusal, headers: HttpHeaders = []): HttpResponse =>
  jsonResponse(refusal.status, { error: refusal.code, error_description: refusal.message }, headers)

/**
 * An error as Facebook's Graph API writes it: the refusal's code is `code`, or `code/subcode`.
 *
 * @see https://developers.facebook.com/docs/graph-api/guides/error-handling/
 */
export function graphErrorResponse(refusal: Refusal): HttpResponse {
  const [code, subcode] = refusal.code.split('/').map(Number)
  return jsonResponse(refusal.status, {
    error: {
      message: refusal.message,
      type: 'OAuthException',
      code,
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
    },
  })
}

/** Indented, as people will read it. */
export const renderJson = (value: unknown): string => JSON.stringify(value, null, 2)
