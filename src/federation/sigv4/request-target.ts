/** What a request asks for, exactly as written: signatures cover the text, not its normal form. @module */
import { percentDecode, utf8Text } from '../encoding/percent.ts'
import { type HttpRequest, headerValue } from '../http.ts'

export interface RequestTarget {
  /** Of the `Host` header, else of the URL; with the port where one is named. */
  readonly host: string
  /** Percent-encoded as sent, at least `/`. */
  readonly path: string
  /** Query parameters in their order, decoded. */
  readonly query: readonly (readonly [name: string, value: string])[]
}

/** Reads the target off a request without the URL parser, which would resolve `..` and `//`. */
export function requestTarget(request: HttpRequest): RequestTarget {
  const match = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/.exec(request.url)
  const [, authority = '', path = '', query = ''] = match ?? []
  return {
    host: (headerValue(request.headers, 'host') ?? authority.replace(/^.*@/, '')).trim(),
    path: path === '' ? '/' : path,
    query: parseQuery(query),
  }
}

/** The first value of a query parameter; names are case-sensitive, as S3 has it. */
export const queryValue = (target: RequestTarget, name: string): string | undefined =>
  target.query.find(([field]) => field === name)?.[1]

/** Decodes `a=1&b`; `+` is a space and a parameter without `=` is empty. */
function parseQuery(text: string): RequestTarget['query'] {
  if (text === '') return []
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=')
      const [name, value] =
        equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
      return [decode(name), decode(value)]
    })
}

const decode = (text: string): string => utf8Text(percentDecode(text.replace(/\+/g, ' ')))
