/**
 * The AWS JSON 1.1 protocol: a target header and JSON in, JSON out, as Cognito speaks it.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 * @module
 */
import { bodyText, type HttpRequest, type HttpResponse, headerValue } from '../http.ts'

/** What `X-Amz-Target` names: `AWSCognitoIdentityService.GetId`. */
export interface JsonTarget {
  readonly service: string
  readonly operation: string
}

/** Whether the body is said to be of the protocol. Clients that say plain JSON are taken at their word. */
export const isJson = ({ headers }: HttpRequest): boolean =>
  /^application\/(x-amz-json-1\.1|json)\b/i.test(headerValue(headers, 'content-type') ?? '')

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

/** Of every answer. */
export const jsonHeaders = (requestId: string, type: string) =>
  [
    ['Content-Type', type],
    ['x-amzn-RequestId', requestId],
  ] as const
