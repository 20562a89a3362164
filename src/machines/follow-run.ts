/** Brings a player to a run that somebody else drives: the audience window follows the trainer. @module */
import { type PlayerContext, type PlayerEvent, type RunToOpen, shown } from './player.ts'
import { isSameEvent } from './run-event.ts'

/**
 * The next thing that a player has to do to show that run.
 *
 * @returns `there` where it shows it, `over` where the run ends before that.
 */
export function towards(player: PlayerContext, wanted: RunToOpen): PlayerEvent | 'there' | 'over' {
  const { faults, events, cursor } = player
  const recorded = events.length
  const isSame =
    faults.join() === wanted.faults.join() &&
    events
      .slice(0, wanted.events.length)
      .every((event, at) => isSameEvent(event, wanted.events[at]))
  if (!isSame) return { type: 'open', run: wanted }
  if (wanted.cursor <= recorded)
    return wanted.cursor === cursor ? 'there' : { type: 'jump', to: wanted.cursor }
  if (cursor < recorded) return { type: 'jump', to: recorded }
  if (wanted.events[cursor]?.type !== 'next') return { type: 'open', run: wanted }
  return shown(player).canGoOn ? { type: 'forward' } : 'over'
}

/** A run with steps added to it, or shown further back, so that it stands after so many. */
export function standingAt({ faults, events, cursor }: RunToOpen, position = cursor): RunToOpen {
  const more = Array.from(
    { length: Math.max(0, position - events.length) },
    () => ({ type: 'next' }) as const,
  )
  return { faults, events: [...events, ...more], cursor: position }
}
