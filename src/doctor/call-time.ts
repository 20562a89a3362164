/** When the call is made. @module */
import type { JsonObject } from '../federation/jose/decode-jwt.ts'

/**
 * A token that is pasted has mostly expired; what was asked is why it was refused when it had not.
 *
 * @param now - In seconds since the Unix epoch, as is what comes of it.
 */
export function callTime(
  when: 'issued' | 'now',
  claims: readonly JsonObject[],
  now: number,
): number {
  if (when === 'now') return now
  const times = claims
    .flatMap(({ iat, nbf }) => [iat, nbf])
    .filter((time) => typeof time === 'number' && Number.isFinite(time))
  return times.length > 0 ? Math.ceil(Math.max(...times.map(Number))) : now
}
