import { useEffect, useState } from 'preact/hooks'
import { type Editable, editablesOf } from '../../machines/edit/editables.ts'
import type { PlayerContext } from '../../machines/player.ts'
import './edit-list.css'
import { editGroupsOf } from '../../views/editables.view.ts'
import type { EditWish } from '../stage/use-edit.ts'

interface Props {
  readonly run: PlayerContext
  readonly onEdit: (wish: EditWish) => void
}

/** All that can be edited at the shown position, by what it is. */
export function EditList({ run, onEdit }: Props) {
  const [editables, setEditables] = useState<readonly Editable[]>([])
  useEffect(() => {
    let isGone = false
    void editablesOf(run).then((found) => {
      if (!isGone) setEditables(found)
    })
    return () => {
      isGone = true
    }
  }, [run.positions, run.cursor])
  return (
    <div class="edit-list">
      {editGroupsOf(editables).map(({ title, rows }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul class="menu-list">
            {rows.map(({ name, note, target, places }) => (
              <li key={name}>
                <button
                  type="button"
                  onClick={({ currentTarget }) => {
                    // The menu goes with what is chosen: a dialog gives the focus back to what had it.
                    currentTarget.closest('.menu')?.querySelector('button')?.focus()
                    onEdit({ kind: 'target', target, places })
                  }}
                >
                  {name}
                  {note && <small>{note}</small>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
