/**
 * HTTP messages as plain data: comparable, storable, cloneable, showable. What a learner inspects,
 * what a test asserts and what an SDK sends are the same bytes.
 *
 * @module
 */
import { rememberedUpTo } from './remembered.ts'

/** Header fields in the order in which they were sent; names compare without regard to case. */
export type HttpHeaders = readonly (readonly [name: string, value: string])[]

/** Text, or bytes where the content is not UTF-8 text. An empty body is the empty string. */
export type HttpBody = string | Uint8Array

export interface HttpRequest {
  readonly method: string
  /** Absolute URL. */
  readonly url: string
  readonly headers: HttpHeaders
  readonly body: HttpBody
  /**
   * The address that the connection came from: no part of the message, so its sender cannot make it up.
   * Absent where a service of the simulated web asks another.
   */
  readonly sourceIp?: string
}

export interface HttpResponse {
  readonly status: number
  readonly headers: HttpHeaders
  readonly body: HttpBody
}

/** The value of a header field; repeated fields are joined with a comma (RFC 9110 §5.2). */
export function headerValue(headers: HttpHeaders, name: string): string | undefined {
  const wanted = name.toLowerCase()
  let joined: string | undefined
  for (const [field, value] of headers) {
    if (field.length !== wanted.length || field.toLowerCase() !== wanted) continue
    joined = joined === undefined ? value : `${joined}, ${value}`
  }
  return joined
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The body as text; bytes that are not UTF-8 become U+FFFD. */
export const bodyText = (body: HttpBody): string =>
  typeof body === 'string' ? body : decoder.decode(body)

/** The body as bytes; text is encoded as UTF-8. */
export const bodyBytes = (body: HttpBody): Uint8Array =>
  typeof body === 'string' ? encoder.encode(body) : body

/**
 * A message passes many hands, and each looks at its address: the same few, taken apart once.
 * Longer addresses carry tokens in their query and are not met again.
 */
const longest = 256

const readUrl = (text: string) => (URL.canParse(text) ? new URL(text) : undefined)
const rememberedUrl = rememberedUpTo(64, readUrl)

/** The URL, or `undefined` where the text is none. It may be shared: nobody changes it. */
export const parseUrl = (text: string): Readonly<URL> | undefined =>
  (text.length > longest ? readUrl : rememberedUrl)(text)
