import { useEffect, useRef } from 'preact/hooks'
import type { ClockMove } from '../../views/clock.view.ts'
import { useDisclosure } from './use-disclosure.ts'

interface Props {
  /** What the clock says. */
  readonly time: string
  readonly moves: readonly ClockMove[]
  readonly onMove: (seconds: number) => void
}

/** Lets time pass in the simulated world; it stands still otherwise. */
export function ClockMenu({ time, moves, onMove }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { open, button, panel } = useDisclosure(root)
  // A time that has come is no longer offered, and what was pressed is gone.
  useEffect(() => {
    if (open && document.activeElement === document.body)
      root.current?.querySelector('button')?.focus()
  })
  return (
    <div class="menu" ref={root}>
      <button {...button}>Clock…</button>
      <div {...panel} class="menu-panel">
        {open && (
          <>
            <p class="menu-intro">
              It is {time} in this world. Time stands still until you move it.
            </p>
            <ul class="menu-list">
              {moves.map(({ title, seconds, note }) => (
                <li key={title}>
                  <button type="button" onClick={() => onMove(seconds)}>
                    {title}
                    {note && <small> {note}</small>}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}
