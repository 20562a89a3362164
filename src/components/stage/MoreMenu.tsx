import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useDisclosure } from './use-disclosure.ts'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly on: boolean
  readonly onTurn: (on: boolean) => void
  /** What the bar has no room for on a phone. */
  readonly children: ComponentChildren
}

const loadPanel = () => import('./ShortcutPanel.tsx')

/** The keyboard shortcuts and their switch; on a phone, the rest of the bar, too. */
export function MoreMenu({ on, onTurn, children }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { open, button, panel } = useDisclosure(root)
  const loaded = useLoaded(open, loadPanel)
  return (
    <div class="menu" ref={root}>
      <button {...button}>More…</button>
      <div {...panel} class="menu-panel">
        {open && <div class="menu-pace">{children}</div>}
        {open && loaded && <loaded.ShortcutPanel on={on} onTurn={onTurn} />}
      </div>
    </div>
  )
}
