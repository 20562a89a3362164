/**
 * The tags that a caller gives a session along.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 * @module
 */
import { memberList, type QueryParameters } from '../encoding/aws-query.ts'
import { joinedViolations, violationsOf } from '../encoding/parameter-constraints.ts'
import type { RequestContext } from '../iam/request-context.ts'
import { tagsBelow } from '../iam/request-keys.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import { invalidParameterValue, validationError } from './refusals.ts'

const tagPattern = ['[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*', /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u] as const

/** The tags, or why their form is refused. */
export function readSessionTags(
  parameters: QueryParameters,
): Outcome<Readonly<Record<string, string>>> {
  const keys = memberList(parameters, 'Tags', 'Key')
  const tags = keys.map(
    (key, index) => [key, parameters.get(`Tags.member.${index + 1}.Value`) ?? ''] as const,
  )
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
  return new Set(lower).size < lower.length
    ? refused(
        invalidParameterValue(
          'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
        ),
      )
    : accepted(Object.fromEntries(tags))
}

/** The condition keys that say which tags are asked for. */
export const tagKeysOfRequest = (tags: Readonly<Record<string, string>>): RequestContext => ({
  ...tagsBelow('aws:RequestTag', tags),
  'aws:TagKeys': Object.keys(tags),
})
