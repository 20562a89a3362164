/**
 * A person makes an account at the user pool, in a form of the app's own.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 * @module
 */
import type { App, Leg, UserPoolPlan } from './app.ts'
import { callCognito } from './cognito-call.ts'

/** Nothing in; an account that waits for its code out. */
export const signUp: Leg = async ({ world, app, holdings }) => {
  const { clientId, username, password, attributes } = userPoolPlan(app)
  const { refusal, ...answer } = await callCognito(world, app, 'cognito-idp', 'SignUp', {
    ClientId: clientId,
    Username: username,
    Password: password,
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  })
  return {
    world: answer.world,
    exchanges: [answer.exchange],
    holdings,
    ...(refusal ? { refusal } : {}),
  }
}

/** How the app signs people up and in. */
export function userPoolPlan({ tokenFrom }: App): UserPoolPlan {
  if (tokenFrom.kind !== 'user-pool') throw new Error('this app has no user pool')
  return tokenFrom
}
