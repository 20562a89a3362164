import type { ComponentChildren } from 'preact'
import type { LaneHead } from '../../views/lanes.view.ts'

interface Props {
  readonly class?: string
  readonly caption: string
  /** What its rows are, for those who hear the table. */
  readonly rows: string
  readonly heads: readonly LaneHead[]
  /** The rows: a name, then a cell for each lane. */
  readonly children: ComponentChildren
}

/** A table with a column for each lane. */
export const LaneColumns = ({ class: more, caption, rows, heads, children }: Props) => (
  <table class={more ? `${more} lanes-differences` : 'lanes-differences'}>
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">
          <span class="visually-hidden">{rows}</span>
        </th>
        {heads.map(({ flow, short }) => (
          <th key={flow} scope="col">
            {short}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)
