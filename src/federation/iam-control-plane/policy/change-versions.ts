/** CreatePolicyVersion, SetDefaultPolicyVersion and DeletePolicyVersion. @module */
import type { XmlNode } from '../../encoding/xml.ts'
import type { ManagedPolicy } from '../../iam/account.ts'
import { changed, type IamCall, type IamOperation, type IamOutcome } from '../operation.ts'
import { policyArn, policyDocument, required, setAsDefault, versionId } from '../parameter.ts'
import { managedPolicyRefusal } from '../permissions-policy.ts'
import { policySize, quotas } from '../quotas.ts'
import { deleteConflict, invalidInput, limitExceeded, overQuota } from '../refusals.ts'
import { findPolicy, noSuchVersion, policyPermission } from './find-policy.ts'
import {
  mostVersions,
  type NamedVersion,
  versionMembers,
  versionsOf,
  withDefault,
  withoutVersion,
  withVersion,
} from './policy-versions.ts'

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html */
export const createPolicyVersion: IamOperation = {
  parameters: [required(policyArn), required(policyDocument), setAsDefault],
  checks: ['iam-input', 'iam-entity', 'iam-policy-grammar', 'iam-quotas'],
  permissions: policyPermission('iam:CreatePolicyVersion'),
  run: (call) =>
    ofCustomer(call, (policy) => {
      const document = call.parameters.get('PolicyDocument') ?? ''
      const refusal = managedPolicyRefusal(document, call.account)
      if (refusal) return { ok: false, refusal }
      if (policySize(document) > quotas.PolicySize)
        return overQuota('PolicySize', quotas.PolicySize)
      if (versionsOf(policy).length >= mostVersions)
        return limitExceeded(
          `A managed policy can have up to ${mostVersions} versions. Before you create a new version, you must delete an existing version.`,
        )
      const made = withVersion(policy, { document, createdAt: call.world.now })
      const isDefault = call.parameters.get('SetAsDefault')?.toLowerCase() === 'true'
      const kept = isDefault ? withDefault(made.policy, made.id) : made.policy
      const version = { document, createdAt: call.world.now, id: made.id, isDefault }
      return stored(call, kept, [['PolicyVersion', versionMembers(version, false)]])
    }),
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html */
export const setDefaultPolicyVersion: IamOperation = {
  parameters: [required(policyArn), required(versionId)],
  checks: ['iam-input', 'iam-entity'],
  permissions: policyPermission('iam:SetDefaultPolicyVersion'),
  run: (call) =>
    ofVersion(call, (policy, version) => stored(call, withDefault(policy, version.id))),
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html */
export const deletePolicyVersion: IamOperation = {
  parameters: [required(policyArn), required(versionId)],
  checks: ['iam-input', 'iam-entity', 'iam-conflict'],
  permissions: policyPermission('iam:DeletePolicyVersion'),
  run: (call) =>
    ofVersion(call, (policy, version) =>
      version.isDefault
        ? deleteConflict('Cannot delete the default version of a policy.')
        : stored(call, withoutVersion(policy, version.id)),
    ),
}

/** Of a policy of the account's own: what AWS says of its own policies was never recorded. */
function ofCustomer(call: IamCall, change: (policy: ManagedPolicy) => IamOutcome): IamOutcome {
  const found = findPolicy(call)
  if (!found.ok) return found
  const { arn, ofAws, ...policy } = found.policy
  return ofAws ? invalidInput(`ARN ${arn} is not valid.`) : change(policy)
}

const ofVersion = (
  call: IamCall,
  change: (policy: ManagedPolicy, version: NamedVersion) => IamOutcome,
): IamOutcome =>
  ofCustomer(call, (policy) => {
    const named = call.parameters.get('VersionId')
    const version = versionsOf(policy).find(({ id }) => id === named)
    return version ? change(policy, version) : noSuchVersion(call)
  })

function stored(
  { account, parameters }: IamCall,
  policy: ManagedPolicy,
  result?: readonly XmlNode[],
): IamOutcome {
  const arn = parameters.get('PolicyArn') ?? ''
  const managedPolicies = { ...account.managedPolicies, [arn]: policy }
  return changed({ ...account, managedPolicies }, result)
}
