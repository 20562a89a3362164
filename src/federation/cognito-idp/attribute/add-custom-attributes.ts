/**
 * AddCustomAttributes: more attributes of the pool's own. They are never taken away again.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddCustomAttributes.html
 * @module
 */
import { list, required, structure } from '../../aws-json/shape.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { check } from '../checks.ts'
import { withPool } from '../pool/find-pool.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { invalidParameter } from '../refusals.ts'
import { userPoolId } from '../shapes.ts'
import type { UserPool } from '../user-pool.ts'
import { readCustomAttributes, type SchemaAttribute, schemaAttribute } from './schema-input.ts'

export const addCustomAttributes = poolOperation({
  action: 'AddCustomAttributes',
  input: structure({
    UserPoolId: required(userPoolId),
    CustomAttributes: required(list(schemaAttribute, [1, 25])),
  }),
  checks: ['attributes'],
  run: (call, pool) => {
    const added = check(call, 'attributes', readAdded(pool, call.input.CustomAttributes))
    if (!added.ok) return added
    const attributes = { ...pool.attributes, ...added.value }
    return { ok: true, world: withPool(call.world, { ...pool, attributes }) }
  },
})

/** The text for one that is there already is recalled. */
function readAdded(
  pool: UserPool,
  input: readonly SchemaAttribute[],
): Outcome<UserPool['attributes']> {
  const own = readCustomAttributes(input)
  if (!own.ok) return own
  const standing = Object.keys(own.value).find((name) => Object.hasOwn(pool.attributes, name))
  return standing === undefined
    ? accepted(own.value)
    : invalidParameter(`${standing}: Existing attribute already has name ${standing}.`)
}
