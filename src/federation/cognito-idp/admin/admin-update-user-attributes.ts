/**
 * AdminUpdateUserAttributes: any attribute that is mutable, and whether an address counts as verified.
 * One that does, and is another's alias, is theirs no more.
 *
 * @see https://github.com/boto/boto3/issues/3213
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { attributesOf } from '../attribute/attribute-list.ts'
import { verifyChangedAttributes } from '../attribute/schema.ts'
import { check } from '../checks.ts'
import { verifiedAliases, withAliasesTakenOver } from '../person/alias.ts'
import { changePerson } from '../person/find-person.ts'
import { verifyAddressesFree, withAttributes } from '../person/with-attributes.ts'
import { attributeList, textByName, username, userPoolId } from '../shapes.ts'
import { personOperation } from './person-operation.ts'

export const adminUpdateUserAttributes = personOperation({
  action: 'AdminUpdateUserAttributes',
  input: structure({
    UserPoolId: required(userPoolId),
    Username: required(username),
    UserAttributes: required(attributeList),
    ClientMetadata: textByName,
  }),
  checks: ['attributes', 'name-free'],
  run: (call, { pool, person }) => {
    const changes = attributesOf(call.input.UserAttributes)
    const kept = check(call, 'attributes', verifyChangedAttributes(pool, changes))
    if (!kept.ok) return kept
    const free = check(call, 'name-free', verifyAddressesFree(pool, person, changes))
    if (!free.ok) return free
    const changed = withAttributes(person, changes)
    const aliases = verifiedAliases(pool, changed.attributes)
    const standing = withAliasesTakenOver(pool, changed, aliases)
    return { ok: true, world: changePerson(call.world, standing, changed) }
  },
})
