/** The run as a row of named stops: those that were reached, and those still ahead. @module */
import { type PlayerContext, shown } from '../machines/player.machine.ts'
import { statesOf, stateTitles } from './flow.view.ts'
import { spanText } from './time.view.ts'

export interface Stop {
  readonly title: string
  readonly status: 'reached' | 'current' | 'ahead'
  /** The position to jump to; absent for what lies ahead. */
  readonly position?: number
  readonly refused: boolean
}

/** The stops of a run, the start first. */
export function progressOf(context: PlayerContext): readonly Stop[] {
  const { positions, cursor, scenario } = context
  const reached = positions.map(({ state, context: { world, trace } }, position): Stop => {
    const before = positions[position - 1]?.context
    const waited =
      before && before.trace.length === trace.length ? world.now - before.world.now : undefined
    return {
      title: waited === undefined ? (stateTitles[state] ?? state) : `${spanText(waited)} later`,
      status: position === cursor ? 'current' : 'reached',
      position,
      refused: state === 'refused' || state === 'broken',
    }
  })
  const states = statesOf(scenario.flow)
  const last = states.indexOf(positions.at(-1)?.state ?? '')
  const ahead = last < 0 ? [] : states.slice(last + 1)
  return [
    ...reached,
    ...ahead.map((state): Stop => ({
      title: stateTitles[state] ?? state,
      status: 'ahead',
      refused: false,
    })),
  ]
}

/** Whether there is anything to step to, recorded or not. */
export const canStep = (context: PlayerContext): boolean =>
  context.cursor < context.positions.length - 1 || shown(context).canGoOn
