/**
 * CreateRole.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 * @module
 */
import { uniqueId } from '../../credentials/access-key-id.ts'
import type { Role } from '../../iam/account.ts'
import { randomBytes } from '../../randomness.ts'
import { changed, type IamCall, type IamOperation, type Permission } from '../operation.ts'
import {
  assumeRolePolicyDocument,
  maxSessionDuration,
  required,
  roleDescription,
  roleName,
  rolePath,
  tags,
} from '../parameter.ts'
import { quotas } from '../quotas.ts'
import { entityAlreadyExists, overQuota } from '../refusals.ts'
import { rawTags, requestTagKeys, withTags } from '../tags.ts'
import { trustPolicyChecks, trustPolicyRefusal } from '../trust-policy.ts'
import { withRole } from './find-role.ts'
import { roleMembers } from './render-role.ts'

export const createRole: IamOperation = {
  parameters: [
    rolePath,
    required(roleName),
    required(assumeRolePolicyDocument),
    roleDescription,
    maxSessionDuration,
    tags,
  ],
  checks: ['iam-input', 'iam-entity', ...trustPolicyChecks],
  permissions,
  run: async (call) => {
    const { world, account, parameters } = call
    const name = parameters.get('RoleName') ?? ''
    const tagged = withTags({}, parameters, 'ignored')
    if (!tagged.ok) return tagged
    if (Object.keys(account.roles).some((taken) => isSameName(taken, name)))
      return entityAlreadyExists(`Role with name ${name} already exists.`)
    const trustPolicy = parameters.get('AssumeRolePolicyDocument') ?? ''
    const refusal = trustPolicyRefusal(world, trustPolicy)
    if (refusal) return { ok: false, refusal }
    if (Object.keys(account.roles).length >= quotas.RolesPerAccount)
      return overQuota('RolesPerAccount', quotas.RolesPerAccount)
    const description = parameters.get('Description')
    const role: Role = {
      name,
      path: parameters.get('Path') ?? '/',
      id: uniqueId('AROA', randomBytes(world, 'role id', 11)),
      trustPolicy,
      inlinePolicies: {},
      attachedPolicyArns: [],
      maxSessionDuration: Number(parameters.get('MaxSessionDuration') ?? 3600),
      tags: tagged.tags,
      createdAt: world.now,
      ...(description ? { description } : {}),
    }
    return changed(withRole(account, role), [['Role', roleMembers(account, role, 'created')]])
  },
}

/** "Names are not distinguished by case" [reference_iam-quotas]. */
const isSameName = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase()

/** To make a role with tags is to tag it. */
function permissions({ account, parameters }: IamCall): readonly Permission[] {
  const path = parameters.get('Path') ?? '/'
  const resource = `arn:${account.partition}:iam::${account.id}:role${path}${parameters.get('RoleName')}`
  const context = requestTagKeys(parameters)
  return [
    { action: 'iam:CreateRole', resource, context },
    ...(rawTags(parameters).length > 0 ? [{ action: 'iam:TagRole', resource, context }] : []),
  ]
}
