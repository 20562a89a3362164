/**
 * A request as it came over the wire, as plain data. Signatures cover the target and the header
 * fields exactly as sent, so both are taken from Node's own reading, before any URL parser.
 *
 * @module
 */
import type { ServerRequest } from 'srvx'
import {
  type HttpBody,
  type HttpHeaders,
  type HttpRequest,
  headerValue,
} from '../federation/http.ts'
import { isLoopback } from '../federation/loopback.ts'

/** What a request says before its body. */
export type RequestHead = Omit<HttpRequest, 'body'>

/** Method, URL, headers and address. A request without a host gets a URL that leads nowhere. */
export function receiveHead(request: ServerRequest): RequestHead {
  const { req } = request.runtime?.node ?? {}
  const headers = headerPairs(req?.rawHeaders ?? [])
  const target = req?.url ?? '/'
  const absolute = /^https?:\/\/([^/?#]*)(.*)$/i.exec(target)
  const host = absolute?.[1] ?? headerValue(headers, 'host') ?? ''
  const path = absolute?.[2] ?? target
  const address = req?.socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/, '')
  return {
    method: req?.method ?? 'GET',
    url: `${originOf(host)}${path}`,
    headers,
    ...(address === undefined ? {} : { sourceIp: address }),
  }
}

/** The host without its port; an IPv6 address keeps its brackets. */
export const hostName = (host: string): string => host.replace(/:\d*$/, '').toLowerCase()

/** An address instead of a name: nobody can make a browser take one for another. */
export const isAddress = (name: string): boolean =>
  /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/.test(name)

/**
 * Names of the simulated web are https there; here they arrive without. Every address of this
 * machine is the lab's one origin, whatever interface it belongs to.
 */
function originOf(host: string): string {
  const name = hostName(host)
  if (isLoopback(name)) return `http://${host}`
  return isAddress(name) ? `http://127.0.0.1${/:\d+$/.exec(host)?.[0] ?? ''}` : `https://${host}`
}

function headerPairs(raw: readonly string[]): HttpHeaders {
  const pairs: [string, string][] = []
  for (let index = 0; index + 1 < raw.length; index += 2)
    pairs.push([raw[index] ?? '', raw[index + 1] ?? ''])
  return pairs
}

const strictText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The body: text where it is UTF-8, else bytes. Rejects where it is longer than the server allows.
 *
 * A form is text whatever is in it (URL Standard §5.1), and no body is the empty text: the adapter reads both
 * without making a `Request` of its own, which takes as long as all else that it does.
 */
export async function receiveBody(
  request: ServerRequest,
  { headers }: RequestHead,
): Promise<HttpBody> {
  if (isForm(headers) || isEmpty(headers)) return request.text()
  const bytes = new Uint8Array(await request.arrayBuffer())
  try {
    return strictText.decode(bytes)
  } catch {
    return bytes
  }
}

const isForm = (headers: HttpHeaders): boolean =>
  headerValue(headers, 'content-type')?.startsWith('application/x-www-form-urlencoded') === true

/** RFC 9112 §6.3: a request that announces no body has none. */
const isEmpty = (headers: HttpHeaders): boolean =>
  headerValue(headers, 'transfer-encoding') === undefined &&
  (headerValue(headers, 'content-length') ?? '0') === '0'
