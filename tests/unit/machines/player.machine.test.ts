import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createActor, waitFor } from 'xstate'
import type { HandshakeEvent } from '../../../src/machines/handshake.ts'
import { playerMachine } from '../../../src/machines/player.machine.ts'
import { type PlayerEvent, replay, shown } from '../../../src/machines/player.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const scenario = readScenario('photo-app-direct')

const player = (faults: readonly string[] = []) => {
  const actor = createActor(playerMachine, { input: { scenario, faults } }).start()
  const send = async (event: PlayerEvent) => {
    actor.send(event)
    return (await waitFor(actor, (snapshot) => !snapshot.hasTag('busy'))).context
  }
  const state = () => shown(actor.getSnapshot().context).state
  return { actor, send, state }
}

describe('stepping', () => {
  test('forward runs the next leg, back shows what was recorded', async () => {
    const { send, state } = player()
    await send({ type: 'forward' })
    await send({ type: 'forward' })
    expect(state()).toBe('identified')
    await send({ type: 'back' })
    expect(state()).toBe('signingIn')
    await send({ type: 'forward' })
    expect(state()).toBe('identified')
  })

  test('back at the start and forward at the end stay where they are', async () => {
    const { send, state } = player(['token-expired'])
    await send({ type: 'back' })
    expect(state()).toBe('signedOut')
    for (let step = 0; step < 6; step++) await send({ type: 'forward' })
    expect(state()).toBe('refused')
  })

  test('jump goes to any recorded position and to no other', async () => {
    const { send, state } = player()
    for (let step = 0; step < 3; step++) await send({ type: 'forward' })
    await send({ type: 'jump', to: 1 })
    expect(state()).toBe('signingIn')
    await send({ type: 'jump', to: 9 })
    expect(state()).toBe('signingIn')
  })

  test('reset forgets the run and keeps the faults', async () => {
    const { send, state } = player(['role-does-not-exist'])
    for (let step = 0; step < 3; step++) await send({ type: 'forward' })
    const { positions, faults } = await send({ type: 'reset' })
    expect([state(), positions.length, faults]).toEqual(['signedOut', 1, ['role-does-not-exist']])
  })
})

describe('faults', () => {
  test('choosing one plays again to where the run was', async () => {
    const { send, state } = player()
    for (let step = 0; step < 3; step++) await send({ type: 'forward' })
    expect(state()).toBe('credentialed')
    const { positions, cursor } = await send({ type: 'chooseFaults', faults: ['wrong-audience'] })
    expect([state(), positions.length, cursor]).toEqual(['refused', 4, 3])
    await send({ type: 'chooseFaults', faults: [] })
    expect(state()).toBe('credentialed')
  })

  test('several are combined', async () => {
    const { send } = player(['duration-over-maximum', 'token-expired'])
    for (let step = 0; step < 3; step++) await send({ type: 'forward' })
    const context = await send({ type: 'forward' })
    expect(shown(context).context.refusal?.code).toBe('ExpiredTokenException')
  })
})

describe('time', () => {
  test('moving the clock is a step that can be taken back', async () => {
    const { send } = player()
    await send({ type: 'forward' })
    const moved = await send({ type: 'moveClock', seconds: 300 })
    expect(shown(moved).context.world.now).toBe(scenario.world.now + 300)
    expect(moved.events).toEqual([{ type: 'next' }, { type: 'moveClock', seconds: 300 }])
    const back = await send({ type: 'back' })
    expect(shown(back).context.world.now).toBe(scenario.world.now)
  })

  test('going on from the past forgets what came after', async () => {
    const { send } = player()
    for (let step = 0; step < 4; step++) await send({ type: 'forward' })
    await send({ type: 'jump', to: 1 })
    const { positions, cursor } = await send({ type: 'moveClock', seconds: 60 })
    expect([positions.length, cursor]).toEqual([3, 2])
  })
})

describe('laws', () => {
  const events = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant<HandshakeEvent>({ type: 'next' }) },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('moveClock' as const),
          seconds: fc.integer({ min: 0, max: 8000 }),
        }),
      },
    ),
    { maxLength: 8 },
  )
  const faults = fc.subarray(
    scenario.faults.map(({ id }) => id),
    { maxLength: 3 },
  )

  test('replaying an event list gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(events, faults, async (list, chosen) => {
        const [first, second] = await Promise.all([
          replay({ scenario, faults: chosen, events: list }),
          replay({ scenario, faults: chosen, events: list }),
        ])
        expect(second).toEqual(first)
      }),
      { numRuns: 40 },
    )
  })

  test('a random walk forward and back returns to the start, and no walk reaches broken', async () => {
    const moves = fc.array(fc.constantFrom('forward', 'back'), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(moves, faults, async (walk, chosen) => {
        const { actor, send } = player(chosen)
        const start = shown(actor.getSnapshot().context)
        const seen = new Map<number, unknown>()
        for (const type of walk as readonly ('forward' | 'back')[]) {
          const context = await send({ type })
          const position = shown(context)
          expect(position.state).not.toBe('broken')
          expect(seen.get(context.cursor) ?? position).toEqual(position)
          seen.set(context.cursor, position)
        }
        for (let step = 0; step < walk.length; step++) await send({ type: 'back' })
        expect(shown(actor.getSnapshot().context)).toEqual(start)
        actor.stop()
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
