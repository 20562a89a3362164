/**
 * The enhanced flow: the app asks the identity pool for credentials, and the pool asks STS. The app
 * names no role and makes no call to STS.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetCredentialsForIdentity.html
 * @module
 */
import { isJsonObject } from '../jose/decode-jwt.ts'
import type { Leg } from './app.ts'
import { callCognito } from './cognito-call.ts'
import { brokerOf, loginsOf } from './get-id.ts'
import { textOf } from './json-answer.ts'

/** An identity id and a token of the identity provider in, temporary credentials out. */
export const getCredentialsForIdentity: Leg = (input) => {
  const broker = brokerOf(input.app)
  return askForCredentials(input, {
    ...loginsOf(broker, input.holdings, input.app),
    ...(broker.customRoleArn === undefined ? {} : { CustomRoleArn: broker.customRoleArn }),
  })
}

/** The identity id of a guest in, temporary credentials of the guests' role out. */
export const getGuestCredentials: Leg = (input) => askForCredentials(input, {})

async function askForCredentials(
  { world, app, holdings }: Parameters<Leg>[0],
  more: object,
): ReturnType<Leg> {
  const answer = await callCognito(world, app, 'cognito-identity', 'GetCredentialsForIdentity', {
    IdentityId: holdings.identityId,
    ...more,
  })
  const { refusal, result } = answer
  const passed = { world: answer.world, exchanges: [answer.exchange] }
  if (refusal) return { ...passed, holdings, refusal }
  const given = isJsonObject(result['Credentials']) ? result['Credentials'] : {}
  return {
    ...passed,
    holdings: {
      ...holdings,
      // The id may be another one now: where two identities were one person, Cognito merges them.
      identityId: textOf(result, 'IdentityId'),
      credentials: {
        accessKeyId: textOf(given, 'AccessKeyId'),
        secretAccessKey: textOf(given, 'SecretKey'),
        sessionToken: textOf(given, 'SessionToken'),
        expiration: Number(given['Expiration']),
        receivedAt: answer.world.now,
      },
    },
  }
}
