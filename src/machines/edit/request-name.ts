/** How the requests of a leg are told apart. @module */
import type { LegName } from '../../federation/client/app.ts'
import type { Exchange } from '../../federation/exchange.ts'
import { headerValue } from '../../federation/http.ts'

/**
 * What the app calls a request within its leg, whatever stands in it; `undefined` for what a browser
 * sends on its way through redirects and pages, which is not the app's to change.
 */
export function requestName(
  leg: LegName,
  { to, operation, request }: Exchange,
): string | undefined {
  if (to === 's3' || to === 'sts') return to
  if (to === 'cognito-sync') return request.body === '' ? undefined : operation
  const target = headerValue(request.headers, 'x-amz-target')
  if (target !== undefined) return target.split('.').at(-1)
  if (ofManagedLogin.has(leg) && to !== 'cognito-idp') return undefined
  return /^(?:oauth2\/)?(authorize|token)$/.exec(operation)?.[1]
}

/** Legs in which the app asks the user pool, whose browser then goes on to the identity provider. */
const ofManagedLogin: ReadonlySet<LegName> = new Set([
  'openManagedLogin',
  'continueToProvider',
  'signInThroughProvider',
])
