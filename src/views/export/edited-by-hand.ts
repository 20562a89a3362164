/** What a run to export was changed by hand: what it was, not what was typed. @module */
import { editTitle } from '../edit-words.ts'
import type { RunToExport } from './run-to-export.ts'

/** `Trust policy of lumen-photos`, in the order of the edits; what was not taken says by which refusal. */
export const editedByHand = ({ position }: Pick<RunToExport, 'position'>): readonly string[] =>
  (position.context.edits ?? []).map(({ edit, refusal }) =>
    refusal ? `${editTitle(edit.target)}, not taken: ${refusal.code}` : editTitle(edit.target),
  )
