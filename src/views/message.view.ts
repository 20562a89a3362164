/**
 * A message as it crosses the wire, laid out for reading: forms and queries one parameter a line,
 * JSON and XML indented. Nothing is left out; what would be secret in life is marked.
 *
 * @module
 */
import {
  bodyText,
  type HttpRequest,
  type HttpResponse,
  headerValue,
  parseUrl,
} from '../federation/http.ts'
import { jsonLines } from './json-lines.ts'
import { isSecret, mark, type WireLine } from './wire-line.ts'
import { xmlLines } from './xml-lines.ts'

export interface MessageView {
  /** `POST https://sts.us-east-1.amazonaws.com/`, `403 Forbidden`. */
  readonly start: string
  readonly headers: readonly WireLine[]
  /** The parameters of the URL, decoded. */
  readonly query: readonly WireLine[]
  /** `form`: what is shown is decoded. */
  readonly bodyKind: 'none' | 'form' | 'json' | 'xml' | 'text'
  readonly body: readonly WireLine[]
  /** The body as it was sent. */
  readonly raw: string
}

/** A request, its query decoded. */
export function requestView({ method, url, headers, body }: HttpRequest): MessageView {
  const parsed = parseUrl(url)
  return {
    start: `${method} ${parsed ? url.replace(/\?.*$/, '') : url}`,
    headers: headers.map(headerLine),
    query: parsed ? parameterLines(parsed.searchParams) : [],
    ...bodyView(body, headerValue(headers, 'content-type')),
  }
}

/** A response with the reason phrase of its status. */
export function responseView({ status, headers, body }: HttpResponse): MessageView {
  const location = parseUrl(headerValue(headers, 'location') ?? '')
  return {
    start: `${status} ${phrases[status] ?? ''}`.trim(),
    headers: headers.map(headerLine),
    query: location ? parameterLines(location.searchParams) : [],
    ...bodyView(body, headerValue(headers, 'content-type')),
  }
}

const phrases: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  412: 'Precondition Failed',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
}

const headerLine = ([name, value]: readonly [string, string]): WireLine => ({
  indent: 0,
  parts: [
    mark('name', name),
    mark('plain', ': '),
    mark(isSecret(name) ? 'secret' : 'value', value),
  ],
})

const parameterLines = (parameters: URLSearchParams): readonly WireLine[] =>
  [...parameters].map(([name, value]) => ({
    indent: 0,
    parts: [
      mark('name', name),
      mark('plain', ' = '),
      mark(isSecret(name) ? 'secret' : 'value', value),
    ],
  }))

function bodyView(
  body: HttpRequest['body'],
  contentType = '',
): Pick<MessageView, 'body' | 'bodyKind' | 'raw'> {
  const raw = bodyText(body)
  if (raw === '') return { bodyKind: 'none', body: [], raw }
  if (contentType.includes('x-www-form-urlencoded'))
    return { bodyKind: 'form', body: parameterLines(new URLSearchParams(raw)), raw }
  const json = contentType.includes('json') ? jsonLines(raw) : undefined
  if (json) return { bodyKind: 'json', body: json, raw }
  if (/xml|html/.test(contentType)) return { bodyKind: 'xml', body: xmlLines(raw), raw }
  return { bodyKind: 'text', body: textLines(raw), raw }
}

const textLines = (text: string): readonly WireLine[] =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => ({ indent: 0, parts: [mark('plain', line)] }))

/** Values longer than this are tokens and the like, which nobody reads on paper. */
const longest = 96

/** The message with its long values cut, their length said. */
export const abridged = (message: MessageView): MessageView => ({
  ...message,
  headers: message.headers.map(abridgedLine),
  query: message.query.map(abridgedLine),
  body: message.body.map(abridgedLine),
})

const abridgedLine = ({ indent, parts }: WireLine): WireLine => ({
  indent,
  parts: parts.map(({ kind, text }) => ({
    kind,
    text: text.length > longest ? `${text.slice(0, 24)}… (${text.length} characters)` : text,
  })),
})
