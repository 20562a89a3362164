import { useId } from 'preact/hooks'
import type { Unreadable } from '../../doctor/examination.ts'
import type { Called, Question } from '../../doctor/question.ts'
import type { Place } from '../../doctor/sorted-question.ts'
import { CalledChoice } from './CalledChoice.tsx'
import type { Example } from './example-question.ts'
import { MoreKnown } from './MoreKnown.tsx'
import { PoolFields } from './PoolFields.tsx'
import { placeLabels } from './place-labels.ts'
import { StsFields } from './StsFields.tsx'

interface Props {
  readonly question: Question
  readonly problems: Unreadable
  /** Where something was put that had been pasted into another field. */
  readonly moved: readonly Place[]
  readonly examples: readonly Example[]
  readonly onChange: (question: Question) => void
  readonly onCall: (called: Called) => void
  readonly onPaste: (place: Place, text: string) => void
  readonly onBegin: (example: Example) => void
  readonly onAsk: () => void
}

/** What was refused, and what is known about it. */
export function QuestionForm(props: Props) {
  const { question, moved, examples, onCall, onBegin, onAsk } = props
  const isOfSts = question.called === 'AssumeRoleWithWebIdentity'
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onAsk()
      }}
    >
      <ExampleMenu examples={examples} onBegin={onBegin} />
      <CalledChoice called={question.called} onChoose={onCall} />
      {isOfSts ? <StsFields {...props} /> : <PoolFields {...props} />}
      <p role="status" class="doctor-moved">
        {moved.length > 0 &&
          `Put where it belongs: ${moved.map((place) => placeLabels[place][isOfSts ? 'sts' : 'pool']).join(', ')}.`}
      </p>
      <MoreKnown {...props} />
      <p>
        <button type="submit" class="doctor-ask">
          {isOfSts ? 'Ask STS' : 'Ask Cognito'}
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
