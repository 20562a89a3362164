/** GetPolicy, GetPolicyVersion, ListPolicyVersions and ListPolicies. @module */
import { found, type IamOperation } from '../operation.ts'
import { page } from '../page.ts'
import {
  onlyAttached,
  paging,
  policyArn,
  policyPathPrefix,
  policyScope,
  policyUsage,
  required,
  versionId,
} from '../parameter.ts'
import { findPolicy, noSuchVersion, policyPermission } from './find-policy.ts'
import { parsePolicyArn } from './policy-arn.ts'
import { type NamedVersion, versionMembers, versionsOf } from './policy-versions.ts'
import { attachmentCount, policyMembers, storedPolicies } from './stored-policy.ts'

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html */
export const getPolicy: IamOperation = {
  parameters: [required(policyArn)],
  checks: ['iam-input', 'iam-entity'],
  permissions: policyPermission('iam:GetPolicy'),
  run: (call) => {
    const asked = findPolicy(call)
    return asked.ok
      ? found([['Policy', policyMembers(call.account, asked.policy, 'whole')]])
      : asked
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html */
export const getPolicyVersion: IamOperation = {
  parameters: [required(policyArn), required(versionId)],
  checks: ['iam-input', 'iam-entity'],
  permissions: policyPermission('iam:GetPolicyVersion'),
  run: (call) => {
    const asked = findPolicy(call)
    if (!asked.ok) return asked.refusal.check === 'iam-entity' ? noSuchVersion(call) : asked
    const named = call.parameters.get('VersionId')
    const version = versionsOf(asked.policy).find(({ id }) => id === named)
    return version ? found([['PolicyVersion', versionMembers(version, true)]]) : noSuchVersion(call)
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html */
export const listPolicyVersions: IamOperation = {
  parameters: [required(policyArn), ...paging],
  checks: ['iam-input', 'iam-entity'],
  permissions: policyPermission('iam:ListPolicyVersions'),
  run: (call) => {
    const asked = findPolicy(call)
    return asked.ok
      ? page(versionsOf(asked.policy), call.parameters, {
          list: 'Versions',
          member: (version) => ['member', versionMembers(version, false)],
          sortKey: latestFirst,
        })
      : asked
  },
}

/** A text that is the smaller the later the version was made. */
const latestFirst = ({ id }: NamedVersion): string =>
  String(Number.MAX_SAFE_INTEGER - Number(id.slice(1)))

/**
 * Of AWS's own policies only those that the simulation knows.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html
 */
export const listPolicies: IamOperation = {
  parameters: [policyScope, onlyAttached, policyPathPrefix, policyUsage, ...paging],
  checks: ['iam-input'],
  permissions: ({ account, parameters }) => {
    const path = parameters.get('PathPrefix') ?? '/'
    return [
      {
        action: 'iam:ListPolicies',
        resource: `arn:${account.partition}:iam::${account.id}:policy${path}`,
        named: `policy path ${path}`,
      },
    ]
  },
  run: ({ account, parameters }) => {
    const scope = parameters.get('Scope') ?? 'All'
    const attached = parameters.get('OnlyAttached')?.toLowerCase() === 'true'
    const prefix = parameters.get('PathPrefix') ?? '/'
    const asBoundary = parameters.get('PolicyUsageFilter') === 'PermissionsBoundary'
    const shown = storedPolicies(account).filter(
      ({ arn, ofAws }) =>
        !asBoundary &&
        (scope === 'All' || ofAws === (scope === 'AWS')) &&
        (!attached || attachmentCount(account, arn) > 0) &&
        parsePolicyArn(arn)?.path.startsWith(prefix),
    )
    return page(shown, parameters, {
      list: 'Policies',
      member: (policy) => ['member', policyMembers(account, policy, 'listed')],
      sortKey: ({ arn }) => arn,
    })
  },
}
