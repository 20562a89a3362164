/** What a run was changed by hand, as far as it is shown. @module */
import type { Position } from '../machines/advance.ts'
import { requestName } from '../machines/edit/request-name.ts'
import { type PlayerContext, shown } from '../machines/player.ts'
import { editTitle } from './edit-words.ts'
import { exchangeAt } from './sequence.view.ts'

/** Whether a request in the trace is one that the app can be made to send otherwise. */
export function canEdit({ context: { trace } }: Position, exchange: string): boolean {
  const [leg = '', ...path] = exchange.split('.')
  const traced = trace[Number(leg)]
  const found = exchangeAt(trace, exchange)
  return path.length === 1 && !!traced && !!found && requestName(traced.leg, found) !== undefined
}

export interface EditRow {
  /** Its index among the events of the run. */
  readonly event: number
  readonly title: string
  /** The code of the refusal where it changed nothing. */
  readonly refused?: string
}

/** The edits up to the shown position, in their order. */
export function editsOf(
  run: Pick<PlayerContext, 'positions' | 'events' | 'cursor'>,
): readonly EditRow[] {
  const { edits = [] } = shown(run).context
  const indexes = run.events.flatMap(({ type }, index) => (type === 'edit' ? [index] : []))
  return edits.flatMap(({ edit, refusal }, index) => {
    const event = indexes[index]
    if (event === undefined) return []
    return [{ event, title: editTitle(edit.target), ...(refusal ? { refused: refusal.code } : {}) }]
  })
}
