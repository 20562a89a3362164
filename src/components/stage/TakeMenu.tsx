import { useState } from 'preact/hooks'
import type { PlayerContext } from '../../machines/player.ts'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly context: PlayerContext
}

const loadDialog = () => import('../take/TakeDialog.tsx')

/** The scenario for an account of the reader's own. */
export function TakeMenu({ context }: Props) {
  /** How often it was asked for; 0 once it was closed. */
  const [asked, setAsked] = useState(0)
  const loaded = useLoaded(asked, loadDialog)
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setAsked(asked + 1)}>
        To AWS…
      </button>
      {asked > 0 && loaded && <loaded.TakeDialog context={context} onClose={() => setAsked(0)} />}
    </>
  )
}
