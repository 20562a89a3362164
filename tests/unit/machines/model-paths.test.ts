import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createActor, type EventFrom, type SnapshotFrom, waitFor } from 'xstate'
import { getSimplePaths } from 'xstate/graph'
import type { HandshakeMachine } from '../../../src/machines/handshake.ts'
import { machines } from '../../../src/machines/index.ts'
import { startOf } from '../../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import type { Scenario } from '../../../src/scenarios/scenario.ts'

const scenarios = readdirSync('content/scenarios').map((file) =>
  readScenario(file.replace(/\.yaml$/, '')),
)

type Snapshot = SnapshotFrom<HandshakeMachine>
type Event = EventFrom<HandshakeMachine>

/** An event, and the state that it leads to. */
interface Step {
  readonly event: Event
  readonly state: string
}

const time: Event = { type: 'moveClock', seconds: 1 }

/** What a person may do with devices, where a machine has any; tried where they may first. */
const acts: readonly Event[] = [
  { type: 'writeOnPhone' },
  { type: 'writeOnTablet' },
  { type: 'takePhoneOffline' },
  { type: 'takeTabletOffline' },
  { type: 'bringPhoneOnline' },
  { type: 'bringTabletOnline' },
]

/** A world in which the phone, where there is one, was told of a change that it does not know. */
const told = ({ world, app }: Snapshot['context']) =>
  app.sync
    ? {
        ...world,
        messages: [
          { at: world.now, via: 'push', to: app.sync.phone.token, body: '{"syncCount":99}' },
        ],
      }
    : world

/** What may come next: a person's event at rest, the outcome of the leg where one runs. */
function eventsAt(snapshot: Snapshot, own: readonly Event[] = []): Event[] {
  if (snapshot.hasTag('resting'))
    return [{ type: 'next' }, time, ...(snapshot.value === 'bothSubscribed' ? own : [])]
  return Object.keys(snapshot.children).flatMap((leg) =>
    [undefined, { party: 'sts', code: 'AccessDenied', status: 403, message: '' }].map((refusal) => {
      const { holdings } = snapshot.context
      const world = told(snapshot.context)
      const output = { world, holdings, exchanges: [], ...(refusal ? { refusal } : {}) }
      return { type: `xstate.done.actor.${leg}`, output } as unknown as Event
    }),
  )
}

/** Every way through a machine that comes to no state twice, from its definition and the app alone. */
function pathsOf(
  flow: Scenario['flow'],
  input: ReturnType<typeof startOf>,
  own: readonly Event[] = [],
): readonly (readonly Step[])[] {
  return getSimplePaths(machines[flow], {
    input,
    events: (snapshot: Snapshot) => eventsAt(snapshot, own),
    serializeState: ({ value }: Snapshot) => String(value),
  } as Parameters<typeof getSimplePaths<HandshakeMachine>>[1]).map(({ steps }) =>
    steps
      .slice(1)
      .map(({ event, state }) => ({ event: event as Event, state: String(state.value) })),
  )
}

/** Sends the real machine along a path, for as long as it goes that way; the states that it came to. */
async function walk(
  scenario: Scenario,
  faults: readonly string[],
  path: readonly Step[],
): Promise<readonly string[]> {
  const actor = createActor(machines[scenario.flow], { input: startOf(scenario, faults) }).start()
  const states = [String(actor.getSnapshot().value)]
  for (const { event, state } of path) {
    if (!event.type.startsWith('xstate.')) actor.send(event)
    else await waitFor(actor, (snapshot) => snapshot.hasTag('resting'))
    states.push(String(actor.getSnapshot().value))
    if (states.at(-1) !== state) break
  }
  actor.stop()
  return states
}

/** Where a run can end. */
const endings = ['granted', 'stored', 'writtenOnTablet', 'refused']

/** Where devices that are used freely come to rest. */
const rests = ['ownWay', 'caughtUp']

/** The states of the paths that the machine goes to their end with these faults. */
async function walked(scenario: Scenario, faults: readonly string[], own: readonly Event[] = []) {
  const { initial } = machines[scenario.flow].config
  const ends = own.length > 0 ? rests : endings
  const paths = pathsOf(scenario.flow, startOf(scenario, faults), own).filter((path) =>
    ends.includes(path.at(-1)?.state ?? ''),
  )
  const walks = await Promise.all(
    paths.map(async (path) => ({
      meant: [String(initial), ...path.map(({ state }) => state)],
      gone: await walk(scenario, faults, path),
    })),
  )
  return walks.filter(({ meant, gone }) => meant.join() === gone.join()).map(({ gone }) => gone)
}

const everyFault = scenarios.flatMap((scenario) =>
  scenario.faults.map(({ id }) => [scenario.id, id, scenario] as const),
)

test.for(everyFault)('%s, %s: the machine goes exactly one path', async ([, fault, scenario]) => {
  expect(await walked(scenario, [fault])).toHaveLength(1)
})

test.for(scenarios)('$id as it is: the machine goes exactly one path', async (scenario) => {
  expect(await walked(scenario, [])).toHaveLength(1)
})

test.for(Object.entries(machines))(
  '%s comes to every state but broken',
  { timeout: 20_000 },
  async ([flow, machine]) => {
    const own = scenarios.filter((scenario) => scenario.flow === flow)
    const paths = await Promise.all(
      own.flatMap((scenario) =>
        [[], ...scenario.faults.map(({ id }) => [id])].map((faults) => walked(scenario, faults)),
      ),
    )
    if (flow === 'sync')
      paths.push(...(await Promise.all(own.map((scenario) => walked(scenario, [], acts)))))
    const states = Object.keys(machine.config.states ?? {}).filter((state) => state !== 'broken')
    expect([...new Set(paths.flat(2))].sort()).toEqual(states.sort())
  },
)
