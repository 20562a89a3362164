import { useState } from 'preact/hooks'
import type { PlayerContext } from '../../machines/player.ts'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly context: PlayerContext
}

const loadDialog = () => import('../take/TakeDialog.tsx')

/** The scenario for an account of the reader's own. */
export function TakeMenu({ context }: Props) {
  const [open, setOpen] = useState(false)
  const loaded = useLoaded(open, loadDialog)
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        To AWS…
      </button>
      {open && loaded && <loaded.TakeDialog context={context} onClose={() => setOpen(false)} />}
    </>
  )
}
