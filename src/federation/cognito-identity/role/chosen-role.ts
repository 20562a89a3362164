/** A role of the pool, and why it is that one. @module */
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { RoleMapping } from '../identity-pool.ts'
import type { ProviderProof } from '../login/proof.ts'
import { invalidConfiguration } from '../refusals.ts'

export interface ChosenRole {
  readonly roleArn: string
  /** Which rule of the pool chose it, as a sentence. */
  readonly because: string
}

/** A login that the pool has a mapping for. */
export interface MappedProof {
  readonly name: string
  readonly proof: ProviderProof
  readonly mapping: RoleMapping
}

/** The role, which a pool may lack. */
export const orInvalid = (roleArn: string | undefined, because: string): Outcome<ChosenRole> =>
  roleArn === undefined ? refused(invalidConfiguration) : accepted({ roleArn, because })
