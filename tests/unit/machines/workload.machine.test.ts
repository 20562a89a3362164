import { describe, expect, test } from 'vitest'
import { advance, type Position, playToEnd, startPosition } from '../../../src/machines/advance.ts'
import { workloadMachine } from '../../../src/machines/workload.machine.ts'
import { startOf } from '../../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const scenario = readScenario('thumbnail-pod')

/** Plays events from the start; a number is time that passes, in seconds. */
async function play(...events: readonly ('next' | number)[]): Promise<readonly Position[]> {
  const positions = [startPosition(workloadMachine, startOf(scenario, []))]
  for (const event of events) {
    const from = positions.at(-1)
    if (!from) break
    const sent =
      event === 'next' ? { type: 'next' as const } : { type: 'moveClock' as const, seconds: event }
    positions.push(await advance(workloadMachine, from, sent))
  }
  return positions
}

const states = (positions: readonly Position[]) => positions.map(({ state }) => state)
const last = (positions: readonly Position[]) => positions.at(-1)?.context

test('nobody signs in: the file, STS, the object', async () => {
  const positions = await playToEnd(workloadMachine, startOf(scenario, []))
  expect(states(positions)).toEqual(['started', 'identified', 'credentialed', 'granted'])
  expect(last(positions)?.holdings.assumedRoleUser?.arn).toBe(
    'arn:aws:sts::111122223333:assumed-role/lumen-thumbnails/thumbnails',
  )
})

describe('refresh', () => {
  test('credentials with more than ten minutes left are used again', async () => {
    const positions = await play('next', 'next', 'next', 2999, 'next')
    expect(states(positions).slice(-2)).toEqual(['credentialed', 'granted'])
  })

  test('with less, the SDK reads the file and calls STS first', async () => {
    const positions = await play('next', 'next', 'next', 3001, 'next', 'next', 'next')
    expect(states(positions).slice(-4)).toEqual([
      'credentialed',
      'identified',
      'credentialed',
      'granted',
    ])
    const before = positions[3]?.context.holdings.credentials
    const after = last(positions)?.holdings.credentials
    expect(after?.accessKeyId).not.toBe(before?.accessKeyId)
  })

  test('the platform wrote a new token when four fifths of the old one had passed', async () => {
    const positions = await play('next', 'next', 'next', 70_000, 'next')
    const holdings = last(positions)?.holdings
    expect(holdings?.tokenFile?.writtenAt).toBe(scenario.world.now + 69_120)
    expect(holdings?.idToken).not.toBe(positions[1]?.context.holdings.idToken)
  })
})

describe('each fault ends where AWS would end it', () => {
  test.for([
    ['default-audience', 'InvalidIdentityToken'],
    ['trailing-line-break', 'InvalidIdentityToken'],
    ['file-not-rotated', 'ExpiredTokenException'],
    ['provider-not-registered', 'InvalidIdentityToken'],
    ['other-service-account', 'AccessDenied'],
  ] as const)('%s: %s', async ([fault, code]) => {
    const positions = await playToEnd(workloadMachine, startOf(scenario, [fault]))
    expect(last(positions)?.refusal?.code).toBe(code)
  })

  test('the scenario has no fault without a row above', () => {
    expect(scenario.faults).toHaveLength(5)
  })
})
