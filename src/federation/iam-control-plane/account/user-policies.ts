/** What a user has: inline policies and access keys; users here are not changed. @module */
import { isoDate } from '../../encoding/http-date.ts'
import { percentEncode } from '../../encoding/percent.ts'
import { entryOf } from '../../lookup.ts'
import { found, type IamOperation } from '../operation.ts'
import { page } from '../page.ts'
import { paging, policyName, required, userName } from '../parameter.ts'
import { noSuchEntity } from '../refusals.ts'
import { findUser, userPermission } from './find-user.ts'

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html */
export const listUserPolicies: IamOperation = {
  parameters: [required(userName), ...paging],
  checks: ['iam-input', 'iam-entity'],
  permissions: userPermission('iam:ListUserPolicies'),
  run: (call) => {
    const asked = findUser(call)
    return asked.ok
      ? page(Object.keys(asked.user.inlinePolicies), call.parameters, {
          list: 'PolicyNames',
          member: (name) => ['member', name],
          sortKey: (name) => name,
        })
      : asked
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html */
export const getUserPolicy: IamOperation = {
  parameters: [required(userName), required(policyName)],
  checks: ['iam-input', 'iam-entity'],
  permissions: userPermission('iam:GetUserPolicy'),
  run: (call) => {
    const asked = findUser(call)
    if (!asked.ok) return asked
    const name = call.parameters.get('PolicyName') ?? ''
    const document = entryOf(asked.user.inlinePolicies, name)
    return document === undefined
      ? noSuchEntity(`The user policy with name ${name} cannot be found.`)
      : found([
          ['UserName', asked.user.name],
          ['PolicyName', name],
          ['PolicyDocument', percentEncode(document)],
        ])
  },
}

/**
 * The caller's keys where no user is named.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html
 */
export const listAccessKeys: IamOperation = {
  parameters: [userName, ...paging],
  checks: ['iam-input', 'iam-entity'],
  permissions: userPermission('iam:ListAccessKeys'),
  run: (call) => {
    const asked = findUser(call)
    if (!asked.ok) return asked
    const { user } = asked
    return page(Object.keys(user.accessKeys), call.parameters, {
      list: 'AccessKeyMetadata',
      member: (id) => [
        'member',
        [
          ['UserName', user.name],
          ['AccessKeyId', id],
          ['Status', 'Active'],
          ['CreateDate', isoDate(user.createdAt ?? 0)],
        ],
      ],
      sortKey: (id) => id,
    })
  },
}
