import type { LaneHead } from '../../views/lanes.view.ts'
import type { LaneAnswer } from '../../views/lanes-faults.view.ts'

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
  <table class="lanes-answers lanes-differences">
    <caption>One mistake, {heads.length} answers</caption>
    <thead>
      <tr>
        <th scope="col">
          <span class="visually-hidden">What is wrong</span>
        </th>
        {heads.map(({ flow, short }) => (
          <th key={flow} scope="col">
            {short}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
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
    </tbody>
  </table>
)
