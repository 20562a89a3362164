/**
 * Acting in the past does not undo it: the run that was shown is kept, and another begins where the
 * two part. The same story told twice is one run.
 *
 * @module
 */
import type { Position } from './advance.ts'
import type { NumberedRun, PlayerContext } from './player.ts'
import { isSameEvent, type RunEvent } from './run-event.ts'

/** How many runs are kept beside the one that is shown; of more, the oldest go. */
export const keptRuns = 7

/** Keeps the shown run, if anything happened in it, and gives what is shown from now on a number of its own. */
export function fork(context: PlayerContext): PlayerContext {
  if (context.events.length === 0) return context
  const numbers = [context, ...context.kept].map(({ number }) => number)
  return {
    ...context,
    kept: [...context.kept, numberedRun(context)].slice(-keptRuns),
    number: Math.max(...numbers) + 1,
  }
}

/** Shows a kept run where it was left, and keeps the one that was shown. */
export function returnTo(context: PlayerContext, number: number): PlayerContext {
  const run = context.kept.find((kept) => kept.number === number)
  if (!run) return context
  const others = context.kept.filter((kept) => kept !== run)
  const happened = context.events.length > 0
  return { ...context, ...run, kept: happened ? [...others, numberedRun(context)] : others }
}

/** Goes on from the shown position to another; where that is not what was recorded, the runs part there. */
export function record(context: PlayerContext, event: RunEvent, position: Position): PlayerContext {
  const { cursor, positions, events } = context
  if (isSameEvent(events[cursor], event)) return { ...context, cursor: cursor + 1 }
  return joined({
    ...(cursor < events.length ? fork(context) : context),
    positions: [...positions.slice(0, cursor + 1), position],
    events: [...events.slice(0, cursor), event],
    cursor: cursor + 1,
  })
}

/** Takes up a run that was played from its start, and shows its position `upTo`, or its last before that. */
export function recordRun(
  context: PlayerContext,
  positions: readonly Position[],
  upTo: number,
): PlayerContext {
  const last = positions.length - 1
  return joined({
    ...context,
    positions,
    events: context.events.slice(0, last),
    cursor: Math.min(upTo, last),
  })
}

/**
 * Where the shown run is a kept one over again, as far as it goes, they become one: under the number
 * of the kept run, with all that either recorded.
 */
function joined(context: PlayerContext): PlayerContext {
  const twin = context.kept.find(
    ({ faults, events }) =>
      faults.join() === context.faults.join() && goTogether(events, context.events),
  )
  if (!twin) return context
  const { positions, events } = twin.events.length > context.events.length ? twin : context
  const kept = context.kept.filter((run) => run !== twin)
  return { ...context, positions, events, number: twin.number, kept }
}

/** Whether one list of events begins with the other. */
function goTogether(some: readonly RunEvent[], others: readonly RunEvent[]): boolean {
  const length = Math.min(some.length, others.length)
  return some.slice(0, length).every((event, index) => isSameEvent(event, others[index]))
}

const numberedRun = ({
  number,
  faults,
  positions,
  events,
  cursor,
}: PlayerContext): NumberedRun => ({ number, faults, positions, events, cursor })
