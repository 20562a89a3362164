/**
 * ListEntitiesForPolicy: which roles a managed policy is attached to. Users and groups here have none.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html
 * @module
 */
import type { IamOperation } from '../operation.ts'
import { page } from '../page.ts'
import { entityFilter, paging, policyArn, required, rolePathPrefix } from '../parameter.ts'
import { findPolicy, policyPermission } from './find-policy.ts'

export const listEntitiesForPolicy: IamOperation = {
  parameters: [required(policyArn), entityFilter, rolePathPrefix, ...paging],
  checks: ['iam-input', 'iam-entity'],
  permissions: policyPermission('iam:ListEntitiesForPolicy'),
  run: (call) => {
    const asked = findPolicy(call)
    if (!asked.ok) return asked
    const { account, parameters } = call
    const arn = parameters.get('PolicyArn') ?? ''
    const prefix = parameters.get('PathPrefix') ?? '/'
    const wanted = parameters.get('EntityFilter') ?? 'Role'
    const roles = Object.values(account.roles).filter(
      ({ attachedPolicyArns, path }) =>
        wanted === 'Role' && attachedPolicyArns.includes(arn) && path.startsWith(prefix),
    )
    return page(roles, parameters, {
      before: [
        ['PolicyGroups', []],
        ['PolicyUsers', []],
      ],
      list: 'PolicyRoles',
      member: ({ name, id }) => [
        'member',
        [
          ['RoleName', name],
          ['RoleId', id],
        ],
      ],
      sortKey: ({ name }) => name,
    })
  },
}
