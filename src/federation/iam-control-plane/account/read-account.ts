/** GetUser, ListUsers and ListAccountAliases: what consoles and set-up scripts ask first. @module */
import { isoDate } from '../../encoding/http-date.ts'
import type { XmlNode } from '../../encoding/xml.ts'
import type { User } from '../../iam/account.ts'
import { found, type IamCall, type IamOperation } from '../operation.ts'
import { page } from '../page.ts'
import { paging, rolePathPrefix, userName } from '../parameter.ts'
import { findUser, userArn, userPermission } from './find-user.ts'

/**
 * A user by name, or the caller.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html
 */
export const getUser: IamOperation = {
  parameters: [userName],
  checks: ['iam-input', 'iam-entity'],
  permissions: userPermission('iam:GetUser'),
  run: (call) => {
    const asked = findUser(call)
    return asked.ok ? found([['User', userMembers(call, asked.user)]]) : asked
  },
}

const userMembers = (call: IamCall, user: User): readonly XmlNode[] => [
  ['Path', user.path],
  ['UserName', user.name],
  ['UserId', user.id],
  ['Arn', userArn(call, user)],
  ['CreateDate', isoDate(user.createdAt ?? 0)],
]

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html */
export const listUsers: IamOperation = {
  parameters: [rolePathPrefix, ...paging],
  checks: ['iam-input'],
  permissions: (call) => {
    const path = call.parameters.get('PathPrefix') ?? '/'
    return [{ action: 'iam:ListUsers', resource: userArn(call, { path, name: '' }) }]
  },
  run: (call) => {
    const prefix = call.parameters.get('PathPrefix') ?? '/'
    const users = Object.values(call.account.users).filter(({ path }) => path.startsWith(prefix))
    return page(users, call.parameters, {
      list: 'Users',
      member: (user) => ['member', userMembers(call, user)],
      sortKey: ({ name }) => name,
    })
  },
}

/**
 * Accounts of a simulation have no aliases.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html
 */
export const listAccountAliases: IamOperation = {
  parameters: paging,
  checks: ['iam-input'],
  permissions: () => [{ action: 'iam:ListAccountAliases', resource: '*' }],
  run: ({ parameters }) =>
    page<string>([], parameters, {
      list: 'AccountAliases',
      member: (alias) => ['member', alias],
      sortKey: (alias) => alias,
    }),
}
