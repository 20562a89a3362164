/**
 * SetIdentityPoolRoles: roles and mappings take the place of those before.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_SetIdentityPoolRoles.html
 * @module
 */
import { map, required, structure, text } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { checksOf } from '../checks.ts'
import type { IdentityPool } from '../identity-pool.ts'
import { arn, identityPoolId } from '../parameters.ts'
import { findPool, poolPermission, withPool } from './find-pool.ts'
import { passRolesRefusal } from './pass-role.ts'
import { keptMappings, roleMappings, roleMappingsRefusal } from './role-mapping.ts'

const roleType = text({ pattern: ['(un)?authenticated', /^(un)?authenticated$/], length: [1, 128] })

export const setIdentityPoolRoles = signedOperation({
  input: structure({
    IdentityPoolId: required(identityPoolId),
    Roles: required(map(roleType, arn, [0, 2])),
    RoleMappings: roleMappings,
  }),
  checks: checksOf('identity-pool', 'role-mappings', 'pass-role'),
  permissions: poolPermission('cognito-identity:SetIdentityPoolRoles'),
  run: (call) => {
    const { world, input, pass } = call
    const asked = findPool(call, input.IdentityPoolId)
    if (!asked.ok) return asked
    const mappings = input.RoleMappings ?? {}
    const unfit = roleMappingsRefusal(call, asked.pool, mappings)
    if (unfit) return unfit
    pass('role-mappings')
    const pool: IdentityPool = {
      ...asked.pool,
      roles: input.Roles,
      roleMappings: keptMappings(mappings),
    }
    const forbidden = passRolesRefusal(call, rolesOf(pool))
    return forbidden ?? { ok: true, world: withPool(world, pool) }
  },
})

/** Every role that the pool can give out. */
const rolesOf = ({ roles, roleMappings }: IdentityPool): readonly string[] => [
  ...Object.values(roles),
  ...Object.values(roleMappings).flatMap((mapping) =>
    mapping.type === 'Rules' ? mapping.rules.map(({ roleArn }) => roleArn) : [],
  ),
]
