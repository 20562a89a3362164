import { useRef } from 'preact/hooks'
import type { PlayerContext } from '../../machines/player.ts'
import { useDisclosure } from './use-disclosure.ts'
import { useEdit } from './use-edit.ts'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly run: PlayerContext
}

const loadList = () => import('../editor/EditList.tsx')

/** All that can be changed by hand. */
export function EditMenu({ run }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { open, close, button, panel } = useDisclosure(root)
  const loaded = useLoaded(open, loadList)
  const edit = useEdit()
  return (
    <div class="menu" ref={root}>
      <button {...button}>Edit…</button>
      <div {...panel} class="menu-panel">
        <p class="menu-intro">
          Change something by hand. What then happens is up to the simulation.
        </p>
        {open && loaded && edit && (
          <loaded.EditList
            run={run}
            onEdit={(wish) => {
              close()
              edit(wish)
            }}
          />
        )}
      </div>
    </div>
  )
}
