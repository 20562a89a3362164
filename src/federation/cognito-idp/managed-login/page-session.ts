/** Who came to a page, sealed into its address or its form: managed login keeps no cookie here. @module */
import { entryOf } from '../../lookup.ts'
import { type OpaqueKind, sealToken, unsealToken } from '../../oauth/opaque-token.ts'
import type { World } from '../../world.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

/** What the person is about to do, and for how many seconds the page may stay open. */
const lifetimes = { 'new-password': 180, confirmation: 3600, reset: 3600 } as const

export type PageStep = keyof typeof lifetimes

const kind = {
  purpose: 'managed login page',
  shape: { step: 'string', poolId: 'string', name: 'string', sub: 'string', expiresAt: 'number' },
} as const satisfies OpaqueKind<Record<string, 'string' | 'number'>>

/**
 * @param name - The name in the pool; of somebody who is not there, what was typed.
 * @param sub - Empty for somebody who is not there.
 */
export const sealPageSession = (
  { now }: Pick<World, 'now'>,
  { id }: UserPool,
  step: PageStep,
  { username: name, sub }: Pick<PoolUser, 'username' | 'sub'>,
): string =>
  sealToken(kind, '', {
    step,
    poolId: id,
    name,
    sub,
    expiresAt: Math.floor(now) + lifetimes[step],
  })

export interface PageSession {
  readonly name: string
  /** Absent where there is nobody of that name, which must not be given away. */
  readonly person?: PoolUser
}

/** Whom the session is about; `undefined` for one of another page, or of a person who is gone since. */
export function openPageSession(
  { now }: Pick<World, 'now'>,
  pool: UserPool,
  step: PageStep,
  session: string,
): PageSession | undefined {
  const opened = unsealToken(kind, '', session)
  if (opened?.poolId !== pool.id || opened.step !== step || now >= opened.expiresAt)
    return undefined
  const { name, sub } = opened
  if (sub === '') return { name }
  const person = entryOf(pool.users, name)
  return person?.sub === sub ? { name, person } : undefined
}
