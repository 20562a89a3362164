/**
 * Whether a bucket policy opens the bucket to everyone. Block Public Access is on for every new
 * bucket since April 2023, and with it S3 refuses such a policy.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 * @module
 */
import type { ConditionElement, PolicyDocument, Statement } from '../../iam/policy-document.ts'
import { hasWildcard } from '../../iam/wildcard.ts'

/** A policy is public unless each Allow names fixed principals, or fixed values of a key below. */
export const isPublicPolicy = ({ statements }: PolicyDocument): boolean =>
  statements.some((statement) => statement.effect === 'Allow' && isPublicStatement(statement))

function isPublicStatement({ principal, condition }: Statement): boolean {
  const everyone =
    principal?.name === 'NotPrincipal' ||
    principal?.entries.some(({ type, value }) => type === '*' || (type === 'AWS' && value === '*'))
  return everyone === true && !(condition && narrows(condition))
}

/** Keys that name who asks, or from where. */
const narrowingKeys = new Set(
  'aws:principalaccount aws:principalarn aws:principalorgid aws:principalorgpaths aws:sourceaccount aws:sourcearn aws:sourceip aws:sourceorgid aws:sourceorgpaths aws:sourceowner aws:sourcevpc aws:sourcevpce aws:userid s3:dataaccesspointaccount s3:dataaccesspointarn s3:x-amz-server-side-encryption-aws-kms-key-id'.split(
    ' ',
  ),
)

/** Operators under which a condition holds for the values that it names, and for no others. */
const naming =
  /^(?:ForAnyValue:)?(?:String(?:Equals|Like|EqualsIgnoreCase)|Arn(?:Equals|Like)|IpAddress)$/i

const narrows = ({ operators }: ConditionElement): boolean =>
  operators.some(
    ({ operator, keys }) =>
      naming.test(operator) &&
      keys.some(
        ({ key, values }) =>
          narrowingKeys.has(key.toLowerCase()) &&
          values.every(({ value }) => isFixed(operator, value)),
      ),
  )

/** Neither wildcard nor variable; and of addresses, not nearly all that there are. */
function isFixed(operator: string, value: string): boolean {
  if (/IpAddress$/i.test(operator)) return !/\/[0-7]$/.test(value)
  return !hasWildcard(value) && !value.includes('${')
}
