/** What the policy engine decides about a token that a pattern is tried with. @module */
import { authorizeTrust } from '../federation/iam/authorize.ts'
import type { PolicyPattern } from './reference-schema.ts'

/** Whether the trust policy lets the token in. */
export function tryPolicy(
  { policy }: PolicyPattern,
  { provider, claims }: PolicyPattern['tries'][number],
): 'in' | 'nobody' {
  const { decision } = authorizeTrust(policy, {
    action: 'sts:AssumeRoleWithWebIdentity',
    principal: { kind: 'federated', provider },
    context: claims,
  })
  return decision === 'allow' ? 'in' : 'nobody'
}
