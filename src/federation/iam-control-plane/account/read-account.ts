/** GetUser and ListAccountAliases: what consoles and set-up scripts ask first. @module */
import { isoDate } from '../../encoding/http-date.ts'
import type { User } from '../../iam/account.ts'
import { entryOf } from '../../lookup.ts'
import { found, type IamCall, type IamOperation, type Permission } from '../operation.ts'
import { page } from '../page.ts'
import { paging, userName } from '../parameter.ts'
import { noSuchEntity, validationError } from '../refusals.ts'

/**
 * A user by name, or the caller.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html
 */
export const getUser: IamOperation = {
  parameters: [userName],
  checks: ['iam-input', 'iam-entity'],
  permissions: userPermission,
  run: (call) => {
    const name = nameOf(call)
    if (name === undefined)
      return validationError('Must specify userName when calling with non-User credentials')
    const user = entryOf(call.account.users, name)
    return user
      ? found([
          [
            'User',
            [
              ['Path', user.path],
              ['UserName', user.name],
              ['UserId', user.id],
              ['Arn', userArn(call, user)],
              ['CreateDate', isoDate(user.createdAt ?? 0)],
            ],
          ],
        ])
      : noSuchEntity(`The user with name ${name} cannot be found.`)
  },
}

const nameOf = ({ parameters, principal }: IamCall): string | undefined =>
  parameters.get('UserName') ?? (principal.kind === 'user' ? principal.user.name : undefined)

const userArn = ({ account }: IamCall, { path, name }: Pick<User, 'path' | 'name'>): string =>
  `arn:${account.partition}:iam::${account.id}:user${path}${name}`

function userPermission(call: IamCall): readonly Permission[] {
  const name = nameOf(call) ?? ''
  const resource = userArn(call, entryOf(call.account.users, name) ?? { path: '/', name })
  return [{ action: 'iam:GetUser', resource, named: `user ${name}` }]
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
