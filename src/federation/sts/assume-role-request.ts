/**
 * The parameters of AssumeRole.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 * @module
 */
import { memberList, type QueryParameters } from '../encoding/aws-query.ts'
import {
  documentPattern,
  joinedViolations,
  namePattern,
  violationsOf,
} from '../encoding/parameter-constraints.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import { invalidParameterValue, validationError } from './refusals.ts'
import {
  type ParameterConstraint,
  readSessionRequest,
  type SessionRequest,
} from './session-request.ts'

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

const tagPattern = ['[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*', /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u] as const

/** The request, or why its form is refused. */
export function readAssumeRoleRequest(parameters: QueryParameters): Outcome<AssumeRoleRequest> {
  const request = readSessionRequest(parameters, constraints)
  if (!request.ok) return request
  const keys = memberList(parameters, 'Tags', 'Key')
  const tags = keys.map(
    (key, index) => [key, parameters.get(`Tags.member.${index + 1}.Value`) ?? ''] as const,
  )
  const transitiveTagKeys = memberList(parameters, 'TransitiveTagKeys')
  const violations = tags.flatMap(([key, value], index) => [
    ...violationsOf(key, {
      member: `tags.${index + 1}.member.key`,
      pattern: tagPattern,
      length: [1, 128],
    }),
    ...violationsOf(value, {
      member: `tags.${index + 1}.member.value`,
      pattern: tagPattern,
      length: [0, 256],
    }),
  ])
  if (violations.length > 0) return refused(validationError(joinedViolations(violations)))
  const lower = keys.map((key) => key.toLowerCase())
  if (new Set(lower).size < lower.length)
    return refused(
      invalidParameterValue(
        'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
      ),
    )
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
    tags: Object.fromEntries(tags),
    transitiveTagKeys,
    ...(externalId === undefined ? {} : { externalId }),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  })
}
