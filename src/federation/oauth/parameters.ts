/** Request parameters as OAuth reads them, from a query or a form. @module */
import { bodyText, type HttpRequest, headerValue } from '../http.ts'

export interface Parameters {
  /** By name; one without a value counts as omitted (RFC 6749 §3.1). */
  readonly values: Readonly<Record<string, string>>
  /** Names that were sent more than once, which is not allowed (RFC 6749 §3.1, §3.2). */
  readonly repeated: readonly string[]
}

/** Reads `name=value&…` as a browser writes it (URL Standard §5.1). */
export function readParameters(text: string): Parameters {
  const pairs = [...new URLSearchParams(text)].filter(([, value]) => value !== '')
  const names = pairs.map(([name]) => name)
  return {
    values: Object.fromEntries(pairs),
    repeated: [...new Set(names.filter((name, index) => names.indexOf(name) !== index))],
  }
}

/** The parameters of a form, or `undefined` where the body is none. */
export function readForm(request: HttpRequest): Parameters | undefined {
  const type = headerValue(request.headers, 'content-type')?.split(';')[0]?.trim().toLowerCase()
  return type === formType ? readParameters(bodyText(request.body)) : undefined
}

/** The media type of forms. */
export const formType = 'application/x-www-form-urlencoded'
