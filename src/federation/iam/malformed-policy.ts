/**
 * AWS's words for a policy that it refuses to store (`MalformedPolicyDocument`). IAM has two
 * validators that word the same mistake differently: one reads trust policies (and, in services,
 * resource policies), the other identity policies; STS passes session policies to the latter.
 *
 * Sources of the texts
 * - trust, seen in `CreateRole`: "This policy contains invalid Json" (amazonka#434), "Unknown field X"
 *   and "Has prohibited field Resource" (public transcripts), "Syntax error at position (line,column)"
 *   (public transcripts; the column is that of the offending token plus one), "Invalid principal in
 *   policy: "AWS":"…"" (terraform-provider-aws#8905), `AssumeRolepolicy contained an invalid principal:
 *   "STAR":"*".` (aws-cdk#5746); "Missing required field …", "Invalid effect: …", "AssumeRole policy may
 *   only specify STS AssumeRole actions.", "AssumeRole policy must not contain resources.", "Allow with
 *   NotPrincipal is not allowed.", version and empty-statement texts (versitygw's conformance tests
 *   for `CreateRole`; DynamoDB's `PutResourcePolicy`, which shares the validator, answers the same).
 * - identity: moto's `IAMPolicyDocumentValidator`, whose contributors recorded `CreatePolicy`; "Policy
 *   document should not specify a principal." (terraform#13449); "Statement IDs (SID) must be
 *   alpha-numeric. …" (CloudTrail excerpts).
 * - session: "The policy is not in the valid JSON format." (Hadoop S3A's assumed-role page).
 * - recalled, not found: "Invalid Condition type : X" in a trust policy (S3 says it of bucket
 *   policies); the text for a repeated member.
 *
 * @module
 */
import type { PolicyKind, TextRange } from './policy-document.ts'

/** What is wrong with a policy. `detail` of a problem is the offending word or the position. */
export type PolicyProblem = keyof typeof texts

/** Where a text is no policy, and why not. */
export interface MalformedPolicy {
  readonly kind: PolicyKind
  readonly problem: PolicyProblem
  readonly detail: string
  readonly range: TextRange
}

/** The text of AWS's `MalformedPolicyDocument` error; fetched where it is said. */
export function malformedPolicyText({ kind, problem, detail }: MalformedPolicy): string {
  const [trust, identity] = texts[problem]
  if (kind === 'session' && problem === 'invalid-json') {
    return 'The policy is not in the valid JSON format.'
  }
  const text = kind === 'trust' || kind === 'resource' ? trust : identity
  return text.replace('%', () => detail)
}

const syntax = ['Syntax error at position %', 'Syntax errors in policy.'] as const
const actionWords = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'
const sidWords =
  'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*'

/** By problem: in a trust or resource policy, in an identity or session policy. */
const texts = {
  'invalid-json': ['This policy contains invalid Json', 'Syntax errors in policy.'],
  'not-a-policy': ['This text appears not to be a policy', 'Syntax errors in policy.'],
  syntax,
  'repeated-member': ['This policy contains invalid Json', 'Syntax errors in policy.'],
  'unknown-field': ['Unknown field %', 'Syntax errors in policy.'],
  'invalid-version': ['The policy must contain a valid version string', 'Syntax errors in policy.'],
  'statement-empty': [
    'Could not parse the policy: Statement is empty!',
    'Syntax errors in policy.',
  ],
  'sid-not-unique': [
    'The Statement Ids in the policy are not unique',
    'Statement IDs (SID) in a single policy must be unique.',
  ],
  'sid-not-alphanumeric': [sidWords, sidWords],
  'effect-missing': ['Missing required field Effect', 'Syntax errors in policy.'],
  'effect-invalid': ['Invalid effect: %', 'Syntax errors in policy.'],
  'effect-in-wrong-case': ['Invalid effect: %', 'The policy failed legacy parsing'],
  'action-missing': ['Missing required field Action', 'Policy statement must contain actions.'],
  'action-not-of-sts': ['AssumeRole policy may only specify STS AssumeRole actions.', actionWords],
  'action-without-vendor': [actionWords, actionWords],
  'action-with-two-colons': [
    'Actions/Condition can contain only one colon.',
    'Actions/Condition can contain only one colon.',
  ],
  'vendor-invalid': ['Vendor % is not valid', 'Vendor % is not valid'],
  'resource-missing': [
    'Missing required field Resource',
    'Policy statement must contain resources.',
  ],
  'resource-prohibited': ['Has prohibited field Resource', 'Syntax errors in policy.'],
  'not-resource-prohibited': [
    'AssumeRole policy must not contain resources.',
    'Syntax errors in policy.',
  ],
  'resource-not-an-arn': [
    'Resource % must be in ARN format or "*".',
    'Resource % must be in ARN format or "*".',
  ],
  'principal-missing': ['Missing required field Principal', 'Syntax errors in policy.'],
  'principal-empty': [
    'Missing required field Principal cannot be empty!',
    'Syntax errors in policy.',
  ],
  'principal-prohibited': [
    'Has prohibited field Principal',
    'Policy document should not specify a principal.',
  ],
  'principal-star': [
    'AssumeRolepolicy contained an invalid principal: "STAR":"*".',
    'Syntax errors in policy.',
  ],
  'principal-invalid': ['Invalid principal in policy: %', 'Syntax errors in policy.'],
  'allow-with-not-principal': [
    'Allow with NotPrincipal is not allowed.',
    'Syntax errors in policy.',
  ],
  'operator-prefix-invalid': ['Invalid condition prefix', 'Syntax errors in policy.'],
  'operator-invalid': ['Invalid Condition type : %', 'Syntax errors in policy.'],
  'date-invalid': ['The policy failed legacy parsing', 'The policy failed legacy parsing'],
} as const satisfies Record<string, readonly [trust: string, identity: string]>
