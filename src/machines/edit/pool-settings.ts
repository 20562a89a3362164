/**
 * Settings of pools as their operations read and write them: what an editor shows is what the
 * reading operation answers, as far as the writing one takes it.
 *
 * @module
 */
import { isJsonObject, type JsonObject } from '../../federation/jose/decode-jwt.ts'
import { accepted, type Outcome } from '../../federation/refusal.ts'
import type { World } from '../../federation/world.ts'
import { callCognito } from './administrator-call.ts'
import type { PoolTarget } from './edit.ts'

/** The settings as they stand. */
export async function readPoolSettings(
  world: World,
  target: PoolTarget,
): Promise<Outcome<JsonObject>> {
  const { read, member, leaves } = access[target.kind]
  const answer = await callCognito(world, ownerOf(world, target), {
    ...read,
    region: regionOf(target),
    input: identifiersOf(target),
  })
  if (!answer.ok) return answer
  const found = member === undefined ? answer.value.result : answer.value.result[member]
  const settings = isJsonObject(found) ? renamed(found, target.kind) : {}
  return accepted(
    Object.fromEntries(
      Object.entries(settings).filter(([name, value]) => value !== undefined && leaves(name)),
    ),
  )
}

/** The world with these settings, or why the service does not take them. */
export async function writePoolSettings(
  world: World,
  target: PoolTarget,
  settings: JsonObject,
): Promise<Outcome<World>> {
  const answer = await callCognito(world, ownerOf(world, target), {
    ...access[target.kind].write,
    region: regionOf(target),
    input: { ...settings, ...identifiersOf(target) },
  })
  return answer.ok ? accepted(answer.value.world) : answer
}

interface Access {
  readonly read: Operation
  readonly write: Operation
  /** The member of the answer that holds the settings; absent where the answer is them. */
  readonly member?: string
  /** Whether a member of the answer is a setting. */
  readonly leaves: (member: string) => boolean
}

interface Operation {
  readonly service: 'cognito-identity' | 'cognito-idp'
  readonly operation: string
}

const identity = (operation: string): Operation => ({ service: 'cognito-identity', operation })
const idp = (operation: string): Operation => ({ service: 'cognito-idp', operation })
const allBut =
  (...names: readonly string[]) =>
  (name: string) =>
    !names.includes(name)

const access: Readonly<Record<PoolTarget['kind'], Access>> = {
  'identity-pool': {
    read: identity('DescribeIdentityPool'),
    write: identity('UpdateIdentityPool'),
    leaves: allBut('IdentityPoolId'),
  },
  'identity-pool-roles': {
    read: identity('GetIdentityPoolRoles'),
    write: identity('SetIdentityPoolRoles'),
    leaves: allBut('IdentityPoolId'),
  },
  'principal-tags': {
    read: identity('GetPrincipalTagAttributeMap'),
    write: identity('SetPrincipalTagAttributeMap'),
    leaves: allBut('IdentityPoolId', 'IdentityProviderName'),
  },
  'user-pool': {
    read: idp('DescribeUserPool'),
    write: idp('UpdateUserPool'),
    member: 'UserPool',
    leaves: (name) =>
      [
        'PoolName',
        'Policies',
        'DeletionProtection',
        'AutoVerifiedAttributes',
        'UserPoolTags',
        'AdminCreateUserConfig',
        'AccountRecoverySetting',
      ].includes(name),
  },
  'app-client': {
    read: idp('DescribeUserPoolClient'),
    write: idp('UpdateUserPoolClient'),
    member: 'UserPoolClient',
    leaves: allBut('UserPoolId', 'ClientId', 'ClientSecret', 'LastModifiedDate', 'CreationDate'),
  },
}

/** A user pool's `Name` is `PoolName` where it is written; roles and mappings are there, if empty. */
function renamed(settings: JsonObject, kind: PoolTarget['kind']): JsonObject {
  if (kind === 'user-pool') return { PoolName: settings['Name'], ...settings }
  return kind === 'identity-pool-roles' ? { Roles: {}, RoleMappings: {}, ...settings } : settings
}

function identifiersOf(target: PoolTarget): JsonObject {
  switch (target.kind) {
    case 'user-pool':
      return { UserPoolId: target.pool }
    case 'app-client':
      return { UserPoolId: target.pool, ClientId: target.client }
    case 'principal-tags':
      return { IdentityPoolId: target.pool, IdentityProviderName: target.provider }
    default:
      return { IdentityPoolId: target.pool }
  }
}

/** A pool's id begins with its region: `us-east-1:…`, `us-east-1_…`. */
const regionOf = ({ pool }: PoolTarget): string => pool.split(/[:_]/)[0] ?? ''

/** Of a pool that is not there any account can be told so. */
function ownerOf({ identityPools, userPools, accounts }: World, { pool }: PoolTarget): string {
  const owner = (identityPools?.[pool] ?? userPools?.[pool])?.accountId
  return owner ?? Object.keys(accounts)[0] ?? ''
}
