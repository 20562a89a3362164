/**
 * The administrator of an account, for the lab and for edits of what AWS keeps, with FIXED, PUBLISHED demonstration keys: they open
 * nothing but a simulation, and must never be used elsewhere.
 *
 * @module
 */
import type { User } from '../federation/iam/account.ts'
import type { World } from '../federation/world.ts'

export const demoCredentials = {
  accessKeyId: 'AKIAHANDSHAKEDEMOKEY',
  secretAccessKey: 'demonstration+only/opens/nothing/at/AWS+',
} as const

const allowAll = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
}

const administrator: User = {
  name: 'admin',
  path: '/',
  id: 'AIDAHANDSHAKEDEMOUSER',
  accessKeys: { [demoCredentials.accessKeyId]: demoCredentials.secretAccessKey },
  inlinePolicies: { AdministratorAccess: JSON.stringify(allowAll, null, 2) },
}

/** The world with the administrator in that account, or its first; one without it stays as it is. */
export function withAdministrator(world: World, accountId?: string): World {
  const account = world.accounts[accountId ?? Object.keys(world.accounts)[0] ?? '']
  if (!account) return world
  const users = { ...account.users, [administrator.name]: administrator }
  return { ...world, accounts: { ...world.accounts, [account.id]: { ...account, users } } }
}
