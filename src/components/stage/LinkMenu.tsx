import { useRef } from 'preact/hooks'
import type { PlayerContext } from '../../machines/player.ts'
import { useDisclosure } from './use-disclosure.ts'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly context: PlayerContext
}

const loadPanel = () => import('./LinkPanel.tsx')

/** A link to the moment that is shown. */
export function LinkMenu({ context }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { open, button, panel } = useDisclosure(root)
  const loaded = useLoaded(open, loadPanel)
  return (
    <div class="menu" ref={root}>
      <button {...button}>Link…</button>
      <div {...panel} class="menu-panel">
        {open && loaded && <loaded.LinkPanel context={context} />}
      </div>
    </div>
  )
}
