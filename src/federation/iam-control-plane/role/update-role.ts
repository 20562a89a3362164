/** UpdateRole, UpdateRoleDescription and UpdateAssumeRolePolicy. @module */
import type { Role } from '../../iam/account.ts'
import { changed, type IamOperation } from '../operation.ts'
import {
  maxSessionDuration,
  policyDocument,
  required,
  roleDescription,
  roleName,
} from '../parameter.ts'
import { trustPolicyChecks, trustPolicyRefusal } from '../trust-policy.ts'
import { findModifiableRole, rolePermission, withRole } from './find-role.ts'
import { roleMembers } from './render-role.ts'

/**
 * Changes what is given and leaves the rest. Sessions that exist keep their length.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html
 */
export const updateRole: IamOperation = {
  parameters: [required(roleName), roleDescription, maxSessionDuration],
  checks: ['iam-entity'],
  permissions: rolePermission('iam:UpdateRole'),
  run: (call) => {
    const found = findModifiableRole(call)
    if (!found.ok) return found
    const { role } = found
    const duration = call.parameters.get('MaxSessionDuration')
    const updated: Role = {
      ...described(role, call.parameters.get('Description')),
      maxSessionDuration: duration === undefined ? role.maxSessionDuration : Number(duration),
    }
    return changed(withRole(call.account, updated), [])
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRoleDescription.html */
export const updateRoleDescription: IamOperation = {
  parameters: [required(roleName), required(roleDescription)],
  checks: ['iam-entity'],
  permissions: rolePermission('iam:UpdateRoleDescription'),
  run: (call) => {
    const found = findModifiableRole(call)
    if (!found.ok) return found
    const updated = described(found.role, call.parameters.get('Description'))
    return changed(withRole(call.account, updated), [
      ['Role', roleMembers(call.account, updated, 'described')],
    ])
  },
}

function described(role: Role, description: string | undefined): Role {
  if (description === undefined) return role
  const { description: _old, ...rest } = role
  return description === '' ? rest : { ...rest, description }
}

/**
 * Replaces the trust policy. What IAM asks of it today it asks even if the old one was laxer.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html
 */
export const updateAssumeRolePolicy: IamOperation = {
  parameters: [required(roleName), required(policyDocument)],
  checks: ['iam-entity', ...trustPolicyChecks],
  permissions: rolePermission('iam:UpdateAssumeRolePolicy'),
  run: (call) => {
    const found = findModifiableRole(call)
    if (!found.ok) return found
    const trustPolicy = call.parameters.get('PolicyDocument') ?? ''
    const refusal = trustPolicyRefusal(call.world, trustPolicy)
    return refusal
      ? { ok: false, refusal }
      : changed(withRole(call.account, { ...found.role, trustPolicy }))
  },
}
