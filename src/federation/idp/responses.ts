/** The kinds of response that a provider sends. @module */
import type { HttpHeaders, HttpResponse } from '../http.ts'
import type { Refusal } from '../refusal.ts'
import type { IdentityProvider } from './identity-provider.ts'

const uncached: HttpHeaders = [
  ['cache-control', 'no-store'],
  ['pragma', 'no-cache'],
]

/** A document that everyone may read and keep for an hour. */
export const documentResponse = (body: string): HttpResponse => ({
  status: 200,
  headers: [
    ['content-type', 'application/json; charset=utf-8'],
    ['cache-control', 'public, max-age=3600'],
    ['access-control-allow-origin', '*'],
  ],
  body,
})

/** A document that a provider serves for as long as it is this provider: written once, it being immutable. */
export function renderedOnce(
  render: (provider: IdentityProvider) => string,
): (provider: IdentityProvider) => HttpResponse {
  const rendered = new WeakMap<IdentityProvider, HttpResponse>()
  return (provider) => {
    const known = rendered.get(provider)
    if (known) return known
    const response = documentResponse(render(provider))
    rendered.set(provider, response)
    return response
  }
}

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

/** A page for the person. */
export const pageResponse = (status: number, html: string): HttpResponse => ({
  status,
  headers: [['content-type', 'text/html; charset=utf-8'], ...uncached],
  body: html,
})

/** Sends the browser on. After a form it is 303, so that the form is not sent again (RFC 9700 §4.12). */
export const redirectResponse = (status: 302 | 303, location: string): HttpResponse => ({
  status,
  headers: [['location', location], ...uncached],
  body: '',
})

/** What is no part of the protocol: nothing there, wrong method, out of order. */
export const textResponse = (
  status: number,
  body: string,
  headers: HttpHeaders = [],
): HttpResponse => ({
  status,
  headers: [['content-type', 'text/plain; charset=utf-8'], ...headers],
  body,
})

/** Indented, as people will read it. */
export const renderJson = (value: unknown): string => JSON.stringify(value, null, 2)
