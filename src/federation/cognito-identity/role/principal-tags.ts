/**
 * Attributes for access control: claims of a login that become session tags.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/using-attributes-for-access-control.html
 * @module
 */
import { entryOf } from '../../lookup.ts'
import type { IdentityPool } from '../identity-pool.ts'
import type { Proof } from '../login/proof.ts'

/** The mapping that a pool may ask for by UseDefaults. */
export const defaultTags: Readonly<Record<string, string>> = { username: 'sub', client: 'aud' }

/** Tags by key: of claims that the token does not have there are none. */
export const principalTagsOf = (
  pool: IdentityPool,
  proofs: readonly Proof[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    proofs.flatMap((proof) => {
      if (proof.kind === 'identity') return Object.entries(proof.principalTags)
      const mapping = entryOf(pool.principalTags, proof.login.provider)
      if (!mapping) return []
      const tags = mapping.useDefaults ? defaultTags : mapping.principalTags
      return Object.entries(tags).flatMap(([key, claim]) => {
        const value = entryOf(proof.claims, claim)
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? [[key, String(value)] as const]
          : []
      })
    }),
  )
