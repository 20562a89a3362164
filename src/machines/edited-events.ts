/** Where in a run an edit comes, and what the run is without it. @module */
import type { EditPlace, PlayerContext } from './player.ts'
import type { EditEvent, RunEvent } from './run-event.ts'

type Run = Pick<PlayerContext, 'events' | 'cursor'>

/** The events up to the shown position, with an edit among them or after them. */
export function withEdit(
  { events, cursor }: Run,
  { edit, at }: EditEvent & { readonly at: EditPlace },
): readonly RunEvent[] {
  const done = events.slice(0, cursor)
  const index = at === 'here' ? cursor : beforeLastStep(done)
  return [...done.slice(0, index), { type: 'edit', edit }, ...done.slice(index)]
}

/** The index of the last step; the end where there was none. */
export function beforeLastStep(events: readonly RunEvent[]): number {
  const last = events.findLastIndex(({ type }) => type === 'next')
  return last < 0 ? events.length : last
}

/** The events up to the shown position without the edit of that index. */
export const withoutEdit = ({ events, cursor }: Run, index: number): readonly RunEvent[] =>
  events.slice(0, cursor).filter((event, at) => at !== index || event.type !== 'edit')
