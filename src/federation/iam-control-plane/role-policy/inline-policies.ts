/** PutRolePolicy, GetRolePolicy, ListRolePolicies and DeleteRolePolicy: a role's inline policies. @module */
import { percentEncode } from '../../encoding/percent.ts'
import { entryOf } from '../../lookup.ts'
import { without } from '../../record.ts'
import { changed, found, type IamOperation } from '../operation.ts'
import { page } from '../page.ts'
import { paging, policyDocument, policyName, required, roleName } from '../parameter.ts'
import { inlinePolicyRefusal } from '../permissions-policy.ts'
import { inlinePolicySize, policySize } from '../quotas.ts'
import { limitExceeded, noSuchEntity } from '../refusals.ts'
import { findModifiableRole, findRole, rolePermission, withRole } from '../role/find-role.ts'

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html */
export const putRolePolicy: IamOperation = {
  parameters: [required(roleName), required(policyName), required(policyDocument)],
  checks: ['iam-entity', 'iam-policy-grammar', 'iam-quotas'],
  permissions: rolePermission('iam:PutRolePolicy'),
  run: (call) => {
    const asked = findModifiableRole(call)
    if (!asked.ok) return asked
    const document = call.parameters.get('PolicyDocument') ?? ''
    const refusal = inlinePolicyRefusal(document, call.account)
    if (refusal) return { ok: false, refusal }
    const inlinePolicies = {
      ...asked.role.inlinePolicies,
      [call.parameters.get('PolicyName') ?? '']: document,
    }
    const size = Object.values(inlinePolicies).reduce((sum, each) => sum + policySize(each), 0)
    return size > inlinePolicySize
      ? limitExceeded(
          `Maximum policy size of ${inlinePolicySize} bytes exceeded for role ${asked.role.name}`,
        )
      : changed(withRole(call.account, { ...asked.role, inlinePolicies }))
  },
}

const noSuchPolicy = (name: string) =>
  noSuchEntity(`The role policy with name ${name} cannot be found.`)

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html */
export const getRolePolicy: IamOperation = {
  parameters: [required(roleName), required(policyName)],
  checks: ['iam-entity'],
  permissions: rolePermission('iam:GetRolePolicy'),
  run: (call) => {
    const asked = findRole(call)
    if (!asked.ok) return asked
    const name = call.parameters.get('PolicyName') ?? ''
    const document = entryOf(asked.role.inlinePolicies, name)
    return document === undefined
      ? noSuchPolicy(name)
      : found([
          ['RoleName', asked.role.name],
          ['PolicyName', name],
          ['PolicyDocument', percentEncode(document)],
        ])
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html */
export const listRolePolicies: IamOperation = {
  parameters: [required(roleName), ...paging],
  checks: ['iam-entity', 'iam-input'],
  permissions: rolePermission('iam:ListRolePolicies'),
  run: (call) => {
    const asked = findRole(call)
    return asked.ok
      ? page(Object.keys(asked.role.inlinePolicies), call.parameters, {
          list: 'PolicyNames',
          member: (name) => ['member', name],
          sortKey: (name) => name,
        })
      : asked
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html */
export const deleteRolePolicy: IamOperation = {
  parameters: [required(roleName), required(policyName)],
  checks: ['iam-entity'],
  permissions: rolePermission('iam:DeleteRolePolicy'),
  run: (call) => {
    const asked = findModifiableRole(call)
    if (!asked.ok) return asked
    const name = call.parameters.get('PolicyName') ?? ''
    return entryOf(asked.role.inlinePolicies, name) === undefined
      ? noSuchPolicy(name)
      : changed(
          withRole(call.account, {
            ...asked.role,
            inlinePolicies: without(asked.role.inlinePolicies, name),
          }),
        )
  },
}
