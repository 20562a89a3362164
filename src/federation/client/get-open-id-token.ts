/**
 * The classic flow: the identity pool gives the app a token of its own, which the app then takes to
 * STS itself.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdToken.html
 * @module
 */
import type { Leg } from './app.ts'
import { callCognito } from './cognito-call.ts'
import { brokerOf, loginsOf } from './get-id.ts'
import { textOf } from './json-answer.ts'

/** An identity id and a token of the identity provider in, a token of Cognito out. */
export const getOpenIdToken: Leg = async ({ world, app, holdings }) => {
  const answer = await callCognito(world, app, 'cognito-identity', 'GetOpenIdToken', {
    IdentityId: holdings.identityId,
    ...loginsOf(brokerOf(app), holdings, app),
  })
  const { refusal, result } = answer
  const passed = { world: answer.world, exchanges: [answer.exchange] }
  if (refusal) return { ...passed, holdings, refusal }
  return {
    ...passed,
    holdings: {
      ...holdings,
      identityId: textOf(result, 'IdentityId'),
      openIdToken: textOf(result, 'Token'),
    },
  }
}
