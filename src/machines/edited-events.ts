/** Where in a run an edit comes, and what the run is without it. @module */
import type { PlayerContext } from './player.ts'
import type { EditEvent, RunEvent } from './run-event.ts'

type Run = Pick<PlayerContext, 'events' | 'cursor'>

/** The events up to the shown position, with an edit among them or after them. */
export function withEdit(
  { events, cursor }: Run,
  { edit, at }: EditEvent & { readonly at: number },
): readonly RunEvent[] {
  const done = events.slice(0, cursor)
  return [...done.slice(0, at), { type: 'edit', edit }, ...done.slice(at)]
}

/** The events up to the shown position without the edits of these indexes. */
export const withoutEdits = (
  { events, cursor }: Run,
  indexes: readonly number[],
): readonly RunEvent[] =>
  events.slice(0, cursor).filter(({ type }, at) => type !== 'edit' || !indexes.includes(at))
