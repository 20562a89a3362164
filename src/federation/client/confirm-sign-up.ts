/**
 * The person types the code that the user pool sent them.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html
 * @module
 */
import type { World } from '../world.ts'
import type { Leg } from './app.ts'
import { callCognito } from './cognito-call.ts'
import { userPoolPlan } from './sign-up.ts'

/** An account that waits for its code in, a confirmed one out. Who does not confirm sends nothing. */
export const confirmSignUp: Leg = async ({ world, app, holdings }) => {
  const { clientId, username, typedCode, confirms } = userPoolPlan(app)
  if (!confirms) return { world: { ...world, turn: world.turn + 1 }, exchanges: [], holdings }
  const { refusal, ...answer } = await callCognito(world, app, 'cognito-idp', 'ConfirmSignUp', {
    ClientId: clientId,
    Username: username,
    ConfirmationCode: typedCode ?? lastCode(world),
  })
  return {
    world: answer.world,
    exchanges: [answer.exchange],
    holdings,
    ...(refusal ? { refusal } : {}),
  }
}

/** The code in the newest message that has one: the person looks into their mail. */
const lastCode = ({ messages = [] }: World): string =>
  messages.findLast(({ code }) => code !== undefined)?.code ?? ''
