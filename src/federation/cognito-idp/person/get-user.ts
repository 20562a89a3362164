/**
 * GetUser: what the app may read of the person.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { renderAttributes } from '../attribute/attribute-list.ts'
import { accessToken } from '../shapes.ts'
import { signedInOperation } from './signed-in-operation.ts'

export const getUser = signedInOperation({
  input: structure({ AccessToken: required(accessToken) }),
  run: (_call, { user, client }) => ({
    ok: true,
    result: { Username: user.username, UserAttributes: renderAttributes(user, client) },
  }),
})
