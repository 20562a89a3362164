/**
 * AdminDeleteUserAttributes: attributes that a person shall have no more.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUserAttributes.html
 * @module
 */
import { list, required, structure } from '../../aws-json/shape.ts'
import { verifyDeletedAttributes } from '../attribute/schema.ts'
import { check } from '../checks.ts'
import { changePerson } from '../person/find-person.ts'
import { withAttributes } from '../person/with-attributes.ts'
import { attributeName, username, userPoolId } from '../shapes.ts'
import { personOperation } from './person-operation.ts'

export const adminDeleteUserAttributes = personOperation({
  action: 'AdminDeleteUserAttributes',
  input: structure({
    UserPoolId: required(userPoolId),
    Username: required(username),
    UserAttributeNames: required(list(attributeName)),
  }),
  checks: ['attributes'],
  run: (call, { pool, person }) => {
    const gone = check(
      call,
      'attributes',
      verifyDeletedAttributes(pool, call.input.UserAttributeNames),
    )
    return gone.ok
      ? { ok: true, world: changePerson(call.world, pool, withAttributes(person, gone.value)) }
      : gone
  },
})
