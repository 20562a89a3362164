/**
 * What goes to the app between two steps of a sign-in and comes back unread, so that the pool
 * remembers nothing: `Session`, and SRP's secret block.
 *
 * @module
 */
import { seal, unseal } from '../../credentials/seal.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import type { ClientOfPool } from '../app-client/find-client.ts'
import { notAuthorized } from '../refusals.ts'

interface Carried {
  readonly username: string
  /** What the app was asked for. */
  readonly challenge: string
}

/** Of an exchange by SRP, in hexadecimal. */
export interface CarriedSrp extends Carried {
  readonly clientKey: string
  readonly serverKey: string
  readonly privateKey: string
}

interface Sealed {
  readonly poolId: string
  readonly clientId: string
  /** Seconds since the Unix epoch. */
  readonly expiresAt: number
}

const purpose = 'user pool sign-in'

/** Base64, for the time that the client allows. */
export function sealAuthSession(
  world: World,
  { pool, client }: ClientOfPool,
  carried: Carried | CarriedSrp,
): string {
  const validity = (client.authSessionValidity ?? 3) * 60
  const binding: Sealed = {
    poolId: pool.id,
    clientId: client.id,
    expiresAt: world.now + validity,
  }
  return seal({ ...carried, ...binding }, purpose)
}

/** What it carries, if it was made for this client and challenge, and has not expired. */
export function openAuthSession(
  world: World,
  { pool, client }: ClientOfPool,
  challenge: string,
  session: string | undefined,
): Outcome<Carried> {
  const value = unseal(session ?? '', purpose)
  if (!isSession(value)) return invalidSession()
  if (value.poolId !== pool.id || value.clientId !== client.id) return invalidSession()
  if (value.challenge !== challenge) return invalidSession()
  // The sentences were recorded in September 2026.
  return world.now < value.expiresAt
    ? accepted(value)
    : notAuthorized('Invalid session for the user, session is expired.')
}

/** Of a session that led somewhere already. */
export const usedSession = () =>
  notAuthorized('Invalid session for the user, session can only be used once.')

export const invalidSession = () => notAuthorized('Invalid session for the user.')

/** Whether it is an exchange by SRP. */
export const isSrp = (carried: Carried): carried is CarriedSrp => 'privateKey' in carried

/** What is sealed for this purpose is sealed above, and has its members. */
const isSession = (value: unknown): value is Carried & Sealed =>
  typeof value === 'object' && value !== null
