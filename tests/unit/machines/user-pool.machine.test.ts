import { expect, test } from 'vitest'
import { playToEnd } from '../../../src/machines/advance.ts'
import { userPoolMachine } from '../../../src/machines/user-pool.machine.ts'
import { startOf } from '../../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const scenario = readScenario('photo-app-user-pool')

test('a person signs up, confirms, signs in, and the identity pool gives credentials', async () => {
  const positions = await playToEnd(userPoolMachine, startOf(scenario, []))
  expect(positions.map(({ state }) => state)).toEqual([
    'unknown',
    'unconfirmed',
    'confirmed',
    'identified',
    'known',
    'credentialed',
    'stored',
  ])
})

test('who comes back the next day goes on with the refresh token', async () => {
  const positions = await playToEnd(userPoolMachine, startOf(scenario, ['comes-back']))
  expect(positions.map(({ state }) => state).slice(3)).toEqual([
    'identified',
    'refreshed',
    'known',
    'credentialed',
    'stored',
  ])
  const [before, after] = positions.slice(3).map(({ context }) => context.holdings)
  expect(after?.refreshToken).toBe(before?.refreshToken)
  expect(after?.idToken).not.toBe(before?.idToken)
})

test('who may write the attribute that a role goes by chooses their own role', async () => {
  const positions = await playToEnd(userPoolMachine, startOf(scenario, ['attribute-escalation']))
  const { context, state } = positions.at(-1) ?? {}
  const brokered = context?.trace.find(({ leg }) => leg === 'getCredentialsForIdentity')
  const assumed = brokered?.exchanges[0]?.nested.find(({ to }) => to === 'sts')
  const form = new URLSearchParams(String(assumed?.request.body))
  expect([state, form.get('RoleArn')]).toEqual([
    'stored',
    'arn:aws:iam::111122223333:role/lumen-moderators',
  ])
})

test.for([
  ['attribute-not-writable', 'signUp', 'cognito-idp', 'NotAuthorizedException'],
  ['weak-password', 'signUp', 'cognito-idp', 'InvalidPasswordException'],
  ['name-taken', 'signUp', 'cognito-idp', 'UsernameExistsException'],
  ['wrong-code', 'confirmSignUp', 'cognito-idp', 'CodeMismatchException'],
  ['expired-code', 'confirmSignUp', 'cognito-idp', 'ExpiredCodeException'],
  ['unconfirmed', 'initiateAuth', 'cognito-idp', 'UserNotConfirmedException'],
  ['wrong-password', 'initiateAuth', 'cognito-idp', 'NotAuthorizedException'],
  ['flow-not-enabled', 'initiateAuth', 'cognito-idp', 'InvalidParameterException'],
  ['refresh-token-revoked', 'refreshTokens', 'cognito-idp', 'NotAuthorizedException'],
  ['not-in-group', 'getCredentialsForIdentity', 'cognito-identity', 'NotAuthorizedException'],
  ['access-token-instead', 'getId', 'cognito-identity', 'NotAuthorizedException'],
  ['login-key-differs', 'getId', 'cognito-identity', 'NotAuthorizedException'],
  ['client-not-registered', 'getId', 'cognito-identity', 'NotAuthorizedException'],
  [
    'no-roles',
    'getCredentialsForIdentity',
    'cognito-identity',
    'InvalidIdentityPoolConfigurationException',
  ],
] as const)('%s: at %s, %s answers 400 %s', async ([fault, leg, party, code]) => {
  const positions = await playToEnd(userPoolMachine, startOf(scenario, [fault]))
  const { context, state } = positions.at(-1) ?? {}
  expect({
    state,
    leg: context?.trace.at(-1)?.leg,
    party: context?.refusal?.party,
    status: context?.refusal?.status,
    code: context?.refusal?.code,
  }).toEqual({ state: 'refused', leg, party, status: 400, code })
})
