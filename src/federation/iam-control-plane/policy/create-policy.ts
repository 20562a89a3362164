/**
 * CreatePolicy.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html
 * @module
 */
import { uniqueId } from '../../credentials/access-key-id.ts'
import type { ManagedPolicy } from '../../iam/account.ts'
import { randomBytes } from '../../randomness.ts'
import { changed, type IamCall, type IamOperation, type Permission } from '../operation.ts'
import {
  policyDescription,
  policyDocument,
  policyName,
  policyPath,
  required,
  tags,
} from '../parameter.ts'
import { managedPolicyRefusal } from '../permissions-policy.ts'
import { policySize, quotas } from '../quotas.ts'
import { entityAlreadyExists, overQuota } from '../refusals.ts'
import { rawTags, requestTagKeys, withTags } from '../tags.ts'
import { parsePolicyArn } from './policy-arn.ts'
import { policyMembers } from './stored-policy.ts'

export const createPolicy: IamOperation = {
  parameters: [required(policyName), policyPath, required(policyDocument), policyDescription, tags],
  checks: ['iam-input', 'iam-entity', 'iam-policy-grammar', 'iam-quotas'],
  permissions,
  run: async (call) => {
    const { world, account, parameters } = call
    const name = parameters.get('PolicyName') ?? ''
    const tagged = withTags({}, parameters, 'kept')
    if (!tagged.ok) return tagged
    if (isTaken(call, name))
      return entityAlreadyExists(
        `A policy called ${name} already exists. Duplicate names are not allowed.`,
      )
    const document = parameters.get('PolicyDocument') ?? ''
    const refusal = managedPolicyRefusal(document, account)
    if (refusal) return { ok: false, refusal }
    if (policySize(document) > quotas.PolicySize) return overQuota('PolicySize', quotas.PolicySize)
    if (Object.keys(account.managedPolicies).length >= quotas.PoliciesPerAccount)
      return overQuota('PoliciesPerAccount', quotas.PoliciesPerAccount)
    const description = parameters.get('Description')
    const policy: ManagedPolicy = {
      document,
      id: uniqueId('ANPA', randomBytes(world, 'policy id', 11)),
      createdAt: world.now,
      tags: tagged.tags,
      ...(description ? { description } : {}),
    }
    const arn = arnOf(call)
    const now = { ...account, managedPolicies: { ...account.managedPolicies, [arn]: policy } }
    const members = policyMembers(now, { ...policy, arn, ofAws: false }, 'created')
    return changed(now, [['Policy', members]])
  },
}

const arnOf = ({ account, parameters }: IamCall): string =>
  `arn:${account.partition}:iam::${account.id}:policy${parameters.get('Path') ?? '/'}${parameters.get('PolicyName')}`

/** Names are taken once in an account, whatever path and case. */
const isTaken = ({ account }: IamCall, name: string): boolean =>
  Object.keys(account.managedPolicies).some(
    (arn) => parsePolicyArn(arn)?.name.toLowerCase() === name.toLowerCase(),
  )

function permissions(call: IamCall): readonly Permission[] {
  const shared = {
    resource: arnOf(call),
    named: `policy ${call.parameters.get('PolicyName')}`,
    context: requestTagKeys(call.parameters),
  }
  return [
    { action: 'iam:CreatePolicy', ...shared },
    ...(rawTags(call.parameters).length > 0 ? [{ action: 'iam:TagPolicy', ...shared }] : []),
  ]
}
