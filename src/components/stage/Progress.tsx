import { useRef } from 'preact/hooks'
import type { Stop } from '../../views/progress.view.ts'

interface Props {
  /** The simulation's title: a page may have two, and their parts must be told apart. */
  readonly of: string
  readonly stops: readonly Stop[]
  readonly onJump: (position: number) => void
}

/**
 * The run as named stops; those that were reached can be gone back to. One tab stop: arrow keys,
 * Home and End go from stop to stop and take the focus along.
 */
export function Progress({ of, stops, onJump }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const reached = stops.filter(({ position }) => position !== undefined).length
  const move = (event: KeyboardEvent, from: number) => {
    const to = stopByKey(event.key, from, reached - 1)
    if (to === undefined || to === from) return
    event.preventDefault()
    onJump(to)
    list.current?.querySelectorAll('button')[to]?.focus()
  }
  return (
    <nav class="progress" aria-label={`Steps of the run, ${of}`}>
      <ol ref={list}>
        {stops.map(({ title, status, position, refused }, index) => (
          <li key={index} data-status={status} data-refused={refused || undefined}>
            <button
              type="button"
              aria-current={status === 'current' ? 'step' : undefined}
              aria-disabled={position === undefined}
              tabIndex={status === 'current' ? 0 : -1}
              onClick={() => position !== undefined && onJump(position)}
              onKeyDown={(event) => move(event, index)}
            >
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The stop that a key leads to. Beyond the last that was reached, the right arrow steps: see use-shortcuts.ts. */
function stopByKey(key: string, from: number, last: number): number | undefined {
  if (key === 'ArrowLeft') return Math.max(0, from - 1)
  if (key === 'ArrowRight' && from < last) return from + 1
  if (key === 'Home') return 0
  return key === 'End' ? last : undefined
}
