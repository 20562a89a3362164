/** How time can be let pass: by a span, or to when something that the app holds expires. @module */
import { decodeJwt } from '../federation/jose/decode-jwt.ts'
import type { Position } from '../machines/advance.ts'
import { spanText } from './time.view.ts'

export interface ClockMove {
  readonly title: string
  /** Forward. */
  readonly seconds: number
  /** What happens at that time, where it is more than time passing. */
  readonly note?: string
}

/** The moves that make sense at a position. */
export function clockMovesOf({ context: { holdings, world } }: Position): readonly ClockMove[] {
  const { credentials, idToken } = holdings
  const exp = idToken === undefined ? undefined : decodeJwt(idToken)?.payload['exp']
  return [
    { title: '5 minutes later', seconds: 300 },
    { title: '1 hour later', seconds: 3600 },
    ...(typeof exp === 'number' ? expiry('the ID token expires', exp - world.now) : []),
    ...(credentials ? expiry('the credentials expire', credentials.expiration - world.now) : []),
  ]
}

const expiry = (what: string, seconds: number): readonly ClockMove[] =>
  seconds > 0 ? [{ title: `Until ${what}`, seconds, note: `in ${spanText(seconds)}` }] : []
