/**
 * The parameters of AssumeRole.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 * @module
 */
import { memberList, type QueryParameters } from '../encoding/aws-query.ts'
import { documentPattern, namePattern } from '../encoding/parameter-constraints.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import { invalidParameterValue } from './refusals.ts'
import {
  type ParameterConstraint,
  readSessionRequest,
  type SessionRequest,
} from './session-request.ts'
import { readSessionTags } from './session-tags.ts'

export interface AssumeRoleRequest extends SessionRequest {
  readonly tags: Readonly<Record<string, string>>
  readonly transitiveTagKeys: readonly string[]
  readonly externalId?: string
  readonly sourceIdentity?: string
}

const constraints: readonly ParameterConstraint[] = [
  ['Policy', { member: 'policy', pattern: documentPattern, length: [1, Number.POSITIVE_INFINITY] }],
  [
    'ExternalId',
    {
      member: 'externalId',
      pattern: ['[\\w+=,.@:\\/-]*', /^[\w+=,.@:/-]*$/],
      length: [2, 1224],
    },
  ],
  ['SourceIdentity', { member: 'sourceIdentity', pattern: namePattern, length: [2, 64] }],
]

/** The request, or why its form is refused. */
export function readAssumeRoleRequest(parameters: QueryParameters): Outcome<AssumeRoleRequest> {
  const request = readSessionRequest(parameters, constraints)
  if (!request.ok) return request
  const tags = readSessionTags(parameters)
  if (!tags.ok) return tags
  const transitiveTagKeys = memberList(parameters, 'TransitiveTagKeys')
  const lower = Object.keys(tags.value).map((key) => key.toLowerCase())
  if (!transitiveTagKeys.every((key) => lower.includes(key.toLowerCase())))
    return refused(
      invalidParameterValue(
        'The specified transitive tag key must be included in the requested tags.',
      ),
    )
  const externalId = parameters.get('ExternalId')
  const sourceIdentity = parameters.get('SourceIdentity')
  return accepted({
    ...request.value,
    tags: tags.value,
    transitiveTagKeys,
    ...(externalId === undefined ? {} : { externalId }),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  })
}
