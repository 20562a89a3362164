/**
 * The person signs in at the user pool with name and password, in a form of the app's own.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 * @module
 */
import { isJsonObject } from '../jose/decode-jwt.ts'
import type { Leg } from './app.ts'
import { callCognito, textOf } from './cognito-call.ts'
import { userPoolPlan } from './sign-up.ts'

/** A confirmed account in, the user pool's tokens out. */
export const initiateAuth: Leg = async ({ world, app, holdings }) => {
  const { clientId, username, password, typedPassword } = userPoolPlan(app)
  const answer = await callCognito(world, app, 'cognito-idp', 'InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: clientId,
    AuthParameters: { USERNAME: username, PASSWORD: typedPassword ?? password },
  })
  const { refusal, result } = answer
  const passed = { world: answer.world, exchanges: [answer.exchange] }
  if (refusal) return { ...passed, holdings, refusal }
  const tokens = isJsonObject(result['AuthenticationResult']) ? result['AuthenticationResult'] : {}
  return {
    ...passed,
    holdings: {
      ...holdings,
      idToken: textOf(tokens, 'IdToken'),
      accessToken: textOf(tokens, 'AccessToken'),
      refreshToken: textOf(tokens, 'RefreshToken'),
    },
  }
}
