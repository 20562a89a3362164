/**
 * DeleteUserAttributes: attributes that the person has no more, where the app client may write them.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html
 * @module
 */
import { list, required, structure } from '../../aws-json/shape.ts'
import { verifyWritable } from '../app-client/attribute-permission.ts'
import { verifyDeletedAttributes } from '../attribute/schema.ts'
import { check } from '../checks.ts'
import { accessToken, attributeName } from '../shapes.ts'
import { changePerson } from './find-person.ts'
import { signedInOperation } from './signed-in-operation.ts'
import { withAttributes } from './with-attributes.ts'

export const deleteUserAttributes = signedInOperation({
  input: structure({
    UserAttributeNames: required(list(attributeName)),
    AccessToken: required(accessToken),
  }),
  checks: ['attributes', 'attributes-writable'],
  run: (call, { pool, client, user }) => {
    const gone = check(
      call,
      'attributes',
      verifyDeletedAttributes(pool, call.input.UserAttributeNames),
    )
    if (!gone.ok) return gone
    const allowed = check(call, 'attributes-writable', verifyWritable(client, gone.value))
    if (!allowed.ok) return allowed
    return { ok: true, world: changePerson(call.world, pool, withAttributes(user, gone.value)) }
  },
})
