import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createActor, fromPromise, SimulatedClock, waitFor } from 'xstate'
import { advance } from '../../../src/machines/advance.ts'
import { keptRuns } from '../../../src/machines/branches.ts'
import type { Edit } from '../../../src/machines/edit/edit.ts'
import type { HandshakeEvent } from '../../../src/machines/handshake.ts'
import { machines } from '../../../src/machines/index.ts'
import { playerMachine } from '../../../src/machines/player.machine.ts'
import {
  type NumberedRun,
  type PlayerContext,
  type PlayerEvent,
  replay,
  type Speed,
  shown,
} from '../../../src/machines/player.ts'
import { playIntervals, type Step, type Stepped } from '../../../src/machines/player-setup.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const scenario = readScenario('photo-app-direct')

const player = (faults: readonly string[] = [], machine = playerMachine) => {
  const actor = createActor(machine, { input: { scenario, faults } }).start()
  const send = async (event: PlayerEvent) => {
    actor.send(event)
    return (await waitFor(actor, (snapshot) => !snapshot.hasTag('busy'))).context
  }
  const state = () => shown(actor.getSnapshot().context).state
  return { actor, send, state }
}

describe('what cannot be done', () => {
  const missing = <Output, Input>() =>
    fromPromise<Output, Input>(() => Promise.reject(new Error('no such file')))

  test('a step that fails leaves the run where it stood', async () => {
    const { actor, send, state } = player(
      [],
      playerMachine.provide({ actors: { step: missing() } }),
    )
    const before = actor.getSnapshot().context
    expect(await send({ type: 'forward' })).toEqual({ ...before, missed: 1 })
    expect([actor.getSnapshot().value, state()]).toEqual(['paused', 'signedOut'])
  })

  test('it can be tried again', async () => {
    let files = 0
    const flaky = playerMachine.provide({
      actors: {
        step: fromPromise<Stepped, Step>(async ({ input: { scenario, from, event } }) => {
          if (files++ === 0) throw new Error('no such file')
          return { event, position: await advance(machines[scenario.flow], from, event) }
        }),
      },
    })
    const { actor, send, state } = player([], flaky)
    await send({ type: 'forward' })
    await send({ type: 'forward' })
    expect([actor.getSnapshot().value, state()]).toEqual(['paused', 'signingIn'])
  })

  test('faults whose run cannot be played stand at its start, and the run before is kept', async () => {
    const { actor, send, state } = player(
      [],
      playerMachine.provide({ actors: { replay: missing() } }),
    )
    await send({ type: 'forward' })
    const { faults, events, kept, missed } = await send({
      type: 'chooseFaults',
      faults: ['token-expired'],
    })
    expect([actor.getSnapshot().value, state()]).toEqual(['paused', 'signedOut'])
    expect([faults, events, missed]).toEqual([['token-expired'], [], 1])
    expect(kept.map(({ positions }) => positions.length)).toEqual([2])
  })
})

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
})

describe('edits', () => {
  const longer: Edit = {
    target: { kind: 'request', leg: 'assumeRoleWithWebIdentity', request: 'sts' },
    change: { DurationSeconds: '7200' },
  }
  const shorter: Edit = { ...longer, change: { DurationSeconds: '900' } }
  const told = ({ events, cursor }: Pick<PlayerContext, 'events' | 'cursor'>) =>
    `${events.map(({ type }) => type.charAt(0)).join('')} @${cursor}`

  test('before the last step, that step is taken again with it', async () => {
    const { send, state } = player()
    for (let step = 0; step < 3; step++) await send({ type: 'forward' })
    const refused = await send({ type: 'edit', edit: longer, at: 2 })
    expect([told(refused), state(), refused.number]).toEqual(['nnen @4', 'refused', 2])
    expect(shown(refused).context.refusal?.code).toBe('ValidationError')
  })

  test('from here on, the steps behind it stay as they were', async () => {
    const { send } = player()
    const before = await send({ type: 'forward' })
    const edited = await send({ type: 'edit', edit: longer, at: 1 })
    expect([told(edited), edited.number, edited.kept]).toEqual(['ne @2', 1, []])
    expect(shown(edited).context).toEqual({ ...shown(before).context, edits: [{ edit: longer }] })
  })

  test('in the past it forks the run, and the run that was can be returned to', async () => {
    const { send } = player()
    for (let step = 0; step < 4; step++) await send({ type: 'forward' })
    const before = await send({ type: 'jump', to: 2 })
    const forked = await send({ type: 'edit', edit: longer, at: 2 })
    expect([told(forked), forked.number]).toEqual(['nne @3', 2])
    const returned = await send({ type: 'returnTo', run: 1 })
    expect({ ...returned, kept: [] }).toEqual({ ...before, kept: [] })
  })

  test('each can be undone, and without them the run is the one that was', async () => {
    const { send } = player()
    for (let step = 0; step < 3; step++) await send({ type: 'forward' })
    const before = await send({ type: 'jump', to: 3 })
    await send({ type: 'edit', edit: longer, at: 2 })
    const both = await send({ type: 'edit', edit: shorter, at: 3 })
    expect([told(both), shown(both).state]).toEqual(['nneen @5', 'credentialed'])
    const first = await send({ type: 'undoEdits', events: [3] })
    expect([told(first), shown(first).state]).toEqual(['nnen @4', 'refused'])
    const none = await send({ type: 'undoEdits', events: [2] })
    expect({ ...none, kept: [] }).toEqual({ ...before, kept: [] })
  })

  test('only an edit can be undone', async () => {
    const { send } = player()
    await send({ type: 'forward' })
    expect(told(await send({ type: 'undoEdits', events: [0] }))).toBe('n @1')
  })

  test('they stay where they are while faults come and go', async () => {
    const { send } = player()
    for (let step = 0; step < 2; step++) await send({ type: 'forward' })
    await send({ type: 'edit', edit: longer, at: 2 })
    await send({ type: 'forward' })
    const broken = await send({ type: 'chooseFaults', faults: ['wrong-audience'] })
    expect(told(broken)).toBe('nnen @4')
    expect(shown(broken).context.edits).toEqual([{ edit: longer }])
  })

  test('the same run is the same bytes whenever it is played', async () => {
    const { send } = player()
    for (let step = 0; step < 3; step++) await send({ type: 'forward' })
    const { positions, events, faults } = await send({
      type: 'edit',
      edit: shorter,
      at: 2,
    })
    expect(JSON.stringify(await replay({ scenario, faults, events }))).toBe(
      JSON.stringify(positions),
    )
  })
})

describe('acting in the past', () => {
  const steps = async ({ send }: ReturnType<typeof player>, count: number) => {
    for (let step = 0; step < count; step++) await send({ type: 'forward' })
  }
  const told = ({ number, faults, events, cursor }: NumberedRun) =>
    `${number}: ${[...faults, ...events.map((event) => ('seconds' in event ? event.seconds : 'n'))].join(' ')} @${cursor}`
  const all = ({ kept, ...shownRun }: PlayerContext) => [told(shownRun), ...kept.map(told)]

  test('begins another run and keeps the one that was', async () => {
    const run = player()
    await steps(run, 4)
    await run.send({ type: 'jump', to: 1 })
    const forked = await run.send({ type: 'moveClock', seconds: 60 })
    expect(all(forked)).toEqual(['2: n 60 @2', '1: n n n n @1'])
  })

  test('the run that was can be returned to, byte for byte, and back again', async () => {
    const run = player()
    await steps(run, 4)
    const before = await run.send({ type: 'jump', to: 2 })
    await run.send({ type: 'moveClock', seconds: 7200 })
    const forked = await run.send({ type: 'forward' })
    const returned = await run.send({ type: 'returnTo', run: 1 })
    expect({ ...returned, kept: [] }).toEqual({ ...before, kept: [] })
    expect(all(returned)).toEqual(['1: n n n n @2', '2: n n 7200 n @4'])
    const again = await run.send({ type: 'returnTo', run: 2 })
    expect({ ...again, kept: [] }).toEqual({ ...forked, kept: [] })
  })

  test('returning to a run that is not kept changes nothing', async () => {
    const run = player()
    const before = await run.send({ type: 'forward' })
    expect(await run.send({ type: 'returnTo', run: 5 })).toEqual(before)
  })

  test('a fault keeps the run without it, and undoing the fault goes back to that run', async () => {
    const run = player()
    await steps(run, 3)
    expect(all(await run.send({ type: 'chooseFaults', faults: ['wrong-audience'] }))).toEqual([
      '2: wrong-audience n n n @3',
      '1: n n n @3',
    ])
    expect(all(await run.send({ type: 'chooseFaults', faults: [] }))).toEqual([
      '1: n n n @3',
      '2: wrong-audience n n n @3',
    ])
    expect(all(await run.send({ type: 'chooseFaults', faults: ['wrong-audience'] }))).toEqual([
      '2: wrong-audience n n n @3',
      '1: n n n @3',
    ])
  })

  test('of several faults each can be undone', async () => {
    const run = player(['token-expired'])
    await steps(run, 3)
    await run.send({ type: 'chooseFaults', faults: ['token-expired', 'wrong-audience'] })
    const { context } = shown(await run.send({ type: 'chooseFaults', faults: ['wrong-audience'] }))
    expect(context.refusal?.code).toBe('AccessDenied')
  })

  test('doing again what was done there begins no other run', async () => {
    const run = player()
    await run.send({ type: 'moveClock', seconds: 60 })
    await run.send({ type: 'forward' })
    await run.send({ type: 'jump', to: 0 })
    expect(all(await run.send({ type: 'moveClock', seconds: 60 }))).toEqual(['1: 60 n @1'])
  })

  test('nothing is kept of a run in which nothing happened', async () => {
    const run = player()
    expect(all(await run.send({ type: 'chooseFaults', faults: ['unknown-issuer'] }))).toEqual([
      '1: unknown-issuer @0',
    ])
  })

  test('two faults chosen in one moment are one fork', async () => {
    const run = player()
    await steps(run, 2)
    run.actor.send({ type: 'chooseFaults', faults: ['clock-skewed'] })
    run.actor.send({ type: 'back' })
    const context = await run.send({
      type: 'chooseFaults',
      faults: ['clock-skewed', 'unknown-issuer'],
    })
    expect(all(context)).toEqual(['2: unknown-issuer clock-skewed n n @2', '1: n n @2'])
  })

  test('of many runs the oldest go', async () => {
    const run = player()
    await steps(run, 1)
    for (let seconds = 1; seconds <= keptRuns + 2; seconds++) {
      await run.send({ type: 'jump', to: 0 })
      await run.send({ type: 'moveClock', seconds })
    }
    const { kept, number } = run.actor.getSnapshot().context
    expect([kept.map((each) => each.number), number]).toEqual([[3, 4, 5, 6, 7, 8, 9], 10])
  })

  test('reset begins with one run', async () => {
    const run = player()
    await steps(run, 2)
    await run.send({ type: 'jump', to: 1 })
    await run.send({ type: 'moveClock', seconds: 60 })
    expect(all(await run.send({ type: 'reset' }))).toEqual(['1:  @0'])
  })
})

describe('a run from elsewhere', () => {
  const events: readonly HandshakeEvent[] = [
    { type: 'next' },
    { type: 'moveClock', seconds: 30 },
    { type: 'next' },
    { type: 'next' },
  ]

  test('is played and shown where it was left', async () => {
    const { send, state } = player()
    const run = { faults: ['wrong-audience'], events, cursor: 3 }
    const { positions, cursor, kept } = await send({ type: 'open', run })
    expect([state(), positions.length, cursor, kept.length]).toEqual(['identified', 5, 3, 0])
  })

  test('keeps what was done before, and leaves out what leads nowhere', async () => {
    const { send, state } = player()
    await send({ type: 'forward' })
    const over = {
      faults: ['wrong-audience', 'no-such-fault'],
      events: [...events, ...events],
      cursor: 8,
    }
    const context = await send({ type: 'open', run: over })
    expect([state(), context.faults, context.events, context.cursor, context.kept.length]).toEqual([
      'refused',
      ['wrong-audience'],
      events,
      4,
      1,
    ])
  })
})

describe('playing', () => {
  const clock = new SimulatedClock()
  const playing = async (speed: Speed) => {
    const actor = createActor(playerMachine, { input: { scenario }, clock }).start()
    actor.send({ type: 'setSpeed', speed })
    actor.send({ type: 'play' })
    await waitFor(actor, (snapshot) => snapshot.matches('waiting'))
    return actor
  }

  test.for(['slow', 'normal', 'fast'] as const)(
    '%s takes the next step at its time',
    async (speed) => {
      const actor = await playing(speed)
      clock.increment(playIntervals[speed] - 1)
      expect(actor.getSnapshot().value).toBe('waiting')
      clock.increment(1)
      expect(actor.getSnapshot().value).toBe('playingOn')
    },
  )

  test('another speed counts at once, and playing goes on', async () => {
    const actor = await playing('slow')
    actor.send({ type: 'setSpeed', speed: 'fast' })
    clock.increment(playIntervals.fast)
    expect(actor.getSnapshot().value).toBe('playingOn')
    expect(actor.getSnapshot().context.speed).toBe('fast')
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
  const anyEvent = fc.oneof(
    { weight: 5, arbitrary: fc.constant<PlayerEvent>({ type: 'forward' }) },
    { weight: 2, arbitrary: fc.constant<PlayerEvent>({ type: 'back' }) },
    fc.record({ type: fc.constant('jump' as const), to: fc.nat(5) }),
    fc.record({ type: fc.constant('moveClock' as const), seconds: fc.constantFrom(0, 60, 4000) }),
    fc.record({ type: fc.constant('chooseFaults' as const), faults }),
    fc.record({ type: fc.constant('returnTo' as const), run: fc.integer({ min: 1, max: 4 }) }),
  )

  test('whatever is done, every run is what its faults and events say, and returning gives its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { maxLength: 14 }), async (walk) => {
        const { actor, send } = player()
        for (const event of walk) await send(event)
        const { kept, ...last } = actor.getSnapshot().context
        const runs = [last, ...kept]
        expect(new Set(runs.map(({ number }) => number)).size).toBe(runs.length)
        for (const run of runs) {
          expect(await replay({ ...run, scenario })).toEqual(run.positions)
          const { kept: _, ...returned } = await send({ type: 'returnTo', run: run.number })
          expect(returned).toEqual({ ...last, ...run })
        }
        actor.stop()
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
