import type { Stop } from '../../views/progress.view.ts'

interface Props {
  readonly stops: readonly Stop[]
  readonly onJump: (position: number) => void
}

/** The run as named stops; those that were reached can be gone back to. */
export function Progress({ stops, onJump }: Props) {
  return (
    <nav class="progress" aria-label="Steps of the run">
      <ol>
        {stops.map(({ title, status, position, refused }, index) => (
          <li key={index} data-status={status} data-refused={refused || undefined}>
            <button
              type="button"
              aria-current={status === 'current' ? 'step' : undefined}
              aria-disabled={position === undefined}
              onClick={() => position !== undefined && onJump(position)}
            >
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
