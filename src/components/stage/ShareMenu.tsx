import { useRef } from 'preact/hooks'
import type { PlayerContext } from '../../machines/player.ts'
import { useDisclosure } from './use-disclosure.ts'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly context: PlayerContext
}

const loadPanel = () => import('./SharePanel.tsx')

/** From here, where the stage’s styles are: an import from elsewhere would ask for them once more. */
const loadExports = () => import('./ExportPanel.tsx')

/** The moment that is shown, for others: as a link, a diagram, a page or data. */
export function ShareMenu({ context }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { open, button, panel } = useDisclosure(root)
  const loaded = useLoaded(open, loadPanel)
  return (
    <div class="menu" ref={root}>
      <button {...button}>Share…</button>
      <div {...panel} class="menu-panel">
        {open && loaded && <loaded.SharePanel context={context} loadExports={loadExports} />}
      </div>
    </div>
  )
}
