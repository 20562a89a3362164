import type { LaneHead } from '../../views/lanes.view.ts'
import type { LaneDifference } from '../../views/lanes-differences.view.ts'
import { LaneColumns } from './LaneColumns.tsx'

interface Props {
  readonly heads: readonly LaneHead[]
  readonly differences: readonly LaneDifference[]
}

/** What was counted in each lane so far, the lanes beside one another on a phone, too. */
export const LaneDifferences = ({ heads, differences }: Props) => (
  <LaneColumns caption="What differs" rows="What is counted" heads={heads}>
    {differences.map(({ what, values, same }) => (
      <tr key={what} data-same={same || undefined}>
        <th scope="row">{what}</th>
        {heads.map(({ flow }, index) => (
          <td key={flow}>{values[index] ?? '–'}</td>
        ))}
      </tr>
    ))}
  </LaneColumns>
)
