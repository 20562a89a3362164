import { describe, expect, test } from 'vitest'
import { createActor, waitFor } from 'xstate'
import type { Holdings } from '../../../src/federation/client/holdings.ts'
import type { HandshakeEvent } from '../../../src/machines/handshake.ts'
import { playerMachine } from '../../../src/machines/player.machine.ts'
import { replay, shown } from '../../../src/machines/player.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const scenario = readScenario('photo-app-sync')
const next: HandshakeEvent = { type: 'next' }
const toBothSubscribed = [next, next, next, next, next]

type Act = Exclude<HandshakeEvent['type'], 'moveClock'>

/** Where a run stands after these acts, which begin when both devices are subscribed. */
async function stateAfter(acts: readonly Act[], ...faults: readonly string[]) {
  const events = [...toBothSubscribed, ...acts.map((type): HandshakeEvent => ({ type }))]
  const position = (await replay({ scenario, faults, events })).at(-1)
  if (!position) throw new Error('a run has at least its start')
  return position
}

/** What crossed the wire in the last leg. */
const told = ({ context }: Awaited<ReturnType<typeof stateAfter>>) =>
  context.trace
    .at(-1)
    ?.exchanges.map(({ from, operation, response }) => `${from} ${operation} ${response.status}`)

const theme = ({ replica, unsent, offline }: Holdings = {}) => ({
  shows: unsent?.value ?? replica?.records['theme']?.value,
  ...(unsent ? { unsent: true } : {}),
  ...(offline ? { offline: true } : {}),
  count: replica?.syncCount,
})

const devices = ({ context: { holdings } }: Awaited<ReturnType<typeof stateAfter>>) => ({
  phone: theme(holdings),
  tablet: theme(holdings.tablet),
})

describe('what a person does with the devices', () => {
  test.for<[acts: readonly Act[], state: string, wire: readonly string[], devices: unknown]>([
    [
      ['writeOnPhone'],
      'ownWay',
      ['app UpdateRecords 200'],
      { phone: { shows: 'dark', count: 3 }, tablet: { shows: 'light', count: 2 } },
    ],
    [
      ['writeOnPhone', 'next'],
      'caughtUp',
      ['tablet ListRecords 200'],
      { phone: { shows: 'dark', count: 3 }, tablet: { shows: 'dark', count: 3 } },
    ],
    [
      ['takeTabletOffline', 'writeOnTablet'],
      'ownWay',
      [],
      {
        phone: { shows: 'light', count: 2 },
        tablet: { shows: 'dark', unsent: true, offline: true, count: 2 },
      },
    ],
    [
      ['takeTabletOffline', 'writeOnTablet', 'bringTabletOnline'],
      'ownWay',
      ['tablet UpdateRecords 200'],
      { phone: { shows: 'light', count: 2 }, tablet: { shows: 'dark', count: 3 } },
    ],
    [
      ['takeTabletOffline', 'writeOnPhone', 'writeOnTablet', 'writeOnTablet', 'bringTabletOnline'],
      'ownWay',
      ['tablet UpdateRecords 409'],
      {
        phone: { shows: 'dark', count: 3 },
        tablet: { shows: 'sepia', unsent: true, count: 2 },
      },
    ],
    [
      [
        'takeTabletOffline',
        'writeOnPhone',
        'writeOnTablet',
        'writeOnTablet',
        'bringTabletOnline',
        'next',
      ],
      'caughtUp',
      ['tablet ListRecords 200', 'tablet UpdateRecords 200'],
      { phone: { shows: 'dark', count: 3 }, tablet: { shows: 'sepia', count: 4 } },
    ],
    [
      ['takeTabletOffline', 'writeOnPhone', 'takePhoneOffline', 'bringTabletOnline', 'next'],
      'caughtUp',
      ['tablet ListRecords 200'],
      { phone: { shows: 'dark', offline: true, count: 3 }, tablet: { shows: 'dark', count: 3 } },
    ],
  ])('%j', async ([acts, state, wire, expected]) => {
    const position = await stateAfter(acts)
    expect({ state: position.state, wire: told(position), devices: devices(position) }).toEqual({
      state,
      wire,
      devices: expected,
    })
  })

  test('devices in step leave nothing to be done, until somebody writes', async () => {
    expect((await stateAfter(['writeOnPhone', 'next'])).canGoOn).toBe(false)
    expect((await stateAfter(['writeOnPhone', 'next', 'writeOnTablet'])).canGoOn).toBe(true)
    expect((await stateAfter(['takePhoneOffline', 'writeOnTablet'])).canGoOn).toBe(false)
  })

  test('a tablet that was never told finds out when it writes, and catches up', async () => {
    const late: readonly Act[] = ['writeOnPhone', 'writeOnTablet']
    const refused = await stateAfter(late, 'tablet-not-subscribed')
    expect(told(refused)).toEqual(['tablet UpdateRecords 409'])
    const position = await stateAfter([...late, 'next'], 'tablet-not-subscribed')
    expect(told(position)).toEqual(['tablet ListRecords 200', 'tablet UpdateRecords 200'])
  })

  test('what is no conflict ends the run as ever', async () => {
    const events: HandshakeEvent[] = [
      ...toBothSubscribed,
      { type: 'moveClock', seconds: 3900 },
      { type: 'writeOnPhone' },
    ]
    const position = (await replay({ scenario, faults: [], events })).at(-1)
    expect([position?.state, position?.context.refusal?.code]).toEqual([
      'refused',
      'ExpiredTokenException',
    ])
  })
})

test('the player records what was done, and not what means nothing yet', async () => {
  const actor = createActor(playerMachine, { input: { scenario, faults: [] } }).start()
  const send = async (event: Parameters<typeof actor.send>[0]) => {
    actor.send(event)
    return (await waitFor(actor, (snapshot) => !snapshot.hasTag('busy'))).context
  }
  expect((await send({ type: 'useDevice', act: 'writeOnPhone' })).events).toEqual([])
  for (const _ of toBothSubscribed) await send({ type: 'forward' })
  await send({ type: 'useDevice', act: 'takeTabletOffline' })
  const context = await send({ type: 'useDevice', act: 'writeOnPhone' })
  expect(context.events.slice(5)).toEqual([{ type: 'takeTabletOffline' }, { type: 'writeOnPhone' }])
  expect(shown(context).state).toBe('ownWay')
  const back = await send({ type: 'jump', to: 5 })
  expect(shown(back).state).toBe('bothSubscribed')
  const other = await send({ type: 'forward' })
  expect(shown(other).state).toBe('ownWay')
})
