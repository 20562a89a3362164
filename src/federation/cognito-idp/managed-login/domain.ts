/** Where a user pool's managed login answers: the host that its domain prefix gives it. @module */
import { entryOf } from '../../lookup.ts'
import type { World } from '../../world.ts'
import { regionOfPool } from '../pool/find-pool.ts'
import type { UserPool } from '../user-pool.ts'

/** `lumen.auth.us-east-1.amazoncognito.com`; `undefined` for a pool without a domain. */
const managedLoginHost = (pool: UserPool): string | undefined =>
  pool.domain === undefined
    ? undefined
    : `${pool.domain}.auth.${regionOfPool(pool)}.amazoncognito.com`

/** Whether hosts of this form are Cognito's, whoever has them. */
export const isManagedLoginHost = (host: string): boolean =>
  /\.auth\.[a-z0-9-]+\.amazoncognito\.com$/.test(host)

/** The pool whose managed login answers at this host. */
export const poolAtHost = (world: World, host: string): UserPool | undefined =>
  Object.values(world.userPools ?? {}).find((pool) => managedLoginHost(pool) === host)

/** `https://lumen.auth.us-east-1.amazoncognito.com`; empty for a pool without a domain. */
export const managedLoginOrigin = (pool: UserPool): string => {
  const host = managedLoginHost(pool)
  return host === undefined ? '' : `https://${host}`
}

/** Where providers send people back to: what has to be registered with each of them. */
export const providerCallback = (pool: UserPool): string =>
  `${managedLoginOrigin(pool)}/oauth2/idpresponse`

/** The pool as the world has it now; what an endpoint was given where it is gone. */
export const currentPool = (world: World, pool: UserPool): UserPool =>
  entryOf(world.userPools ?? {}, pool.id) ?? pool
