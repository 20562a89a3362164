/** What both flows begin with: the identity exists, its logins hold, and they are its own. @module */
import type { JsonCall } from '../../aws-json/operation.ts'
import { accepted, type Outcome, type Refusal, refused } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { findIdentity, withIdentities } from '../identity/find-identity.ts'
import { settleIdentity } from '../identity/settle-identity.ts'
import type { IdentityPool } from '../identity-pool.ts'
import { loginChecks } from '../login/login-check.ts'
import type { Proof } from '../login/proof.ts'
import { verifyLogins } from '../login/verify-logins.ts'
import { identityNotFound } from '../refusals.ts'

export const identityCheck = {
  id: 'identity',
  title: 'The identity exists in this region',
  fact: 'identity-regional',
} as const

/** In their order, after that the identity exists. */
export const proofChecks = [
  ...loginChecks,
  {
    id: 'identity-logins',
    title: 'The logins are those of the identity, or new to it',
    fact: 'identity-one-person',
  },
] as const

export interface ProvenIdentity {
  /** With the identities as they are afterwards. */
  readonly pool: IdentityPool
  /** Another one than was asked for where the two were merged. */
  readonly identityId: string
  readonly proofs: readonly Proof[]
}

export interface IdentityProving {
  readonly world: World
  readonly outcome: Outcome<ProvenIdentity>
}

interface Input {
  readonly IdentityId: string
  readonly Logins?: Readonly<Record<string, string>>
}

/**
 * Who calls.
 *
 * @param poolAllows - Why the pool does not let anyone go this way, if it does not.
 */
export async function proveIdentity(
  call: JsonCall<Input>,
  poolAllows: (pool: IdentityPool) => Refusal | undefined = () => undefined,
): Promise<IdentityProving> {
  const { IdentityId: id, Logins } = call.input
  const found = findIdentity(call, id)
  if (!found) {
    call.fail('identity', { expected: `an identity in ${call.region}`, actual: id })
    return { world: call.world, outcome: refused(identityNotFound(id)) }
  }
  call.pass('identity', { actual: id })
  const { pool, identity } = found
  const barred = poolAllows(pool)
  if (barred) return { world: call.world, outcome: refused(barred) }

  const { world, outcome } = await verifyLogins(call, pool, Logins)
  if (!outcome.ok) return { world, outcome }
  const proofs = outcome.value
  const settled = settleIdentity(pool, identity, proofs, world.now)
  if (!settled.ok) {
    call.fail('identity-logins', { note: settled.refusal.message })
    return { world, outcome: settled }
  }
  const { identityId, identities } = settled.value
  call.pass('identity-logins', { actual: identityId })
  return {
    world: withIdentities(world, pool, identities),
    outcome: accepted({ pool: { ...pool, identities }, identityId, proofs }),
  }
}
