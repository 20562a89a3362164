import { useId } from 'preact/hooks'
import type { Called } from '../../doctor/question.ts'

interface Props {
  readonly called: Called
  readonly onChoose: (called: Called) => void
}

const calls: readonly { readonly called: Called; readonly says: string }[] = [
  { called: 'AssumeRoleWithWebIdentity', says: 'STS, with the provider’s token' },
  {
    called: 'GetCredentialsForIdentity',
    says: 'An identity pool, enhanced flow; GetId comes first',
  },
  {
    called: 'GetOpenIdToken',
    says: 'An identity pool, classic flow; GetId comes first, STS last',
  },
]

/** What was called, which decides what else is asked. */
export function CalledChoice({ called, onChoose }: Props) {
  const name = useId()
  return (
    <fieldset class="doctor-called">
      <legend>What was called</legend>
      {calls.map((each) => (
        <label key={each.called}>
          <input
            type="radio"
            name={name}
            checked={each.called === called}
            onChange={() => onChoose(each.called)}
          />
          <span>
            <code>{each.called}</code>
            <span class="doctor-note">{each.says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
