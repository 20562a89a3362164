/** The run of an experiment: what a card opens on the stage, and how it ends. @module */
import { withNested } from '../../federation/exchange.ts'
import type { Experiment } from '../../learning/experiment-schema.ts'
import { advance, type Position } from '../../machines/advance.ts'
import { readEdits } from '../../machines/edit/read-edits.ts'
import { writeEditedRunLink } from '../../machines/edited-run-link.ts'
import { machines } from '../../machines/index.ts'
import { replay } from '../../machines/player.ts'
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

/** How a run ends: the last position after what was done and every step that is left. */
export async function endOf(
  scenario: Scenario,
  faults: readonly string[],
  events: readonly RunEvent[],
): Promise<Position> {
  const positions = await replay({ scenario, faults, events })
  let last = positions.at(-1)
  while (last?.canGoOn) last = await advance(machines[scenario.flow], last, { type: 'next' })
  if (!last) throw new Error('a run without a position')
  return last
}

/** How it ended, as a card says it: what S3 or another gave out, or who refused and at which check. */
export function endingOf({ context: { refusal, trace } }: Position): Experiment['ends'] {
  if (!refusal) return 'granted'
  const { party: by, status, code } = refusal
  const [exchange] = trace.at(-1)?.exchanges.slice(-1) ?? []
  const checks = exchange ? withNested(exchange).flatMap(({ checks: made }) => made) : []
  const check = checks.find(({ verdict }) => verdict === 'fail')?.id ?? ''
  return { by, status, code, check }
}
