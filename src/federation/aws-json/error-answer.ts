/**
 * Refusals of the JSON protocols, and what AWS's front end says before a service is asked; fetched when
 * there is one.
 *
 * @module
 */
import type { HttpRequest, HttpResponse } from '../http.ts'
import type { Refusal } from '../refusal.ts'
import { isJson, jsonHeaders } from './message.ts'

/**
 * A refusal: the name in body and header, as both are read by one SDK or another; facts/wire.md. A text
 * stands where there is one, under a capital letter where not the service but AWS's front end wrote it.
 */
export const errorAnswer = (
  { code, status, message }: Refusal,
  requestId: string,
  type = 'application/x-amz-json-1.1',
): HttpResponse => ({
  status,
  headers: [
    ...jsonHeaders(requestId, type),
    ['x-amzn-ErrorType', `${code}:`],
    ...(message ? ([['x-amzn-ErrorMessage', headerSafe(message)]] as const) : []),
  ],
  body: JSON.stringify({
    __type: code,
    [frontEnd.test(code) ? 'Message' : 'message']: message || undefined,
  }),
})

/** Seen so: amplify-js#4738, and refusals of AdminCreateUser. */
const frontEnd = /^(Ser|AccessD)/

/**
 * A header field holds visible ASCII and spaces (RFC 9110 §5.5). A text may quote a value as long as a
 * token; clients take no more than 8 to 64 KiB of headers in all.
 */
const headerSafe = (text: string): string => text.slice(0, 1024).replace(/[^ -~]/g, '?')

/** There is no such operation; or no protocol of the service claims the body, which the front end says in XML. */
export const unknownOperation = (request: HttpRequest, requestId: string): HttpResponse =>
  isJson(request)
    ? errorAnswer({ ...unknown, status: 400 }, requestId)
    : {
        status: 404,
        headers: [['x-amzn-RequestId', requestId]],
        body: '<UnknownOperationException/>\n',
      }

/** There is no such path; in JSON, which clients can read. */
export const unknownPath = (requestId: string, type: string): HttpResponse =>
  errorAnswer({ ...unknown, status: 404 }, requestId, type)

const unknown = { code: 'UnknownOperationException', message: '' } as const
