/** Managed policies of the account and of AWS, as one kind of thing. @module */
import { awsManagedPolicies } from '../../credentials/aws-managed-policies.ts'
import { isoDate } from '../../encoding/http-date.ts'
import type { XmlNode } from '../../encoding/xml.ts'
import type { Account, ManagedPolicy } from '../../iam/account.ts'
import { entryOf } from '../../lookup.ts'
import { tagMembers } from '../tags.ts'
import { parsePolicyArn } from './policy-arn.ts'
import { defaultVersionId, updatedAt } from './policy-versions.ts'

export interface StoredPolicy extends ManagedPolicy {
  readonly arn: string
  /** AWS's own, which nobody changes. */
  readonly ofAws: boolean
}

/** The policy of that ARN, the account's or AWS's. */
export function storedPolicy(account: Account, arn: string): StoredPolicy | undefined {
  const policy = entryOf(account.managedPolicies, arn)
  if (policy) return { ...policy, arn, ofAws: false }
  const document = awsManagedPolicies.get(arn)
  return document === undefined
    ? undefined
    : { arn, document, ofAws: true, createdAt: awsPoliciesSince, ...awsPolicyIds.get(arn) }
}

/** All of them. */
export const storedPolicies = (account: Account): readonly StoredPolicy[] =>
  [...Object.keys(account.managedPolicies), ...awsManagedPolicies.keys()].flatMap(
    (arn) => storedPolicy(account, arn) ?? [],
  )

/** 2015-02-06T18:39:46Z, when managed policies came. */
const awsPoliciesSince = 1_423_247_986

/** @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html */
const awsPolicyIds: ReadonlyMap<string, Pick<ManagedPolicy, 'id' | 'description'>> = new Map([
  [
    'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
    {
      id: 'ANPAIZTJ4DXE7G6AGAE6M',
      description: 'Provides read only access to all buckets via the AWS Management Console.',
    },
  ],
  [
    'arn:aws:iam::aws:policy/AmazonS3FullAccess',
    {
      id: 'ANPAIFIR6V6BVTRAHWINE',
      description: 'Provides full access to all buckets via the AWS Management Console.',
    },
  ],
  [
    'arn:aws:iam::aws:policy/AdministratorAccess',
    {
      id: 'ANPAIWMBCKSKIEE64ZLYK',
      description: 'Provides full access to AWS services and resources.',
    },
  ],
  [
    'arn:aws:iam::aws:policy/AmazonCognitoUnAuthedIdentitiesSessionPolicy',
    {
      id: 'ANPAZKAPJZG4GUESTPLCY',
      description:
        'What guests of Cognito identity pools may do at most in the enhanced flow. Cognito adds it to their sessions; it is not meant to be attached to a role.',
    },
  ],
])

/** How many roles of the account have the policy. */
export const attachmentCount = (account: Account, arn: string): number =>
  Object.values(account.roles).filter(({ attachedPolicyArns }) => attachedPolicyArns.includes(arn))
    .length

/** Only the answer about one policy has description and tags; the one that makes it, tags if any. */
export type PolicyDetail = 'created' | 'listed' | 'whole'

/** The members of `Policy`. */
export function policyMembers(
  account: Account,
  policy: StoredPolicy,
  detail: PolicyDetail,
): readonly XmlNode[] {
  const { name, path } = parsePolicyArn(policy.arn) ?? { name: policy.arn, path: '/' }
  const hasTags = Object.keys(policy.tags ?? {}).length > 0
  return [
    ['PolicyName', name],
    ['PolicyId', policy.id ?? ''],
    ['Arn', policy.arn],
    ['Path', path],
    ['DefaultVersionId', defaultVersionId(policy)],
    ['AttachmentCount', attachmentCount(account, policy.arn)],
    ['PermissionsBoundaryUsageCount', 0],
    ['IsAttachable', 'true'],
    ...(detail === 'whole' && policy.description !== undefined
      ? [['Description', policy.description] as const]
      : []),
    ['CreateDate', isoDate(policy.createdAt ?? 0)],
    ['UpdateDate', isoDate(updatedAt(policy))],
    ...(detail === 'whole' || (detail === 'created' && hasTags)
      ? [['Tags', tagMembers(policy.tags)] as const]
      : []),
  ]
}
