import { describe, expect, test } from 'vitest'
import type { Position } from '../../../src/machines/advance.ts'
import { readScenario, scenarioIds } from '../../../src/scenarios/read-scenario.ts'
import type { Flow } from '../../../src/scenarios/scenario.ts'
import { exchangeAt, lastExchange, sequenceOf } from '../../../src/views/sequence.view.ts'
import { endOf, endWith, runOf, runWith } from '../../support/run.ts'

/** A picture in letters: a line a message, indented where it is hidden. */
function drawn(position: Position, flow: Flow = 'direct-sts'): readonly string[] {
  const { parties, steps, wait } = sequenceOf(flow, position)
  const lines = steps.flatMap(({ number, status, gap, messages }) => [
    ...(gap ? [`-- ${gap} --`] : []),
    ...messages.map(({ direction, from, to, label, status: code, refused, depth }) => {
      const arrow = { request: '→', response: '⇢', call: '⇄' }[direction]
      const route = `${parties[from]?.name} ${arrow} ${parties[to]?.name}`
      const answer = direction === 'request' ? '' : `${code} `
      return `${'  '.repeat(depth)}${number} ${status}: ${route}: ${answer}${label}${refused ? ' (refused)' : ''}`
    }),
  ])
  return wait ? [...lines, `-- ${wait} --`] : lines
}

test('without X-ray the calls that services make among themselves are left out', async () => {
  const { steps } = sequenceOf('direct-sts', await endWith(), { hiddenCalls: false })
  expect(steps.flatMap(({ messages }) => messages.map(({ direction }) => direction))).toEqual(
    ['request', 'response', 'request', 'response', 'request', 'response'].concat([
      'request',
      'response',
      'request',
      'response',
    ]),
  )
})

describe.for(scenarioIds())('of %s', (id) => {
  test('every message goes from somebody to somebody, and says what it is about', async () => {
    const { flow } = readScenario(id)
    for (const position of await runOf(id))
      for (const line of drawn(position, flow))
        expect(line).not.toMatch(/undefined|\bAnswer$|: [a-z][\w/-]*$/)
  })
})

describe('the direct handshake', () => {
  test('at its start there are only steps to come', async () => {
    const [start] = await runWith()
    expect(start && drawn(start)).toEqual([
      '1 ahead: Lumen → Google: Open the sign-in page',
      '2 ahead: Lumen → Google: Sign in',
      '3 ahead: Lumen → AWS STS: Ask STS',
      '4 ahead: Lumen → Amazon S3: Get the object',
    ])
  })

  test('at its end every message is there, hidden calls inside the one that caused them', async () => {
    expect(drawn(await endWith())).toEqual([
      '1 done: Lumen → Google: Ask to sign in',
      '1 done: Google ⇢ Lumen: 200 Sign-in page',
      '2 done: Lumen → Google: Choose an account',
      '2 done: Google ⇢ Lumen: 303 Redirect with a code',
      '2 done: Lumen → Google: Redeem the code',
      '2 done: Google ⇢ Lumen: 200 ID token',
      '3 done: Lumen → AWS STS: AssumeRoleWithWebIdentity',
      '  3 done: AWS STS ⇄ Google: 200 Discovery document',
      '  3 done: AWS STS ⇄ Google: 200 Public keys',
      '3 done: AWS STS ⇢ Lumen: 200 Temporary credentials',
      '4 current: Lumen → Amazon S3: GetObject',
      '4 current: Amazon S3 ⇢ Lumen: 200 The object',
    ])
  })

  test('a refusal ends it, with the time that had passed', async () => {
    expect(drawn(await endWith('token-expired')).slice(-3)).toEqual([
      '-- 1 h 6 min later --',
      '3 current: Lumen → AWS STS: AssumeRoleWithWebIdentity',
      '3 current: AWS STS ⇢ Lumen: 400 ExpiredTokenException (refused)',
    ])
  })

  test('time that passes after the last message is shown', async () => {
    const end = await endWith()
    const { world } = end.context
    const later = { ...end, context: { ...end.context, world: { ...world, now: world.now + 300 } } }
    expect(sequenceOf('direct-sts', later).wait).toBe('5 min later')
  })

  test('another provider takes the place of Google', async () => {
    const { parties } = sequenceOf('direct-sts', await endWith('unknown-issuer'))
    expect(parties.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'app Lumen',
      'idp Lumen login',
      'sts AWS STS',
      's3 Amazon S3',
    ])
  })
})

test('an exchange is found by the id that its messages carry', async () => {
  const { trace } = (await endWith()).context
  expect(exchangeAt(trace, '2.0.1')?.operation).toBe('jwks')
  expect(exchangeAt(trace, '1.1')?.operation).toBe('token')
  expect(exchangeAt(trace, '9.0')).toBeUndefined()
  expect(exchangeAt(trace, '')).toBeUndefined()
  expect(lastExchange(trace)).toBe('3.0')
  expect(lastExchange([])).toBeUndefined()
})

test('what Cognito does for the app is inside the app’s call, and STS’s question inside that', async () => {
  const lines = drawn(await endOf('photo-app-enhanced'), 'cognito-enhanced')
  expect(lines.filter((line) => line.trim().startsWith('4'))).toEqual(
    [
      '4 done: Lumen → Identity pool: GetCredentialsForIdentity',
      '4 done: Identity pool ⇄ Google: 200 Discovery document',
      '4 done: Identity pool ⇄ Google: 200 Public keys',
      '4 done: Identity pool ⇄ AWS STS: 200 AssumeRoleWithWebIdentity',
      '4 done: AWS STS ⇄ Identity pool: 200 Discovery document',
      '4 done: AWS STS ⇄ Identity pool: 200 Public keys',
      '4 done: Identity pool ⇢ Lumen: 200 Temporary credentials',
    ].map((line, index) => `${['', '  ', '  ', '  ', '    ', '    ', ''][index]}${line}`),
  )
})
