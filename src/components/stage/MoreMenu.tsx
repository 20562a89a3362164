import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useDisclosure } from './use-disclosure.ts'

interface Props {
  readonly on: boolean
  readonly onTurn: (on: boolean) => void
  /** What the bar has no room for on a phone. */
  readonly children: ComponentChildren
}

const keys = [
  ['→', 'Step'],
  ['←', 'Back'],
  ['Home', 'To the start'],
  ['End', 'To the last recorded step'],
  ['Space', 'Play or pause, where it presses no button'],
] as const

/** The keyboard shortcuts and their switch; on a phone, the rest of the bar, too. */
export function MoreMenu({ on, onTurn, children }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { open, button, panel } = useDisclosure(root)
  return (
    <div class="menu" ref={root}>
      <button {...button}>More…</button>
      <div {...panel} class="menu-panel">
        {open && (
          <>
            <div class="menu-pace">{children}</div>
            <p class="menu-intro">Keys, while the focus is inside the simulation:</p>
            <dl class="shortcuts">
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
            <label class="shortcut-switch">
              <input
                type="checkbox"
                checked={on}
                onChange={(event) => onTurn(event.currentTarget.checked)}
              />
              Use these shortcuts
            </label>
          </>
        )}
      </div>
    </div>
  )
}
