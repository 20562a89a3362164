/**
 * GetUserAuthFactors: the ways in which the person may sign in; here there is but one.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { accessToken } from '../shapes.ts'
import { signedInOperation } from './signed-in-operation.ts'

export const getUserAuthFactors = signedInOperation({
  input: structure({ AccessToken: required(accessToken) }),
  run: (_call, { user }) => ({
    ok: true,
    result: {
      Username: user.username,
      ConfiguredUserAuthFactors: user.password ? ['PASSWORD'] : [],
    },
  }),
})
