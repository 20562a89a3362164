/**
 * Whether an AWS principal that a policy names exists: IAM and S3 refuse to store a trust policy or a
 * bucket policy that names another. The accounts that exist are those of the world.
 *
 * @see https://repost.aws/knowledge-center/iam-trust-policy-error
 * @module
 */
import { entryOf } from '../lookup.ts'
import type { Account } from './account.ts'
import { parseArn } from './arn.ts'

type Accounts = Readonly<Record<string, Account>>

/** Everyone, an account, or the ARN or unique id of a user, role or session. */
export function principalExists(accounts: Accounts, value: string): boolean {
  if (value === '*') return true
  if (/^\d{12}$/.test(value)) return Object.hasOwn(accounts, value)
  const arn = parseArn(value)
  if (!arn) return hasUniqueId(accounts, value)
  const account = entryOf(accounts, arn.account)
  return account?.partition === arn.partition && hasIdentity(account, arn.resource)
}

function hasIdentity({ roles, users }: Account, resource: string): boolean {
  const [kind = '', ...rest] = resource.split('/')
  const name = rest.at(-1) ?? ''
  const path = ['', ...rest.slice(0, -1), ''].join('/')
  switch (kind) {
    case 'role':
      return Object.hasOwn(roles, name) && roles[name]?.path === path
    case 'user':
      return Object.hasOwn(users, name) && users[name]?.path === path
    case 'assumed-role':
      return Object.hasOwn(roles, rest[0] ?? '')
    case 'federated-user':
      return rest.length > 0
    default:
      return resource === 'root'
  }
}

const hasUniqueId = (accounts: Accounts, id: string): boolean =>
  Object.values(accounts).some(({ roles, users }) =>
    [...Object.values(roles), ...Object.values(users)].some((each) => each.id === id),
  )
