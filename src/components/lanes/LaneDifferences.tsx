import type { LaneHead } from '../../views/lanes.view.ts'
import type { LaneDifference } from '../../views/lanes-differences.view.ts'

interface Props {
  readonly heads: readonly LaneHead[]
  readonly differences: readonly LaneDifference[]
}

/** What was counted in each lane so far, the lanes beside one another on a phone, too. */
export const LaneDifferences = ({ heads, differences }: Props) => (
  <table class="lanes-differences">
    <caption>What differs</caption>
    <thead>
      <tr>
        <th scope="col">
          <span class="visually-hidden">What is counted</span>
        </th>
        {heads.map(({ flow, short }) => (
          <th key={flow} scope="col">
            {short}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {differences.map(({ what, values, same }) => (
        <tr key={what} data-same={same || undefined}>
          <th scope="row">{what}</th>
          {heads.map(({ flow }, index) => (
            <td key={flow}>{values[index] ?? '–'}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
