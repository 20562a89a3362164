/**
 * DeleteUser: a person leaves the directory.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { accessToken } from '../shapes.ts'
import { removePerson } from './find-person.ts'
import { signedInOperation } from './signed-in-operation.ts'

export const deleteUser = signedInOperation({
  input: structure({ AccessToken: required(accessToken) }),
  run: ({ world }, { pool, user }) => ({ ok: true, world: removePerson(world, pool, user) }),
})
