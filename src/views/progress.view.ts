/** The run as a row of named stops: those that were reached, and those still ahead. @module */
import { type PlayerContext, shown } from '../machines/player.ts'

import { editTitle } from './edit-words.ts'
import { legAfter, statesOf } from './flow.view.ts'
import { legTitles, stateTitles } from './leg-words.ts'
import { spanText } from './time.view.ts'

/** What is shown of a run: as far as it was recorded, and where the cursor is. */
export type ShownRun = Pick<PlayerContext, 'scenario' | 'positions' | 'cursor'>

export interface Stop {
  readonly title: string
  readonly status: 'reached' | 'current' | 'ahead'
  /** The position to jump to; absent for what lies ahead. */
  readonly position?: number
  readonly refused: boolean
}

/** The stops of a run, the start first. */
export function progressOf(run: ShownRun): readonly Stop[] {
  const { positions, cursor, scenario } = run
  const reached = positions.map(({ state, context: { world, trace, edits } }, position): Stop => {
    const before = positions[position - 1]?.context
    const waited =
      before && before.trace.length === trace.length ? world.now - before.world.now : undefined
    const edit = edits?.[before?.edits?.length ?? 0]?.edit
    return {
      title: edit
        ? `Edited: ${editTitle(edit.target)}`
        : waited === undefined
          ? (stateTitles[state] ?? state)
          : `${spanText(waited)} later`,
      status: position === cursor ? 'current' : 'reached',
      position,
      refused: state === 'refused',
    }
  })
  const states = statesOf(scenario.flow)
  const last = states.indexOf(positions.at(-1)?.state ?? '')
  const ahead = last < 0 ? [] : states.slice(last + 1)
  return [
    ...reached,
    ...ahead.map(
      (state): Stop => ({
        title: stateTitles[state] ?? state,
        status: 'ahead',
        refused: false,
      }),
    ),
  ]
}

/** What the next step does, recorded or not; `undefined` where there is none. */
export function nextStep(run: ShownRun): string | undefined {
  const { positions, cursor, scenario } = run
  const here = shown(run)
  const recorded = positions[cursor + 1]
  if (!recorded && !here.canGoOn) return undefined
  if (recorded?.context.trace.length === here.context.trace.length)
    return recorded.context.edits?.length === here.context.edits?.length
      ? 'Let time pass'
      : 'Apply the edit'
  const ahead = recorded?.context.trace.at(-1)?.leg ?? legAfter(scenario.flow, here.state)
  return ahead && legTitles[ahead]
}
