/**
 * RespondToAuthChallenge, which an app calls, and AdminRespondToAuthChallenge, which a server signs.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 * @module
 */
import { publicOperation } from '../../aws-json/operation.ts'
import { required, structure, text } from '../../aws-json/shape.ts'
import { clientOfPool, findClient } from '../app-client/find-client.ts'
import { check, plan } from '../checks.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { invalidParameter } from '../refusals.ts'
import { clientId, textByName, userPoolId } from '../shapes.ts'
import type { Attempt, Step } from './attempt.ts'
import { invalidSession } from './auth-session.ts'
import { respondByPassword, respondBySrp, selectChallenge } from './choice.ts'
import { newPassword } from './new-password.ts'
import { authSession } from './shapes.ts'
import { passwordVerifier } from './srp.ts'

/** No session of this simulation leads to the challenge. */
const neverPosed: Step = ({ call, session }) =>
  check(
    call,
    'session',
    session === undefined
      ? invalidParameter('Missing required parameter Session')
      : invalidSession(),
  )

/** By the value of `ChallengeName`, in the model's order. */
const challenges: ReadonlyMap<string, Step> = new Map([
  ['SMS_MFA', neverPosed],
  ['EMAIL_OTP', neverPosed],
  ['SOFTWARE_TOKEN_MFA', neverPosed],
  ['SELECT_MFA_TYPE', neverPosed],
  ['MFA_SETUP', neverPosed],
  ['PASSWORD_VERIFIER', passwordVerifier],
  ['CUSTOM_CHALLENGE', neverPosed],
  ['SELECT_CHALLENGE', selectChallenge],
  ['DEVICE_SRP_AUTH', neverPosed],
  ['DEVICE_PASSWORD_VERIFIER', neverPosed],
  ['ADMIN_NO_SRP_AUTH', neverPosed],
  ['NEW_PASSWORD_REQUIRED', newPassword],
  ['SMS_OTP', neverPosed],
  ['PASSWORD', respondByPassword],
  ['WEB_AUTHN', neverPosed],
  ['PASSWORD_SRP', respondBySrp],
])

const members = {
  ClientId: required(clientId),
  ChallengeName: required(text({ values: [...challenges.keys()] })),
  Session: authSession,
  ChallengeResponses: textByName,
  ClientMetadata: textByName,
}

interface Response {
  readonly ChallengeName: string
  readonly Session?: string
  readonly ChallengeResponses?: Readonly<Record<string, string>>
}

const checks = [
  'app-client',
  'parameters',
  'secret-hash',
  'session',
  'person',
  'not-locked',
  'password',
  'status',
  'password-policy',
  'password-history',
  'attributes',
] as const

export const respondToAuthChallenge = publicOperation({
  input: structure(members),
  checks: plan(...checks),
  run: (call) => {
    const { ClientId } = call.input
    const found = check(call, 'app-client', findClient(call, ClientId))
    return found.ok ? goOn({ call, ...found.value }, call.input) : found
  },
})

export const adminRespondToAuthChallenge = poolOperation({
  action: 'AdminRespondToAuthChallenge',
  input: structure({ UserPoolId: required(userPoolId), ...members }),
  checks,
  run: (call, pool) => {
    const client = check(call, 'app-client', clientOfPool(pool, call.input.ClientId))
    return client.ok ? goOn({ call, pool, client: client.value }, call.input) : client
  },
})

const goOn = (
  of: Pick<Attempt, 'call' | 'pool' | 'client'>,
  { ChallengeName, Session, ChallengeResponses = {} }: Response,
) =>
  (challenges.get(ChallengeName) ?? neverPosed)({
    ...of,
    parameters: new Map(Object.entries(ChallengeResponses)),
    ...(Session === undefined ? {} : { session: Session }),
  })
