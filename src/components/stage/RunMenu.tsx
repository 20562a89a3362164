import { useRef } from 'preact/hooks'
import type { PlayerContext } from '../../machines/player.ts'
import { useDisclosure } from './use-disclosure.ts'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly context: PlayerContext
  readonly onReturn: (run: number) => void
}

const loadPanel = () => import('./RunPanel.tsx')

/** The runs that there are. */
export function RunMenu({ context, onReturn }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { open, close, button, panel } = useDisclosure(root)
  const loaded = useLoaded(open, loadPanel)
  const returnTo = (run: number) => {
    onReturn(run)
    close()
    root.current?.querySelector('button')?.focus()
  }
  return (
    <div class="menu" ref={root}>
      <button {...button}>Runs ({context.kept.length + 1})…</button>
      <div {...panel} class="menu-panel menu-panel-wide">
        {open && loaded && <loaded.RunPanel context={context} onReturn={returnTo} />}
      </div>
    </div>
  )
}
