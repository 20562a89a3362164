/**
 * The parameters of GetFederationToken.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html
 * @module
 */
import type { FederatedUser } from '../credentials/user-session.ts'
import type { QueryParameters } from '../encoding/aws-query.ts'
import { documentPattern, namePattern } from '../encoding/parameter-constraints.ts'
import { accepted, type Outcome } from '../refusal.ts'
import { longestUserSession, ordinaryUserSession } from './issue-user-session.ts'
import {
  type ParameterConstraint,
  readSessionBounds,
  type SessionBounds,
} from './session-request.ts'
import { readSessionTags } from './session-tags.ts'

export interface FederationRequest extends FederatedUser, SessionBounds {}

const constraints: readonly ParameterConstraint[] = [
  ['Name', { member: 'name', required: true, pattern: namePattern, length: [2, 32] }],
  ['Policy', { member: 'policy', pattern: documentPattern, length: [1, 2048] }],
]

/** The request, or why its form is refused. */
export function readFederationRequest(parameters: QueryParameters): Outcome<FederationRequest> {
  const bounds = readSessionBounds(parameters, constraints, ordinaryUserSession, longestUserSession)
  if (!bounds.ok) return bounds
  const tags = readSessionTags(parameters)
  if (!tags.ok) return tags
  return accepted({ ...bounds.value, name: parameters.get('Name') ?? '', tags: tags.value })
}
