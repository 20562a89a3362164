/**
 * The role that a mapping of the pool chooses, by rules or by what the token says.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html
 * @module
 */
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { IdentityPool } from '../identity-pool.ts'
import { notAuthorized, roleForbidden } from '../refusals.ts'
import { type ChosenRole, type MappedProof, orInvalid } from './chosen-role.ts'
import { ruleMatches } from './rule-matches.ts'

/** @param customRoleArn - The one of several roles in the token that the app wants. */
export function chooseByMapping(
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
