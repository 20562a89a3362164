/** What a run is made of: what a person does in it, in order. @module */
import type { Edit } from './edit/edit.ts'
import type { HandshakeEvent } from './handshake.ts'

/** A step, time that passes, or something changed by hand. */
export type RunEvent = HandshakeEvent | EditEvent

export interface EditEvent {
  readonly type: 'edit'
  readonly edit: Edit
}

/** Whether two events are the same. */
export function isSameEvent(one: RunEvent | undefined, other: RunEvent | undefined): boolean {
  if (one === other) return true
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other)
}
