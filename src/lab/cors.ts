/**
 * Cross-origin requests by pages on this machine: the site under development, a learner's own page.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 * @module
 */
import { type HttpHeaders, type HttpResponse, headerValue, parseUrl } from '../federation/http.ts'
import { isLoopback } from '../federation/loopback.ts'
import type { RequestHead } from './receive.ts'

/** What SDKs read besides the fields that every page may. */
const exposed = 'x-amzn-ErrorType, x-amzn-RequestId, x-amz-request-id, x-amz-id-2, ETag, Date'

/** The fields that let a page on this machine read the answer. */
export function corsHeaders(head: RequestHead): HttpHeaders {
  const origin = loopbackOrigin(head)
  return origin === undefined
    ? []
    : [
        ['access-control-allow-origin', origin],
        ['access-control-expose-headers', exposed],
        ['vary', 'origin'],
      ]
}

/** The answer to a browser that asks first, or `undefined` where it does not. */
export function preflight(head: RequestHead): HttpResponse | undefined {
  const method = headerValue(head.headers, 'access-control-request-method')
  if (head.method !== 'OPTIONS' || method === undefined) return undefined
  const asked = headerValue(head.headers, 'access-control-request-headers') ?? ''
  return {
    status: 204,
    headers: [
      ['access-control-allow-methods', 'GET, HEAD, POST, PUT, DELETE'],
      ['access-control-allow-headers', allowedHeaders(asked)],
      ['access-control-max-age', '600'],
    ],
    body: '',
  }
}

/**
 * A `*` would not cover `authorization`, and there is no `amz-sdk-*`: the names that are asked for
 * are repeated, with the one that every signed request has.
 */
const allowedHeaders = (asked: string): string => {
  const names = asked.split(',').map((name) => name.trim().toLowerCase())
  return [...new Set(['authorization', ...names.filter((name) => /^[a-z0-9-]+$/.test(name))])].join(
    ', ',
  )
}

function loopbackOrigin({ headers }: RequestHead): string | undefined {
  const origin = headerValue(headers, 'origin')
  return origin !== undefined && isLoopback(parseUrl(origin)?.hostname ?? '') ? origin : undefined
}
