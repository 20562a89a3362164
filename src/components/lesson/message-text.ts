/** Messages of the wire as a lesson prints them: decoded, a value a line, long values shortened. @module */
import {
  bodyText,
  type HttpRequest,
  type HttpResponse,
  headerValue,
} from '../../federation/http.ts'

/** Tokens and keys longer than this show their beginning only. */
const longest = 72

/** A request: a form with a parameter a line, or JSON with a member a line. */
export function requestText({ method, url, headers, body }: HttpRequest): string {
  const { host, pathname, search } = new URL(url)
  const head = [`${method} ${pathname}${search} HTTP/1.1`, `host: ${host}`, ...headerLines(headers)]
  const text = isJson(headers) ? indentedJson(bodyText(body)) : formText(bodyText(body))
  return [...head, '', text].join('\n').trimEnd()
}

/** A response: XML with an element a line, or JSON with a member a line. */
export function responseText({ status, headers, body }: HttpResponse): string {
  const text = isJson(headers) ? indentedJson(bodyText(body)) : indentedXml(bodyText(body))
  return [`HTTP/1.1 ${status}`, ...headerLines(headers), '', text].join('\n')
}

/** In which language the two are written, for the colours of their code. */
export const languageOf = ({ headers }: HttpResponse): 'json' | 'xml' =>
  isJson(headers) ? 'json' : 'xml'

const isJson = (headers: HttpRequest['headers']): boolean =>
  headerValue(headers, 'content-type')?.includes('json') ?? false

const headerLines = (headers: HttpRequest['headers']): string[] =>
  headers.map(([name, value]) => `${name.toLowerCase()}: ${shortened(value)}`)

const shortened = (value: string): string =>
  value.length > longest ? `${value.slice(0, 28)}… (${value.length} characters)` : value

const formText = (form: string): string =>
  [...new URLSearchParams(form)]
    .map(([name, value], index) => `${index > 0 ? '&' : ''}${name}=${shortened(value)}`)
    .join('\n')

const indentedJson = (json: string): string =>
  JSON.stringify(
    JSON.parse(json),
    (_, value: unknown) => (typeof value === 'string' ? shortened(value) : value),
    2,
  )

function indentedXml(xml: string): string {
  const lines: string[] = []
  let depth = 0
  for (const [part] of xml.matchAll(/<\/[^>]+>|<[^>]+\/>|<[^>]+>(?:[^<]*<\/[^>]+>)?/g)) {
    if (part.startsWith('</')) depth -= 1
    lines.push('  '.repeat(depth) + part.replace(/>([^<]+)</, (_, text) => `>${shortened(text)}<`))
    if (!/<\/|\/>$/.test(part)) depth += 1
  }
  return lines.join('\n')
}
