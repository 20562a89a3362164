/**
 * What the pool sends an identity provider as `state` and gets back from it: the app's own request,
 * sealed, so that nothing has to be remembered meanwhile.
 *
 * @module
 */
import { type OpaqueKind, sealToken, unsealToken } from '../../../oauth/opaque-token.ts'
import { type Parameters, readParameters } from '../../../oauth/parameters.ts'
import type { World } from '../../../world.ts'
import type { PoolIdentityProvider, UserPool } from '../../user-pool.ts'
import type { AuthorizationRequest } from '../authorization-request.ts'

/** In seconds: how long a person may take at the provider. */
const sessionLifetime = 300

const kind = {
  purpose: 'managed login state',
  shape: { poolId: 'string', provider: 'string', query: 'string', expiresAt: 'number' },
} as const satisfies OpaqueKind<Record<string, 'string' | 'number'>>

/** What comes back with the person. */
export interface ProviderSession {
  /** The provider's name in the pool. */
  readonly provider: string
  /** The app's request, to be examined again. */
  readonly parameters: Parameters
  /** Seconds since the Unix epoch. */
  readonly expiresAt: number
}

/** The state for a request that is taken to a provider. */
export const sealState = (
  world: World,
  pool: UserPool,
  provider: PoolIdentityProvider,
  request: AuthorizationRequest,
): string =>
  sealToken(kind, '', {
    poolId: pool.id,
    provider: provider.name,
    query: new URLSearchParams(request.parameters).toString(),
    expiresAt: Math.floor(world.now) + sessionLifetime,
  })

/** What a state of this pool carries; `undefined` for anything else. */
export function unsealState(pool: UserPool, state: string): ProviderSession | undefined {
  const carried = unsealToken(kind, '', state)
  if (carried?.poolId !== pool.id) return undefined
  const { provider, query, expiresAt } = carried
  return { provider, parameters: readParameters(query), expiresAt }
}
