/**
 * Whether S3 takes a text as the policy of a bucket: the grammar first, and then of each statement
 * the principals, which must exist, the actions, which must be S3's, and the resources, which must be
 * the bucket or in it.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html
 * @module
 */
import { malformedPolicyText } from '../../iam/malformed-policy.ts'
import { parsePolicy } from '../../iam/parse-policy.ts'
import type { PolicyDocument, PrincipalEntry, Statement } from '../../iam/policy-document.ts'
import { principalExists } from '../../iam/principal-exists.ts'
import { hasWildcard, matchesWildcard } from '../../iam/wildcard.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { s3Arn } from '../address.ts'
import type { S3Error } from '../s3-error.ts'
import { type PolicyResourceKind, resourceKindsOf } from './policy-actions.ts'
import { invalidPrincipal, malformedPolicy } from './policy-error.ts'

/** In bytes. */
const largestPolicy = 20_480

/** The parsed policy, or what is wrong with it; `bucketArn` is of the bucket that it is for. */
export function validatePolicy(
  text: string,
  accounts: World['accounts'],
  bucketArn: string,
): Outcome<PolicyDocument, S3Error> {
  if (!text.startsWith('{'))
    return refused(malformedPolicy("Policies must be valid JSON and the first byte must be '{'"))
  if (new TextEncoder().encode(text).length > largestPolicy)
    return refused(
      malformedPolicy(
        `Normalized policy document exceeds the maximum allowed size of ${largestPolicy} bytes`,
      ),
    )
  const parsed = parsePolicy(text, 'resource')
  if (!parsed.ok) return refused(grammarError(malformedPolicyText(parsed)))
  const error = parsed.policy.statements
    .flatMap((statement) => statementError(statement, accounts, bucketArn) ?? [])
    .at(0)
  return error ? refused(error) : accepted(parsed.policy)
}

/** S3 names a principal that it does not take beside its text, not in it. */
function grammarError(message: string): S3Error {
  const [, type, value] = /^Invalid principal in policy: "(\w+)":"(.*)"$/s.exec(message) ?? []
  return type !== undefined && value !== undefined
    ? invalidPrincipal(type, value)
    : malformedPolicy(message)
}

function statementError(
  { principal, action, resource }: Statement,
  accounts: World['accounts'],
  bucketArn: string,
): S3Error | undefined {
  const stranger = principal?.entries.find((entry) => !isPrincipal(entry, accounts))
  if (stranger) return invalidPrincipal(stranger.type, stranger.value)
  const actions = action.values.map(({ value }) => resourceKindsOf(value))
  if (actions.some((kinds) => kinds.length === 0))
    return malformedPolicy('Policy has invalid action')
  const resources = (resource?.values ?? []).map(({ value }) => kindsOfResource(value, bucketArn))
  if (resources.some((kinds) => kinds.length === 0))
    return malformedPolicy('Policy has invalid resource')
  if (action.name !== 'Action' || resource?.name !== 'Resource') return undefined
  const covered = new Set(resources.flat())
  return actions.every((kinds) => kinds.some((kind) => covered.has(kind)))
    ? undefined
    : malformedPolicy('Action does not apply to any resource(s) in statement')
}

function isPrincipal({ type, value }: PrincipalEntry, accounts: World['accounts']): boolean {
  if (type === 'AWS') return principalExists(accounts, value)
  if (type === 'Service') return /^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(value)
  if (type === 'CanonicalUser') return /^[0-9a-f]{64}$/.test(value)
  return true
}

/** What a resource of the policy stands for: the bucket, objects in it, both, or nothing of it. */
function kindsOfResource(pattern: string, bucketArn: string): readonly PolicyResourceKind[] {
  if (pattern.startsWith(`${bucketArn}/`)) return ['object']
  if (!hasWildcard(pattern)) return pattern === bucketArn ? ['bucket'] : []
  const [bucketPart = '', ...rest] = pattern.split('/')
  const inBucket = rest.length > 0 && matchesWildcard(bucketArn, bucketPart)
  return [
    ...(matchesWildcard(bucketArn, pattern) ? (['bucket'] as const) : []),
    ...(inBucket || matchesWildcard(`${bucketArn}/`, pattern) ? (['object'] as const) : []),
  ]
}

/** The ARN that a policy's resources are compared with. */
export const policySubject = (world: World, owner: string, bucketName: string): string =>
  s3Arn(world.accounts[owner]?.partition ?? 'aws', bucketName)
