/**
 * CreateUserPool.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
 * @module
 */
import { boolean, list, required, structure, text, type ValueOf } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { readSchema, schema } from '../attribute/schema-input.ts'
import { check, plan } from '../checks.ts'
import { isVerifiable } from '../delivery/contact.ts'
import { drawPoolId } from '../draw.ts'
import { invalidParameter } from '../refusals.ts'
import { resourceName } from '../shapes.ts'
import { makePoolKeys } from '../tokens/pool-keys.ts'
import type { UserPool } from '../user-pool.ts'
import { withPool } from './find-pool.ts'
import { poolSettingMembers, readPoolSettings } from './pool-settings.ts'
import { renderPool } from './render-pool.ts'

const input = structure({
  ...poolSettingMembers,
  PoolName: required(resourceName),
  AliasAttributes: list(text({ values: ['phone_number', 'email', 'preferred_username'] })),
  UsernameAttributes: list(text({ values: ['phone_number', 'email'] })),
  Schema: schema,
  UsernameConfiguration: structure({ CaseSensitive: required(boolean()) }),
})

export const createUserPool = signedOperation({
  input,
  checks: plan('settings'),
  permissions: () => [{ action: 'cognito-idp:CreateUserPool', resource: '*' }],
  run: (call) => {
    const { world, principal, region } = call
    const settled = check(call, 'settings', readFixedSettings(call.input))
    if (!settled.ok) return settled
    const id = drawPoolId(world, region)
    const pool: UserPool = {
      id,
      name: call.input.PoolName,
      accountId: principal.account.id,
      createdAt: world.now,
      ...settled.value,
      ...readPoolSettings(call.input),
      clients: {},
      groups: {},
      users: {},
      identityProviders: {},
      keys: makePoolKeys(world, id),
      redeemedCodes: [],
    }
    return {
      ok: true,
      world: withPool(world, pool),
      result: { UserPool: renderPool(principal.account, pool) },
    }
  },
})

type Fixed = Pick<
  UserPool,
  'attributes' | 'aliasAttributes' | 'usernameAttributes' | 'usernameCaseSensitive'
>

/** What stays as it is for as long as the pool lives. */
function readFixedSettings(given: ValueOf<typeof input>): Outcome<Fixed> {
  const aliases = given.AliasAttributes ?? []
  const names = given.UsernameAttributes ?? []
  if (aliases.length > 0 && names.length > 0)
    return invalidParameter(
      'Only one of the aliasAttributes or usernameAttributes can be set in a user pool.',
    )
  const attributes = readSchema(given.Schema)
  if (!attributes.ok) return attributes
  return accepted({
    attributes: attributes.value,
    aliasAttributes: aliases.filter(isAlias),
    usernameAttributes: names.filter(isVerifiable),
    // The API's default, unlike the console's.
    usernameCaseSensitive: given.UsernameConfiguration?.CaseSensitive ?? true,
  })
}

const isAlias = (name: string): name is UserPool['aliasAttributes'][number] =>
  isVerifiable(name) || name === 'preferred_username'
