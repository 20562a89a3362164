/** The run of an experiment: what a card opens on the stage. @module */
import type { Experiment } from '../../learning/experiment-schema.ts'
import { readEdits } from '../../machines/edit/read-edits.ts'
import { writeEditedRunLink } from '../../machines/edited-run-link.ts'
import type { RunEvent } from '../../machines/run-event.ts'
import { writeRunLink } from '../../machines/run-link.ts'
import type { Scenario } from '../../scenarios/scenario.ts'

/** What a person does first. @throws {Error} An edit is none. */
export const eventsOf = ({ id, does }: Pick<Experiment, 'id' | 'does'>): readonly RunEvent[] =>
  does.map((act): RunEvent => {
    if (act === 'step') return { type: 'next' }
    if ('wait' in act) return { type: 'moveClock', seconds: act.wait }
    const [edit] = readEdits([act.edit]) ?? []
    if (!edit) throw new Error(`Experiment "${id}" has an edit that is none.`)
    return { type: 'edit', edit }
  })

/** The link that opens the run at its start, what is done in it still ahead. */
export async function experimentLink(scenario: Scenario, card: Experiment): Promise<string> {
  const events = eventsOf(card)
  const run = { faults: card.faults, events, cursor: 0 }
  return events.some(({ type }) => type === 'edit')
    ? await writeEditedRunLink(scenario, run)
    : writeRunLink(scenario, run)
}
