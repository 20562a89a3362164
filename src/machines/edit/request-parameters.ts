/** The requests of a leg whose parameters can be edited, and the parameters as an editor shows them. @module */
import { hideSecrets } from '../../federation/client/edited-parameters.ts'
import { bodyText, type HttpRequest, headerValue, parseUrl } from '../../federation/http.ts'
import { isJsonObject, type JsonObject } from '../../federation/jose/decode-jwt.ts'
import type { TracedLeg } from '../handshake.ts'
import type { RequestTarget } from './edit.ts'
import { requestName } from './request-name.ts'

export interface EditableRequest {
  readonly target: RequestTarget
  /** As the receiver names it: `AssumeRoleWithWebIdentity`. */
  readonly operation: string
  /** With placeholders for secrets. */
  readonly parameters: JsonObject
}

/** Of requests that a leg repeats, the first; what a browser sends by itself is nobody's to edit. */
export function editableRequests({ leg, exchanges }: TracedLeg): readonly EditableRequest[] {
  const requests = exchanges.flatMap((exchange) => {
    const request = requestName(leg, exchange)
    if (request === undefined) return []
    return [
      {
        target: { kind: 'request', leg, request } as const,
        operation: exchange.operation,
        parameters: hideSecrets(parametersOf(request, exchange.request)).shown,
      },
    ]
  })
  return requests.filter(
    ({ target }, index) =>
      requests.findIndex((each) => each.target.request === target.request) === index,
  )
}

/** What the app says in a request, before it signs it. */
function parametersOf(name: string, { method, url, headers, body }: HttpRequest): JsonObject {
  const text = bodyText(body)
  if (name === 's3')
    return {
      method,
      url,
      headers: Object.fromEntries(headers.filter(([field]) => !ofSigning.test(field))),
      body: text,
    }
  if (name === 'authorize') return Object.fromEntries(parseUrl(url)?.searchParams ?? [])
  if (headerValue(headers, 'content-type') === 'application/x-www-form-urlencoded')
    return Object.fromEntries(new URLSearchParams(text))
  const json: unknown = JSON.parse(text)
  return isJsonObject(json) ? json : {}
}

/** Header fields that the signature brings. */
const ofSigning = /^(authorization|host|x-amz-(date|security-token|content-sha256))$/
