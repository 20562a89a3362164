import { useState } from 'preact/hooks'
import type { PlayerContext } from '../../machines/player.ts'
import { runsOf } from '../../views/runs.view.ts'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly context: PlayerContext
  readonly onReturn: (run: number) => void
}

const loadComparison = () => import('./RunComparison.tsx')

/** What the menu of runs holds: each can be returned to, and compared with the one that is shown. */
export function RunPanel({ context, onReturn }: Props) {
  const [compared, compare] = useState<number>()
  const comparison = useLoaded(compared !== undefined, loadComparison)
  const other = context.kept.find(({ number }) => number === compared)
  return (
    <>
      <p class="menu-intro">
        What you change in the past begins another run; the one that was is kept.
      </p>
      <ul class="runs">
        {runsOf(context).map(({ number, title, setUp, ending, shown }) => (
          <li key={number} aria-current={shown || undefined}>
            <p>
              <b>{title}</b> {setUp}. <span>Ends with: {ending}.</span>
            </p>
            {shown ? (
              <em>Shown</em>
            ) : (
              <>
                <button
                  type="button"
                  aria-label={`Return to ${title}`}
                  onClick={() => onReturn(number)}
                >
                  Return
                </button>
                <button
                  type="button"
                  aria-label={`Compare with ${title}`}
                  aria-pressed={number === compared}
                  onClick={() => compare(number === compared ? undefined : number)}
                >
                  Compare
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {other && comparison && <comparison.RunComparison context={context} other={other} />}
    </>
  )
}
