import { expect, test } from 'vitest'
import { playToEnd } from '../../../src/machines/advance.ts'
import { managedLoginMachine } from '../../../src/machines/managed-login.machine.ts'
import { startOf } from '../../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const scenario = readScenario('photo-app-managed-login')
const run = (faults: readonly string[]) => playToEnd(managedLoginMachine, startOf(scenario, faults))

test('the user pool stands between the app and Google, and hands out tokens of its own', async () => {
  const positions = await run([])
  const { trace = [], world } = positions.at(-1)?.context ?? {}
  const told = trace
    .filter(({ leg }) =>
      ['openManagedLogin', 'continueToProvider', 'signInThroughProvider'].includes(leg),
    )
    .flatMap(({ exchanges }) =>
      exchanges.flatMap(({ to, operation, response, nested }) => [
        `${to} ${operation} ⇒ ${response.status}`,
        ...nested.map((inner) => `  ${inner.to} ${inner.operation}`),
      ]),
    )
  expect(positions.at(-1)?.state).toBe('stored')
  expect(told).toEqual([
    'cognito-idp oauth2/authorize ⇒ 302',
    'cognito-idp login ⇒ 200',
    'cognito-idp oauth2/authorize ⇒ 302',
    'https://accounts.google.com authorize ⇒ 200',
    'https://accounts.google.com consent ⇒ 303',
    'cognito-idp oauth2/idpresponse ⇒ 302',
    '  https://accounts.google.com token',
    '  https://accounts.google.com openid-configuration',
    '  https://accounts.google.com jwks',
    'cognito-idp oauth2/token ⇒ 200',
  ])
  expect(Object.keys(world?.userPools?.['us-east-1_LumenUser']?.users ?? {})).toEqual([
    'Google_110169484474386276334',
  ])
})

test.for([
  [[], ['Google']],
  [['provider-not-enabled'], []],
] as const)(
  'with %j, Ana rests at the user pool’s own page, which offers %j',
  async ([faults, offered]) => {
    const at = (await run(faults)).find(({ state }) => state === 'choosingProvider')
    const { page, html = '' } = at?.context.holdings.managedLogin ?? {}
    expect([page?.client, page?.providers.map(({ name }) => name)]).toEqual([
      'Lumen for phones',
      offered,
    ])
    expect(html).toContain('<h1>Sign in</h1>')
  },
)

test.for([
  ['provider-not-enabled', 'continueToProvider', 'cognito-idp', 302, 'invalid_request'],
  ['callback-not-registered', 'openManagedLogin', 'cognito-idp', 400, 'HTTP 400'],
  ['wrong-client-secret', 'signInThroughProvider', 'cognito-idp', 302, 'invalid_request'],
  ['access-token-instead', 'getId', 'cognito-identity', 400, 'NotAuthorizedException'],
  ['google-key-instead', 'getId', 'cognito-identity', 400, 'NotAuthorizedException'],
  ['client-not-registered', 'getId', 'cognito-identity', 400, 'NotAuthorizedException'],
] as const)('%s: at %s, %s answers %i %s', async ([fault, leg, party, status, code]) => {
  const { context, state } = (await run([fault])).at(-1) ?? {}
  expect({
    state,
    leg: context?.trace.at(-1)?.leg,
    party: context?.refusal?.party,
    status: context?.refusal?.status,
    code: context?.refusal?.code,
  }).toEqual({ state: 'refused', leg, party, status, code })
})
