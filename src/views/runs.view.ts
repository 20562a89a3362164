/** The runs that a reader can choose among: how each is set up, and how far it came. @module */
import type { NumberedRun, PlayerContext } from '../machines/player.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { chosenFaults } from './faults.view.ts'
import { stateTitles } from './leg-words.ts'
import { spanText } from './time.view.ts'

export interface RunRow {
  readonly number: number
  /** `Run 2`. */
  readonly title: string
  /** `The token has expired`, or that nothing is wrong. */
  readonly setUp: string
  /** Where it ends: `Has the object`, or the code of the refusal. */
  readonly ending: string
  readonly shown: boolean
}

/** All runs in the order in which they began. */
export const runsOf = (context: PlayerContext): readonly RunRow[] =>
  [context, ...context.kept]
    .map((run) => ({
      number: run.number,
      title: runTitle(run),
      setUp: differenceOf(context.scenario, run),
      ending: endingOf(run),
      shown: run === context,
    }))
    .sort((one, other) => one.number - other.number)

/** `Run 2`. */
export const runTitle = ({ number }: Pick<NumberedRun, 'number'>): string => `Run ${number}`

/** What a run is set up with, what was edited in it, and how long was waited. */
const differenceOf = (scenario: Scenario, run: Pick<NumberedRun, 'faults' | 'events'>): string => {
  const edits = run.events.filter(({ type }) => type === 'edit').length
  const waited = run.events.reduce(
    (sum, event) => (event.type === 'moveClock' ? sum + event.seconds : sum),
    0,
  )
  return [
    setUpOf(scenario, run),
    ...(edits === 0 ? [] : [edits === 1 ? 'one edit' : `${edits} edits`]),
    ...(waited === 0 ? [] : [`${spanText(waited)} of waiting`]),
  ].join('; ')
}

/** The faults of a run by name. */
export const setUpOf = (scenario: Scenario, { faults }: Pick<NumberedRun, 'faults'>): string =>
  chosenFaults(scenario, faults)
    .map(({ name }) => name)
    .join('; ') || 'Nothing is wrong'

/** What the last recorded position of a run is. */
export function endingOf({ positions }: Pick<NumberedRun, 'positions'>): string {
  const end = positions.at(-1)
  return end?.context.refusal?.code ?? stateTitles[end?.state ?? ''] ?? ''
}
