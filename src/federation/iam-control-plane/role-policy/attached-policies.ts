/** AttachRolePolicy, DetachRolePolicy and ListAttachedRolePolicies: a role's managed policies. @module */
import type { XmlNode } from '../../encoding/xml.ts'
import { changed, type IamCall, type IamOperation, type Permission } from '../operation.ts'
import { page } from '../page.ts'
import { paging, policyArn, policyPathPrefix, required, roleName } from '../parameter.ts'
import { parsePolicyArn, policyArnRefusal } from '../policy/policy-arn.ts'
import { storedPolicy } from '../policy/stored-policy.ts'
import { quotas } from '../quotas.ts'
import { noSuchEntity, overQuota } from '../refusals.ts'
import { findModifiableRole, findRole, rolePermission, withRole } from '../role/find-role.ts'

/** The policy that is concerned can be asked for in a condition. */
const attachmentPermission =
  (action: string) =>
  (call: IamCall): readonly Permission[] => {
    const [permission] = rolePermission(action)(call)
    const policy = call.parameters.get('PolicyArn') ?? ''
    return [{ ...permission, context: { ...permission.context, 'iam:PolicyARN': policy } }]
  }

/**
 * Attaching what is attached already changes nothing.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html
 */
export const attachRolePolicy: IamOperation = {
  parameters: [required(roleName), required(policyArn)],
  checks: ['iam-input', 'iam-entity', 'iam-quotas'],
  permissions: attachmentPermission('iam:AttachRolePolicy'),
  run: (call) => {
    const arn = call.parameters.get('PolicyArn') ?? ''
    const refusal = policyArnRefusal(arn)
    if (refusal) return { ok: false, refusal }
    const asked = findModifiableRole(call)
    if (!asked.ok) return asked
    if (!storedPolicy(call.account, arn))
      return noSuchEntity(`Policy ${arn} does not exist or is not attachable.`)
    const attached = asked.role.attachedPolicyArns
    if (attached.includes(arn)) return changed(call.account)
    return attached.length >= quotas.PoliciesPerRole
      ? overQuota('PoliciesPerRole', quotas.PoliciesPerRole)
      : changed(withRole(call.account, { ...asked.role, attachedPolicyArns: [...attached, arn] }))
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html */
export const detachRolePolicy: IamOperation = {
  parameters: [required(roleName), required(policyArn)],
  checks: ['iam-input', 'iam-entity'],
  permissions: attachmentPermission('iam:DetachRolePolicy'),
  run: (call) => {
    const arn = call.parameters.get('PolicyArn') ?? ''
    const refusal = policyArnRefusal(arn)
    if (refusal) return { ok: false, refusal }
    const asked = findModifiableRole(call)
    if (!asked.ok) return asked
    const attached = asked.role.attachedPolicyArns
    return attached.includes(arn)
      ? changed(
          withRole(call.account, {
            ...asked.role,
            attachedPolicyArns: attached.filter((each) => each !== arn),
          }),
        )
      : noSuchEntity(`Policy ${arn} was not found.`)
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html */
export const listAttachedRolePolicies: IamOperation = {
  parameters: [required(roleName), policyPathPrefix, ...paging],
  checks: ['iam-entity', 'iam-input'],
  permissions: rolePermission('iam:ListAttachedRolePolicies'),
  run: (call) => {
    const asked = findRole(call)
    if (!asked.ok) return asked
    const prefix = call.parameters.get('PathPrefix') ?? '/'
    const arns = asked.role.attachedPolicyArns.filter((arn) =>
      (parsePolicyArn(arn)?.path ?? '/').startsWith(prefix),
    )
    return page(arns, call.parameters, {
      list: 'AttachedPolicies',
      member: attachedPolicy,
      sortKey: (arn) => arn,
    })
  },
}

const attachedPolicy = (arn: string): XmlNode => [
  'member',
  [
    ['PolicyName', parsePolicyArn(arn)?.name ?? arn],
    ['PolicyArn', arn],
  ],
]
