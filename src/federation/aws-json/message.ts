/**
 * The AWS JSON 1.1 protocol: a target header and JSON in, JSON out, as Cognito speaks it.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 * @module
 */
import { bodyText, type HttpRequest, type HttpResponse, headerValue } from '../http.ts'
import type { Refusal } from '../refusal.ts'

/** What `X-Amz-Target` names: `AWSCognitoIdentityService.GetId`. */
export interface JsonTarget {
  readonly service: string
  readonly operation: string
}

/** The target of a call; `undefined` where the header is absent or no target. */
export function jsonTarget(request: HttpRequest): JsonTarget | undefined {
  const [, service, operation] =
    /^([A-Za-z0-9_]+)\.([A-Za-z0-9]+)$/.exec(headerValue(request.headers, 'x-amz-target') ?? '') ??
    []
  return service === undefined || operation === undefined ? undefined : { service, operation }
}

/**
 * The input of a call; `undefined` for what is no JSON, and for text and numbers. A member that is
 * `null` is absent, as the protocol has it.
 */
export function jsonInput(request: HttpRequest): unknown {
  try {
    const value: unknown = JSON.parse(bodyText(request.body), withoutNull)
    return typeof value === 'object' ? (value ?? undefined) : undefined
  } catch {
    return undefined
  }
}

/** Takes members out that are `null`; an item of a list stays what it is. */
function withoutNull(this: unknown, _name: string, value: unknown): unknown {
  return value === null && !Array.isArray(this) ? undefined : value
}

/** A successful answer; members that are `undefined` are left out. Times are in epoch seconds. */
export const renderJsonResult = (
  result: object,
  requestId: string,
  type = 'application/x-amz-json-1.1',
): HttpResponse => ({
  status: 200,
  headers: jsonHeaders(requestId, type),
  body: JSON.stringify(result),
})

/**
 * A refusal: the name in body and header, as both are read by one SDK or another; facts/wire.md. A text
 * stands where there is one, under a capital letter where not the service but AWS's front end wrote it.
 */
export const renderJsonError = (
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

const jsonHeaders = (requestId: string, type: string) =>
  [
    ['Content-Type', type],
    ['x-amzn-RequestId', requestId],
  ] as const

/**
 * A header field holds visible ASCII and spaces (RFC 9110 §5.5). A text may quote a value as long as a
 * token; clients take no more than 8 to 64 KiB of headers in all.
 */
const headerSafe = (text: string): string => text.slice(0, 1024).replace(/[^ -~]/g, '?')
