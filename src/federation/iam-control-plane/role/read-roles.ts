/** GetRole and ListRoles. @module */
import { found, type IamOperation } from '../operation.ts'
import { page } from '../page.ts'
import { paging, required, roleName, rolePathPrefix } from '../parameter.ts'
import { findRole, rolePermission } from './find-role.ts'
import { roleMembers } from './render-role.ts'

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
export const getRole: IamOperation = {
  parameters: [required(roleName)],
  checks: ['iam-entity'],
  permissions: rolePermission('iam:GetRole'),
  run: (call) => {
    const asked = findRole(call)
    return asked.ok ? found([['Role', roleMembers(call.account, asked.role, 'whole')]]) : asked
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html */
export const listRoles: IamOperation = {
  parameters: [rolePathPrefix, ...paging],
  checks: ['iam-input'],
  permissions: ({ account, parameters }) => [
    {
      action: 'iam:ListRoles',
      resource: `arn:${account.partition}:iam::${account.id}:role${parameters.get('PathPrefix') ?? '/'}`,
    },
  ],
  run: ({ account, parameters }) =>
    page(
      Object.values(account.roles).filter(({ path }) =>
        path.startsWith(parameters.get('PathPrefix') ?? '/'),
      ),
      parameters,
      {
        list: 'Roles',
        member: (role) => ['member', roleMembers(account, role, 'listed')],
        sortKey: ({ name }) => name,
      },
    ),
}
