/**
 * Whom a request is for: by host name, as on the internet, and where one loopback origin serves all,
 * by what the request says of itself.
 *
 * @module
 */
import { nobody, partyAt, type Route } from './hosts.ts'
import { type HttpRequest, parseUrl } from './http.ts'
import { isLoopback } from './loopback.ts'
import type { World } from './world.ts'

/** Fetched for the lab alone: no page has one origin for all. */
let oneOrigin: typeof import('./one-origin.ts') | undefined

/** Finds who answers. Names that nobody has and addresses that are none lead to `nobody`. */
export function route(world: World, request: HttpRequest): Route | Promise<Route> {
  const url = parseUrl(request.url)
  if (!url) return { ...nobody, request }
  if (!isLoopback(url.hostname)) return { ...partyAt(world, url), request }
  if (oneOrigin) return oneOrigin.routeAtOneOrigin(world, request)
  return import('./one-origin.ts').then((fetched) => {
    oneOrigin = fetched
    return fetched.routeAtOneOrigin(world, request)
  })
}
