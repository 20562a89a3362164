import type { NumberedRun, PlayerContext } from '../../machines/player.ts'
import { differencesOf } from '../../views/compare.view.ts'
import { runTitle } from '../../views/runs.view.ts'

interface Props {
  readonly context: PlayerContext
  /** The run to compare the shown one with. */
  readonly other: NumberedRun
}

/** What differs between the shown run and another, as far as each was recorded. */
export function RunComparison({ context, other }: Props) {
  const differences = differencesOf(context.scenario, context, other)
  return (
    <section class="comparison" aria-label={`${runTitle(context)} and ${runTitle(other)}`}>
      {differences.length === 0 ? (
        <p>As far as they went, nothing differs.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">What differs</th>
              <th scope="col">{runTitle(context)}</th>
              <th scope="col">{runTitle(other)}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ what, one, other: there }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{one}</td>
                <td>{there}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
