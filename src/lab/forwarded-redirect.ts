/**
 * Redirects on the way of a browser that visits the simulated web below `/_idp/`: those to other
 * parties of it stay there, those to an app lead where they say.
 *
 * @module
 */
import { partyAt } from '../federation/hosts.ts'
import type { HttpHeaders, HttpResponse } from '../federation/http.ts'
import { parseUrl } from '../federation/http.ts'
import type { World } from '../federation/world.ts'

/**
 * The answer as the browser gets it.
 *
 * @param current - The world as it is now; asked for only where there is something to lead on.
 * @param url - What the browser asked for.
 */
export function withForwardedRedirect(
  current: () => World,
  url: string,
  response: HttpResponse,
): HttpResponse {
  if (!parseUrl(url)?.pathname.startsWith('/_idp/')) return response
  const world = current()
  const headers: HttpHeaders = response.headers.map(([name, value]) =>
    name.toLowerCase() === 'location' ? [name, forwardedAddress(world, value)] : [name, value],
  )
  return { ...response, headers }
}

function forwardedAddress(world: World, location: string): string {
  const forwarded = location.replace(/^https:\/\//, '/_idp/')
  if (forwarded === location) return location
  const url = parseUrl(location)
  const service = url && partyAt(world, url).service
  return service === 'identity-provider' || service === 'cognito-idp' ? forwarded : location
}
