/**
 * The person signs in at the user pool with name and password, in a form of the app's own; later the
 * app goes on with the refresh token that it kept.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 * @module
 */
import { isJsonObject, type JsonObject } from '../jose/decode-jwt.ts'
import type { Leg } from './app.ts'
import { callCognito } from './cognito-call.ts'
import type { Holdings } from './holdings.ts'
import { textOf } from './json-answer.ts'
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
  return { ...passed, holdings: { ...holdings, ...tokensOf(result, holdings) } }
}

/** A refresh token in, new ID and access tokens out; unless the person has revoked it meanwhile. */
export const refreshTokens: Leg = async ({ world, app, holdings }) => {
  const { clientId, revokes = false } = userPoolPlan(app)
  const { refreshToken = '' } = holdings
  const revoked = revokes
    ? await callCognito(world, app, 'cognito-idp', 'RevokeToken', {
        ClientId: clientId,
        Token: refreshToken,
      })
    : undefined
  const answer = await callCognito(revoked?.world ?? world, app, 'cognito-idp', 'InitiateAuth', {
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    ClientId: clientId,
    AuthParameters: { REFRESH_TOKEN: refreshToken },
  })
  const { refusal, result } = answer
  const exchanges = [...(revoked ? [revoked.exchange] : []), answer.exchange]
  const passed = { world: answer.world, exchanges }
  if (refusal) return { ...passed, holdings, refusal }
  return { ...passed, holdings: { ...holdings, ...tokensOf(result, holdings) } }
}

/** A refreshed session has no other refresh token. */
function tokensOf(result: JsonObject, { refreshToken = '' }: Holdings) {
  const tokens = isJsonObject(result['AuthenticationResult']) ? result['AuthenticationResult'] : {}
  return {
    idToken: textOf(tokens, 'IdToken'),
    accessToken: textOf(tokens, 'AccessToken'),
    refreshToken: textOf(tokens, 'RefreshToken') || refreshToken,
  }
}
