/**
 * Runs a handshake machine from one resting state to the next, without anyone watching: the player,
 * the build, quizzes and tests all move machines this way.
 *
 * @module
 */
import { createActor, type SnapshotFrom } from 'xstate'
import type { HandshakeContext, HandshakeInput, HandshakeMachine } from './handshake.ts'
import type { RunEvent } from './run-event.ts'

/** A resting state with its context: plain data, from which a machine can go on. */
export interface Position {
  readonly state: string
  readonly context: HandshakeContext
  /** Whether `next` leads anywhere from here. */
  readonly canGoOn: boolean
}

/** Where a machine starts. */
export function startPosition(machine: HandshakeMachine, input: HandshakeInput): Position {
  return positionOf(createActor(machine, { input }).getSnapshot())
}

/**
 * The next resting state after an event; the same position where the event means nothing there. An
 * edit leads to no other state: it changes what the machine goes on with.
 *
 * @throws {Error} The simulation has a defect, or code of it could not be fetched.
 */
export async function advance(
  machine: HandshakeMachine,
  from: Position,
  event: RunEvent,
): Promise<Position> {
  if (event.type === 'edit') {
    const { performEdit } = await import('./edit/perform-edit.ts')
    return { ...from, context: await performEdit(from.context, event.edit) }
  }
  const snapshot = machine.resolveState({
    value: from.state,
    context: from.context,
  } as Parameters<HandshakeMachine['resolveState']>[0])
  const actor = createActor(machine, { snapshot, input: from.context })
  actor.start()
  const settled = await new Promise<Snapshot>((resolve, reject) => {
    const next = (current: Snapshot) => {
      if (current.hasTag('resting')) resolve(current)
    }
    actor.subscribe({ next, error: reject })
    actor.send(event)
  })
  actor.stop()
  const { defect } = settled.context
  if (defect !== undefined) throw new Error(defect)
  return positionOf(settled)
}

/** All positions of a run to its end, the start first. */
export async function playToEnd(
  machine: HandshakeMachine,
  input: HandshakeInput,
): Promise<readonly Position[]> {
  const positions = [startPosition(machine, input)]
  for (;;) {
    const last = positions.at(-1)
    if (!last?.canGoOn) return positions
    positions.push(await advance(machine, last, { type: 'next' }))
  }
}

type Snapshot = SnapshotFrom<HandshakeMachine>

const positionOf = (snapshot: Snapshot): Position => ({
  state: String(snapshot.value),
  context: snapshot.context,
  canGoOn: snapshot.can({ type: 'next' }),
})
