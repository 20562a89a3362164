/** Messages of the wire as a lesson prints them: decoded, a value a line, long values shortened. @module */
import { bodyText, type HttpRequest, type HttpResponse } from '../../federation/http.ts'

/** Tokens and keys longer than this show their beginning only. */
const longest = 72

/** A request with a form in its body, one parameter a line. */
export function requestText({ method, url, headers, body }: HttpRequest): string {
  const { host, pathname, search } = new URL(url)
  const head = [`${method} ${pathname}${search} HTTP/1.1`, `host: ${host}`, ...headerLines(headers)]
  const form = [...new URLSearchParams(bodyText(body))].map(
    ([name, value], index) => `${index > 0 ? '&' : ''}${name}=${shortened(value)}`,
  )
  return [...head, '', ...form].join('\n').trimEnd()
}

/** A response with XML in its body, an element a line. */
export function responseText({ status, headers, body }: HttpResponse): string {
  return [`HTTP/1.1 ${status}`, ...headerLines(headers), '', indented(bodyText(body))].join('\n')
}

const headerLines = (headers: HttpRequest['headers']): string[] =>
  headers.map(([name, value]) => `${name.toLowerCase()}: ${shortened(value)}`)

const shortened = (value: string): string =>
  value.length > longest ? `${value.slice(0, 28)}… (${value.length} characters)` : value

function indented(xml: string): string {
  const lines: string[] = []
  let depth = 0
  for (const [part] of xml.matchAll(/<\/[^>]+>|<[^>]+\/>|<[^>]+>(?:[^<]*<\/[^>]+>)?/g)) {
    if (part.startsWith('</')) depth -= 1
    lines.push('  '.repeat(depth) + part.replace(/>([^<]+)</, (_, text) => `>${shortened(text)}<`))
    if (!/<\/|\/>$/.test(part)) depth += 1
  }
  return lines.join('\n')
}
