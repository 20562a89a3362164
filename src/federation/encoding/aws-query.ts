/**
 * The AWS Query protocol: a form in, XML out, as STS and IAM speak it.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 * @module
 */
import { bodyText, type HttpRequest, type HttpResponse, headerValue, parseUrl } from '../http.ts'
import { rememberedUpTo } from '../remembered.ts'
import { renderXml, type XmlNode } from './xml.ts'

/** The parameters of a call by name; of a repeated one the first. */
export type QueryParameters = ReadonlyMap<string, string>

/**
 * Parameters from the query string and, for a POST, from the form in the body. Where one origin serves
 * all, they also tell whom a request is for; remembered of the last few alone, since a lab keeps
 * requests long after their answers.
 */
export const queryParameters = rememberedUpTo(64, readParameters)

function readParameters(request: HttpRequest): QueryParameters {
  const parameters = new Map<string, string>()
  const add = (text: string) => {
    for (const pair of text.split('&')) {
      const [name, value] = escaped.test(pair) ? decodedPair(pair) : splitPair(pair)
      if (pair !== '' && !parameters.has(name)) parameters.set(name, value)
    }
  }
  const type = headerValue(request.headers, 'content-type') ?? 'application/x-www-form-urlencoded'
  if (request.method === 'POST' && form.test(type)) add(bodyText(request.body))
  add(parseUrl(request.url)?.search.slice(1) ?? '')
  return parameters
}

/** The name of a media type is written in any case, RFC 9110 §8.3.1. */
const form = /^application\/x-www-form-urlencoded/i

/** What the URL Standard §5.1 decodes. Tokens, the longest values, hold none of it, and are taken as they are. */
const escaped = /[%+]/

const splitPair = (pair: string): readonly [name: string, value: string] => {
  const equals = pair.indexOf('=')
  return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
}

const ascii = /^[ -~]*$/

/** `URLSearchParams` decodes everything; what is well formed is decoded the same in a tenth of its time. */
function decodedPair(pair: string): readonly [name: string, value: string] {
  try {
    const [name, value] = splitPair(pair.replaceAll('+', ' '))
    if (ascii.test(pair)) return [decodeURIComponent(name), decodeURIComponent(value)]
  } catch {
    // A `%` that stands for itself, or bytes that are no text.
  }
  return [...new URLSearchParams(`&${pair}`)][0] ?? ['', '']
}

/** The values of `Name.member.1`, `Name.member.2`, … with an optional field, in their order. */
export function memberList(
  parameters: QueryParameters,
  name: string,
  field?: string,
): readonly string[] {
  const suffix = field === undefined ? '' : `.${field}`
  const values: string[] = []
  for (let index = 1; ; index++) {
    const value = parameters.get(`${name}.member.${index}${suffix}`)
    if (value === undefined) return values
    values.push(value)
  }
}

/** The namespaces of the services that speak this protocol. */
export const queryNamespaces = {
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
  sns: 'http://sns.amazonaws.com/doc/2010-03-31/',
} as const

export interface Envelope {
  readonly namespace: string
  readonly requestId: string
}

/** A successful answer: `<Op>Response/<Op>Result`, where there is a result, and the request id. */
export function renderQueryResult(
  operation: string,
  result: readonly XmlNode[] | undefined,
  { namespace, requestId }: Envelope,
): HttpResponse {
  const body = renderXml(
    [
      `${operation}Response`,
      [
        ...(result === undefined ? [] : [[`${operation}Result`, result] as const]),
        ['ResponseMetadata', [['RequestId', requestId]]],
      ],
    ],
    namespace,
  )
  return { status: 200, headers: queryHeaders(requestId), body }
}

/** The headers of every answer. */
export const queryHeaders = (requestId: string) =>
  [
    ['x-amzn-RequestId', requestId],
    ['Content-Type', 'text/xml'],
  ] as const
