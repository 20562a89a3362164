/**
 * DeleteRole. Sessions of the role end with it: their key is of nobody any more.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html
 * @module
 */

import { without } from '../../record.ts'
import { changed, type IamOperation } from '../operation.ts'
import { required, roleName } from '../parameter.ts'
import { deleteConflict } from '../refusals.ts'
import { findModifiableRole, rolePermission } from './find-role.ts'

export const deleteRole: IamOperation = {
  parameters: [required(roleName)],
  checks: ['iam-entity', 'iam-conflict'],
  permissions: rolePermission('iam:DeleteRole'),
  run: (call) => {
    const found = findModifiableRole(call)
    if (!found.ok) return found
    const { name, attachedPolicyArns, inlinePolicies } = found.role
    if (attachedPolicyArns.length > 0)
      return deleteConflict('Cannot delete entity, must detach all policies first.')
    if (Object.keys(inlinePolicies).length > 0)
      return deleteConflict('Cannot delete entity, must delete policies first.')
    return changed({ ...call.account, roles: without(call.account.roles, name) })
  },
}
