/**
 * The role that the enhanced flow assumes for an identity.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html
 * @module
 */
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { IdentityPool, RoleMapping } from '../identity-pool.ts'
import type { Proof, ProviderProof } from '../login/proof.ts'
import { invalidConfiguration, notAuthorized, roleForbidden } from '../refusals.ts'
import { ruleMatches } from './rule-matches.ts'

export interface ChosenRole {
  readonly roleArn: string
  /** Which rule of the pool chose it, as a sentence. */
  readonly because: string
}

/** @param customRoleArn - The one of several roles in the token that the app wants. */
export function chooseRole(
  pool: IdentityPool,
  proofs: readonly Proof[],
  customRoleArn?: string,
): Outcome<ChosenRole> {
  const mapped = mappedProof(pool, proofs)
  if (mapped) return chooseByMapping(pool, mapped, customRoleArn)
  if (customRoleArn !== undefined) return refused(roleForbidden(customRoleArn))
  return proofs.length === 0
    ? orInvalid(pool.roles.unauthenticated, 'The pool’s role for guests.')
    : orInvalid(pool.roles.authenticated, 'The pool’s role for people who signed in.')
}

const orInvalid = (roleArn: string | undefined, because: string): Outcome<ChosenRole> =>
  roleArn === undefined ? refused(invalidConfiguration) : accepted({ roleArn, because })

interface MappedProof {
  readonly name: string
  readonly proof: ProviderProof
  readonly mapping: RoleMapping
}

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

function chooseByMapping(
  pool: IdentityPool,
  { name, proof, mapping }: MappedProof,
  customRoleArn: string | undefined,
): Outcome<ChosenRole> {
  const { claims } = proof
  if (customRoleArn !== undefined)
    return mapping.type === 'Token' && rolesOf(claims['cognito:roles']).includes(customRoleArn)
      ? accepted({ roleArn: customRoleArn, because: 'The app chose it among the token’s roles.' })
      : refused(roleForbidden(customRoleArn))
  if (mapping.type === 'Rules') {
    const rule = mapping.rules.find((each) => ruleMatches(each, claims))
    if (rule)
      return accepted({
        roleArn: rule.roleArn,
        because: `The rule ${rule.claim} ${rule.matchType} ${rule.value}.`,
      })
  } else if (typeof claims['cognito:preferred_role'] === 'string')
    return accepted({
      roleArn: claims['cognito:preferred_role'],
      because: 'The token’s cognito:preferred_role.',
    })
  if (mapping.ambiguousRoleResolution === 'AuthenticatedRole')
    return orInvalid(pool.roles.authenticated, 'Nothing in the mapping fits: the default role.')
  return refused(
    notAuthorized(`The ambiguous role mapping rules for: ${name} denied this request.`),
  )
}

/** `cognito:roles`: a list in tokens, text with commas in the documentation. */
const rolesOf = (claim: unknown): readonly string[] =>
  Array.isArray(claim)
    ? claim.map(String)
    : typeof claim === 'string'
      ? claim.split(',').map((role) => role.trim())
      : []
