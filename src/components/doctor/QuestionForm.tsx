import { useId } from 'preact/hooks'
import type { Unreadable } from '../../doctor/examine.ts'
import type { Question } from '../../doctor/question.ts'
import type { Example } from './example-question.ts'
import { MoreKnown } from './MoreKnown.tsx'
import { PastedText } from './PastedText.tsx'

interface Props {
  readonly question: Question
  readonly problems: Unreadable
  readonly examples: readonly Example[]
  readonly onChange: (question: Question) => void
  readonly onBegin: (example: Example) => void
  readonly onAsk: () => void
}

/** What was refused, and what is known about it. */
export function QuestionForm(props: Props) {
  const { question, problems, examples, onChange, onBegin, onAsk } = props
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onAsk()
      }}
    >
      <ExampleMenu examples={examples} onBegin={onBegin} />
      <div class="doctor-pasted">
        <PastedText
          label="Token, or its claims as JSON"
          note="A token that is still valid is as good as a password. Its claims are enough."
          rows={12}
          value={question.token}
          problem={problems.token}
          onInput={(token) => onChange({ ...question, token })}
        />
        <PastedText
          label="Trust policy of the role"
          note={
            <>
              The JSON, or all that <code>aws iam get-role --role-name …</code> prints.
            </>
          }
          rows={12}
          value={question.role}
          problem={problems.role}
          onInput={(role) => onChange({ ...question, role })}
        />
      </div>
      <MoreKnown question={question} problem={problems.keys} onChange={onChange} />
      <p>
        <button type="submit" class="doctor-ask">
          Ask STS
        </button>
      </p>
    </form>
  )
}

function ExampleMenu({ examples, onBegin }: Pick<Props, 'examples' | 'onBegin'>) {
  const id = useId()
  return (
    <p class="doctor-example">
      <label for={id}>Nothing at hand? Take an example</label>
      <select
        id={id}
        onChange={({ currentTarget }) => {
          const example = examples.find((each) => each.id === currentTarget.value)
          if (example) onBegin(example)
        }}
      >
        <option value="">Choose…</option>
        {examples.map(({ id: name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </p>
  )
}
