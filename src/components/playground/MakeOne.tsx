import { useState } from 'preact/hooks'
import type { PlayerContext } from '../../machines/player.ts'
import { useLoaded } from '../stage/use-loaded.ts'

interface Props {
  readonly context: PlayerContext
}

const loadForm = () => import('./MakeForm.tsx')

/** What is wrong on the stage, as a riddle for somebody else. */
export function MakeOne({ context }: Props) {
  const [open, setOpen] = useState(false)
  const loaded = useLoaded(open, loadForm)
  return (
    <details class="playground-foot" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Make a broken one</summary>
      {open && loaded && <loaded.MakeForm context={context} />}
    </details>
  )
}
