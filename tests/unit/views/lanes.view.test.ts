import { expect, test } from 'vitest'
import type { LaneCell } from '../../../src/views/lanes.view.ts'
import { laneHeads, lanesRows, purposesOf } from '../../../src/views/lanes.view.ts'
import { narrateLanes } from '../../../src/views/lanes-narration.view.ts'
import { lanesWith, threeWays } from '../../support/lanes.ts'

const flows = threeWays.map(({ flow }) => flow)

/** A cell as a reader would tell it, a line for each call. */
const inWords = ({ note, calls, theft }: LaneCell): readonly string[] => [
  ...(note === undefined ? [] : [note]),
  ...calls.map(({ depth, operation, to, brings, signed, failed, count }) =>
    [
      `${'  '.repeat(depth)}${to.name}: ${operation}${count > 1 ? ` ×${count}` : ''}`,
      brings,
      ...(signed ? ['signed'] : []),
      ...(failed === undefined ? [] : [failed]),
    ].join(' | '),
  ),
  ...theft.map(({ attempt, says, stoppedBy }) =>
    [attempt, says, ...(stoppedBy === undefined ? [] : [stoppedBy])].join(' | '),
  ),
]

const table = async (faults: readonly string[], taken: number) =>
  lanesRows(flows, await lanesWith(...faults), taken).map(({ title, status, cells }) => [
    `${title} (${status})`,
    ...cells.map(inWords),
  ])

test('each lane has a name and a route', () => {
  expect(laneHeads(threeWays).map(({ name, route }) => [name, route])).toEqual([
    ['Cognito, enhanced', 'Google → Cognito → S3'],
    ['Cognito, classic', 'Google → Cognito → STS → S3'],
    ['Direct STS', 'Google → STS → S3'],
  ])
})

test('before the first step the rows say what the machines will do', () => {
  expect(lanesRows(flows, [], 0).map(({ title, cells }) => [title, ...cells.map(inWords)])).toEqual(
    [
      ['Sign in with the provider', ...Array(3).fill(['Open the sign-in page, Sign in'])],
      ['Get an identity', ['Ask for the identity id'], ['Ask for the identity id'], ['–']],
      ['Get a token for STS', ['–'], ['Ask for Cognito’s token'], ['–']],
      ['Get credentials', ['Ask for credentials'], ['Ask STS'], ['Ask STS']],
      ['Read the object', ...Array(3).fill(['Get the object'])],
      ['Try a stolen token', ['…'], ['…'], ['…']],
    ],
  )
})

test('what serves the same purpose stands in the same row', async () => {
  const signIn = [
    'Google: authorize | Sign-in page',
    'Google: consent | Redirect with a code',
    'Google: token | ID token',
  ]
  const getId = ['Identity pool: GetId | Identity id', '  Google: jwks ×2 | Public keys']
  const atStart = [
    ['Sign in with the provider (done)', signIn, signIn, signIn],
    [
      'Get an identity (done)',
      getId,
      getId,
      ['No call: the token’s sub says who it is, 110169484474386276334'],
    ],
    [
      'Get a token for STS (done)',
      ['No call: Cognito makes one and keeps it to itself'],
      ['Identity pool: GetOpenIdToken | Cognito’s token', '  Google: jwks ×2 | Public keys'],
      ['No call: Google’s token goes to STS as it is'],
    ],
    [
      'Get credentials (done)',
      [
        'Identity pool: GetCredentialsForIdentity | Temporary credentials',
        '  Google: jwks ×2 | Public keys',
        '  AWS STS: AssumeRoleWithWebIdentity | Temporary credentials',
        '    Identity pool: jwks ×2 | Public keys',
      ],
      [
        'AWS STS: AssumeRoleWithWebIdentity | Temporary credentials',
        '  Identity pool: jwks ×2 | Public keys',
      ],
      [
        'AWS STS: AssumeRoleWithWebIdentity | Temporary credentials',
        '  Google: jwks ×2 | Public keys',
      ],
    ],
    ['Read the object (current)', ...Array(3).fill(['Amazon S3: GetObject | The object | signed'])],
  ]
  expect((await table([], 5)).slice(0, 5)).toEqual(atStart)
})

test('a thief reads the photo at once; who names the role and who checks the time decide the rest', async () => {
  const tooLate = (after: string) =>
    `${after} | NotAuthorizedException | Identity pool: The token is in date`
  expect((await table([], 6)).at(-1)).toEqual([
    'Try a stolen token (current)',
    [
      'At once | Reads harbour.svg',
      'For another role | NotAuthorizedException | Identity pool: The pool has a role for this identity',
      tooLate('1 h 2 min later'),
      tooLate('1 h 6 min later'),
    ],
    [
      'At once | Reads harbour.svg',
      'For another role | Gets moderators',
      tooLate('1 h 2 min later'),
      tooLate('1 h 6 min later'),
    ],
    [
      'At once | Reads harbour.svg',
      'For another role | Gets moderators',
      '1 h 2 min later | Reads harbour.svg',
      '1 h 6 min later | ExpiredTokenException | AWS STS: The token is in date',
    ],
  ])
})

test('where something is wrong, each lane says no in its own row, and nobody steals', async () => {
  const late = ['Identity pool: GetId | NotAuthorizedException | The token is in date']
  const rows = await table(['token-expired'], 5)
  expect(rows.slice(1)).toEqual([
    [
      'Get an identity (done)',
      late,
      late,
      ['No call: the token’s sub says who it is, 110169484474386276334'],
    ],
    [
      'Get a token for STS (done)',
      ['Not reached'],
      ['Not reached'],
      ['No call: Google’s token goes to STS as it is'],
    ],
    [
      'Get credentials (done)',
      ['Not reached'],
      ['Not reached'],
      ['AWS STS: AssumeRoleWithWebIdentity | ExpiredTokenException | The token is in date'],
    ],
    ['Read the object (current)', ['Not reached'], ['Not reached'], ['Not reached']],
  ])
})

test('each step is one sentence that can be listened to', async () => {
  const heads = laneHeads(threeWays)
  const said = async (...faults: readonly string[]) => {
    const lanes = await lanesWith(...faults)
    return [0, ...purposesOf(lanes).keys()].map((_, taken) =>
      narrateLanes(heads, lanesRows(flows, lanes, taken)),
    )
  }
  const sentences = await said()
  expect(sentences).toEqual([
    'Ready: nothing was sent yet. 6 steps to go.',
    'Step 1 of 6, sign in with the provider. Enhanced: ID token. Classic: ID token. Direct: ID token.',
    'Step 2 of 6, get an identity. Enhanced: Identity id. Classic: Identity id. Direct: no call.',
    'Step 3 of 6, get a token for STS. Enhanced: no call. Classic: Cognito’s token. Direct: no call.',
    'Step 4 of 6, get credentials. Enhanced: Temporary credentials. Classic: Temporary credentials. Direct: Temporary credentials.',
    'Step 5 of 6, read the object. Enhanced: The object. Classic: The object. Direct: The object.',
    'Step 6 of 6, try a stolen token. Enhanced: 1 of 4 tries succeed. Classic: 2 of 4 tries succeed. Direct: 3 of 4 tries succeed.',
  ])
  const late = await said('token-expired')
  expect(late[2]).toBe(
    'Step 2 of 5, get an identity. Enhanced: NotAuthorizedException. Classic: NotAuthorizedException. Direct: no call.',
  )
  for (const sentence of [...sentences, ...late]) expect(sentence.length).toBeLessThanOrEqual(140)
})
