import { expect, test } from 'vitest'
import type { HandshakeEvent } from '../../../src/machines/handshake.ts'
import { type NumberedRun, replay, startOver } from '../../../src/machines/player.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { differencesOf } from '../../../src/views/compare.view.ts'
import { runsOf } from '../../../src/views/runs.view.ts'
import { photoApp } from '../../support/run.ts'

const lumen = '553012844871-lumen'
const torch = '881290455017-torch'
const next: HandshakeEvent = { type: 'next' }

async function run(
  number: number,
  faults: readonly string[],
  events: readonly HandshakeEvent[] = [next, next, next, next],
): Promise<NumberedRun> {
  const positions = await replay({ scenario: photoApp, faults, events })
  const cursor = positions.length - 1
  return { number, faults, events: events.slice(0, cursor), positions, cursor }
}

const inLetters = (one: NumberedRun, other: NumberedRun) =>
  differencesOf(photoApp, one, other).map(
    (difference) => `${difference.what} | ${difference.one} | ${difference.other}`,
  )

test('nothing differs between a run and itself', async () => {
  expect(inLetters(await run(1, []), await run(2, []))).toEqual([])
})

test('a fault shows in the parameters, the claims, the checks and the end', async () => {
  expect(inLetters(await run(1, []), await run(2, ['wrong-audience']))).toEqual([
    'What is wrong | Nothing is wrong | The token was issued to another app',
    `authorize: client_id | ${lumen}.apps.googleusercontent.com | ${torch}.apps.googleusercontent.com`,
    `authorize: redirect_uri | com.googleusercontent.apps.${lumen}:/oauth2redirect | com.googleusercontent.apps.${torch}:/oauth2redirect`,
    `token: redirect_uri | com.googleusercontent.apps.${lumen}:/oauth2redirect | com.googleusercontent.apps.${torch}:/oauth2redirect`,
    `token: client_id | ${lumen}.apps.googleusercontent.com | ${torch}.apps.googleusercontent.com`,
    `The token’s azp | ${lumen}.apps.googleusercontent.com | ${torch}.apps.googleusercontent.com`,
    `The token’s aud | ${lumen}.apps.googleusercontent.com | ${torch}.apps.googleusercontent.com`,
    'AssumeRoleWithWebIdentity: The role exists and its trust policy allows the call | passed | failed',
    'AssumeRoleWithWebIdentity: answer | 200 | 403',
    'GetObject: answer | 200 | –',
    'It ends with | Has the object | AccessDenied',
  ])
})

test('time that was let pass shows with where it passed', async () => {
  const later = await run(2, [], [next, next, { type: 'moveClock', seconds: 7200 }, next])
  expect(inLetters(await run(1, []), later)).toEqual([
    'Time let pass | none | 2 h at “Has a token”',
    'AssumeRoleWithWebIdentity: The token is in date | passed | failed',
    'AssumeRoleWithWebIdentity: answer | 200 | 400',
    'GetObject: answer | 200 | –',
    'It ends with | Has the object | ExpiredTokenException',
  ])
})

test('the runs are listed in the order in which they began, each with its faults and its end', async () => {
  const shown = {
    ...startOver(photoApp, []),
    ...(await run(2, ['wrong-audience', 'clock-skewed'])),
  }
  expect(runsOf({ ...shown, kept: [await run(3, []), await run(1, [], [next])] })).toEqual([
    { number: 1, title: 'Run 1', setUp: 'Nothing is wrong', ending: 'Signing in', shown: false },
    {
      number: 2,
      title: 'Run 2',
      setUp: 'The token was issued to another app; The phone’s clock is wrong',
      ending: 'AccessDenied',
      shown: true,
    },
    {
      number: 3,
      title: 'Run 3',
      setUp: 'Nothing is wrong',
      ending: 'Has the object',
      shown: false,
    },
  ])
})

test('the list says how long was waited in a run', async () => {
  const waits = { type: 'moveClock', seconds: 300 } as const
  const shown = { ...startOver(photoApp, []), ...(await run(2, [], [next, waits, waits])) }
  expect(runsOf(shown).map(({ setUp }) => setUp)).toEqual(['Nothing is wrong; 10 min of waiting'])
})

test('a check that fails at a service behind the one that was asked is told, too', async () => {
  const pool = readScenario('photo-app-enhanced')
  const play = async (number: number, faults: readonly string[]): Promise<NumberedRun> => {
    const events = Array<HandshakeEvent>(5).fill(next)
    const positions = await replay({ scenario: pool, faults, events })
    const cursor = positions.length - 1
    return { number, faults, events: events.slice(0, cursor), positions, cursor }
  }
  const differences = differencesOf(
    pool,
    await play(1, []),
    await play(2, ['role-trusts-another-pool']),
  )
  expect(differences.map(({ kind, what }) => `${kind}: ${what}`)).toContain(
    'check: AssumeRoleWithWebIdentity: The role exists and its trust policy allows the call',
  )
})
