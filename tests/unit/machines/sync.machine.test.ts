import { expect, test } from 'vitest'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { endOf, refusalOf, runOf } from '../../support/run.ts'

const scenario = readScenario('photo-app-sync')
const run = (faults: readonly string[]) => runOf(scenario.id, ...faults)
const lastOf = (...faults: readonly string[]) => endOf(scenario.id, ...faults)

/** What crossed the wire in a leg, hidden calls below the one that caused them. */
const told = (position: Awaited<ReturnType<typeof lastOf>>, leg: string) =>
  position.context.trace
    .filter((traced) => traced.leg === leg)
    .flatMap(({ exchanges }) =>
      exchanges.flatMap(({ from, to, operation, response, nested }) => [
        `${from} → ${to} ${operation} ⇒ ${response.status}`,
        ...nested.map((inner) => `  ${inner.to} ${inner.operation}`),
      ]),
    )

test('phone and tablet are one identity, and end with the same records', async () => {
  const positions = await run([])
  expect(positions.map(({ state }) => state)).toEqual([
    'unknown',
    'phoneSignedIn',
    'bothSignedIn',
    'written',
    'phoneSubscribed',
    'bothSubscribed',
    'announced',
    'pulled',
    'writtenOnTablet',
  ])
  const { identityId, tablet, replica } = positions.at(-1)?.context.holdings ?? {}
  expect(tablet?.identityId).toBe(identityId)
  expect(replica?.records).toEqual({
    theme: { value: 'dark', syncCount: 3 },
    sort: { value: 'newest', syncCount: 2 },
  })
  expect(tablet?.replica?.records).toEqual({
    theme: { value: 'sepia', syncCount: 4 },
    sort: { value: 'newest', syncCount: 2 },
  })
})

test('one write on the phone wakes devices of two other kinds; the tablet pulls', async () => {
  const end = await lastOf()
  expect(told(end, 'changeOnPhone')).toEqual([
    'app → cognito-sync UpdateRecords ⇒ 200',
    '  sts AssumeRole',
    '  sns Publish',
    '  sns Publish',
  ])
  expect(told(end, 'pullOnTablet')).toEqual(['tablet → cognito-sync ListRecords ⇒ 200'])
  const { phone, tablet } = scenario.app.sync ?? {}
  const devices = end?.context.world.syncPools?.[scenario.app.broker?.identityPoolId ?? '']
  const kitchen = Object.values(Object.values(devices?.identities ?? {})[0]?.devices ?? {})[0]
  const pushes = (end?.context.world.messages ?? []).map(({ to, body }) => [
    to,
    /"syncCount":"?(\d+)/.exec(body)?.[1],
  ])
  expect(pushes).toEqual([
    [kitchen?.token, '2'],
    [kitchen?.token, '3'],
    [tablet?.token, '3'],
    [kitchen?.token, '4'],
    [phone?.token, '4'],
  ])
})

test('a tablet that pulls after a conflict sends its change once more, and it is taken', async () => {
  const end = await lastOf('conflict-resolved')
  expect(end.state).toBe('writtenOnTablet')
  expect(told(end, 'pullOnTablet')).toEqual([])
  expect(told(end, 'changeOnTablet').filter((line) => !line.startsWith(' '))).toEqual([
    'tablet → cognito-sync UpdateRecords ⇒ 409',
    'tablet → cognito-sync ListRecords ⇒ 200',
    'tablet → cognito-sync UpdateRecords ⇒ 200',
  ])
})

test.for([
  ['tablet-offline', 'changeOnTablet', 409, 'ResourceConflictException', 'sync-counts'],
  ['tablet-not-subscribed', 'changeOnTablet', 409, 'ResourceConflictException', 'sync-counts'],
  ['wrong-identity', 'registerTablet', 403, 'NotAuthorizedException', 'own-data'],
  ['too-many-datasets', 'syncOnPhone', 400, 'LimitExceededException', 'sync-counts'],
  ['credentials-expired', 'changeOnTablet', 403, 'ExpiredTokenException', 'credentials-current'],
  ['no-application', 'registerTablet', 400, 'InvalidConfigurationException', 'push-configuration'],
  [
    'push-role-not-trusting',
    'registerPhone',
    400,
    'InvalidConfigurationException',
    'push-configuration',
  ],
  ['no-permission', 'syncOnPhone', 403, 'AccessDeniedException', 'policy-allows'],
] as const)('%s: at %s, Cognito Sync answers %i %s', async ([fault, leg, status, code, check]) => {
  const end = await lastOf(fault)
  expect({ state: end.state, leg: end.context.trace.at(-1)?.leg, ...refusalOf(end) }).toEqual({
    state: 'refused',
    leg,
    party: 'cognito-sync',
    status,
    code,
    check,
  })
})
