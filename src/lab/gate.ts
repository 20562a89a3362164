/**
 * Who may come in. A page on the internet can make a browser call a loopback port: by a form or a
 * script, which says its origin, or by a name of its own that it points here (DNS rebinding), which
 * stands in `Host`. Both must be loopback's or the simulated world's.
 *
 * @module
 */
import { partyAt } from '../federation/hosts.ts'
import { type HttpResponse, headerValue, parseUrl } from '../federation/http.ts'
import { isLoopback } from '../federation/loopback.ts'
import type { World } from '../federation/world.ts'
import { hostName, isAddress, type RequestHead } from './receive.ts'
import { refusal } from './reply.ts'

/**
 * Why the request is turned away, or `undefined` where it may come in.
 *
 * @param exposed - Whether the lab listens on other addresses than loopback's, so has other names.
 */
export function turnedAway(
  world: World,
  head: RequestHead,
  exposed: boolean,
): HttpResponse | undefined {
  const host = hostName(headerValue(head.headers, 'host') ?? '')
  const known = (name: string) =>
    isLoopback(name) || (exposed && isAddress(name)) || isOfWorld(world, name)
  if (!known(host) || !known(parseUrl(head.url)?.hostname ?? ''))
    return refusal(
      421,
      'MisdirectedRequest',
      `The lab does not answer for the host ${host || '(none)'}.`,
    )
  const origin = headerValue(head.headers, 'origin')
  if (origin === undefined || known(parseUrl(origin)?.hostname ?? '')) return undefined
  return refusal(403, 'ForbiddenOrigin', `The lab does not answer pages of ${origin}.`)
}

const isOfWorld = (world: World, name: string): boolean => {
  const url = parseUrl(`https://${name}/`)
  return url !== undefined && partyAt(world, url).service !== 'nobody'
}
