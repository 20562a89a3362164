/**
 * The app asks the identity pool who its person is there: with a login, or as a guest without one.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetId.html
 * @module
 */
import { withAlteredClaims } from './altered-token.ts'
import type { App, Broker, Leg } from './app.ts'
import { callCognito } from './cognito-call.ts'
import type { Holdings } from './holdings.ts'
import { textOf } from './json-answer.ts'

/** A token of the identity provider in, an identity id out. */
export const getId: Leg = (input) =>
  askForId(input, loginsOf(brokerOf(input.app), input.holdings, input.app))

/** Nothing in, the identity id of a guest out. */
export const getGuestId: Leg = (input) => askForId(input, {})

async function askForId(
  { world, app, holdings }: Parameters<Leg>[0],
  logins: { readonly Logins?: Readonly<Record<string, string>> },
): ReturnType<Leg> {
  const { identityPoolId } = brokerOf(app)
  const answer = await callCognito(world, app, 'cognito-identity', 'GetId', {
    IdentityPoolId: identityPoolId,
    ...logins,
  })
  const { refusal, result } = answer
  const passed = { world: answer.world, exchanges: [answer.exchange] }
  return refusal
    ? { ...passed, holdings, refusal }
    : { ...passed, holdings: { ...holdings, identityId: textOf(result, 'IdentityId') } }
}

/** The app's broker. */
export function brokerOf({ broker }: App): Broker {
  if (!broker) throw new Error('this app has no broker')
  return broker
}

/** The `Logins` member: the tokens that the app holds, under the keys that its maker wrote down. */
export function loginsOf(
  { login, hands }: Broker,
  holdings: Holdings,
  app: App,
): { readonly Logins: Readonly<Record<string, string>> } {
  const token = withAlteredClaims(holdings[hands] ?? '', app.alteredClaims)
  const also = app.tokenFrom.kind === 'sign-in' ? app.tokenFrom.also : undefined
  const { secondIdToken } = holdings
  const second = also && secondIdToken !== undefined ? { [also.login]: secondIdToken } : {}
  return { Logins: { [login]: token, ...second } }
}
