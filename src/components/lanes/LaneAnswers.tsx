import type { LaneHead } from '../../views/lanes.view.ts'
import type { LaneAnswer } from '../../views/lanes-faults.view.ts'
import { LaneColumns } from './LaneColumns.tsx'

interface Props {
  readonly heads: readonly LaneHead[]
  /** What goes wrong, and what each lane answers. */
  readonly rows: readonly {
    readonly name: string
    readonly answers: readonly (LaneAnswer | undefined)[]
  }[]
}

/** The same mistake in every lane, and who refuses it with what. */
export const LaneAnswers = ({ heads, rows }: Props) => (
  <LaneColumns
    class="lanes-answers"
    caption={`One mistake, ${heads.length} answers`}
    rows="What is wrong"
    heads={heads}
  >
    {rows.map(({ name, answers }) => (
      <tr key={name}>
        <th scope="row">{name}</th>
        {answers.map((answer, index) => (
          <td key={heads[index]?.flow} data-party={answer?.party} data-way={heads[index]?.short}>
            {answer ? (
              <>
                <code>{answer.code}</code>
                <small>{answer.by}</small>
              </>
            ) : (
              'nobody refuses'
            )}
          </td>
        ))}
      </tr>
    ))}
  </LaneColumns>
)
