import type { NumberedRun, PlayerContext } from '../../machines/player.ts'
import { type DifferenceKind, differencesOf } from '../../views/compare.view.ts'
import { runTitle } from '../../views/runs.view.ts'

interface Props {
  readonly context: PlayerContext
  /** The run to compare the shown one with. */
  readonly other: NumberedRun
}

/** In the order in which they stand. */
const kinds: readonly (readonly [DifferenceKind, string])[] = [
  ['parameter', 'Parameters'],
  ['claim', 'Claims'],
  ['check', 'Checks'],
  ['outcome', 'Outcome'],
]

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
          {kinds.map(([kind, title]) => {
            const rows = differences.filter((difference) => difference.kind === kind)
            return rows.length === 0 ? null : (
              <tbody key={kind}>
                <tr>
                  <th scope="rowgroup" colSpan={3}>
                    <b>{title}</b>
                  </th>
                </tr>
                {rows.map(({ what, one, other: there }) => (
                  <tr key={what}>
                    <th scope="row">{what}</th>
                    <td>{one}</td>
                    <td>{there}</td>
                  </tr>
                ))}
              </tbody>
            )
          })}
        </table>
      )}
    </section>
  )
}
