/**
 * The role that the enhanced flow assumes for an identity.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html
 * @module
 */
import { fetchedOnce } from '../../fetched-once.ts'
import { entryOf } from '../../lookup.ts'
import { type Outcome, refused } from '../../refusal.ts'
import type { IdentityPool } from '../identity-pool.ts'
import type { Proof } from '../login/proof.ts'
import { roleForbidden } from '../refusals.ts'
import { type ChosenRole, type MappedProof, orInvalid } from './chosen-role.ts'

/** @param customRoleArn - The one of several roles in the token that the app wants. */
export async function chooseRole(
  pool: IdentityPool,
  proofs: readonly Proof[],
  customRoleArn?: string,
): Promise<Outcome<ChosenRole>> {
  const mapped = mappedProof(pool, proofs)
  if (mapped) return chooseByMapping(pool, mapped, customRoleArn)
  if (customRoleArn !== undefined) return refused(roleForbidden(customRoleArn))
  return proofs.length === 0
    ? orInvalid(pool.roles.unauthenticated, 'The pool’s role for guests.')
    : orInvalid(pool.roles.authenticated, 'The pool’s role for people who signed in.')
}

/** Few pools map roles. */
const chooseByMapping = fetchedOnce(() => import('./choose-by-mapping.ts'), 'chooseByMapping')

/** The first login that the pool has a mapping for; that of a user pool names the app client too. */
function mappedProof(pool: IdentityPool, proofs: readonly Proof[]): MappedProof | undefined {
  for (const proof of proofs) {
    if (proof.kind !== 'provider') continue
    const { provider } = proof.login
    for (const name of [`${provider}:${proof.audience}`, provider]) {
      const mapping = entryOf(pool.roleMappings, name)
      if (mapping) return { name, proof, mapping }
    }
  }
  return undefined
}
