/** Where a request may carry an access token (RFC 6750 §2). @module */
import { type HttpRequest, headerValue, parseUrl } from '../http.ts'

/** The token in the Authorization header (RFC 6750 §2.1). */
export const bearerToken = (request: HttpRequest): string | undefined =>
  /^bearer +(\S+) *$/i.exec(headerValue(request.headers, 'authorization') ?? '')?.[1]

/** A parameter of the URL's query: `access_token` is the third way to send one (RFC 6750 §2.3). */
export const queryParameter = (request: HttpRequest, name: string): string | undefined =>
  parseUrl(request.url)?.searchParams.get(name) || undefined
