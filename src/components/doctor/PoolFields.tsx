import type { Unreadable } from '../../doctor/examination.ts'
import type { Question } from '../../doctor/question.ts'
import { type Place, textAt } from '../../doctor/sorted-question.ts'
import { Choice } from './Choice.tsx'
import { PastedText } from './PastedText.tsx'
import { placeLabels } from './place-labels.ts'

interface Props {
  readonly question: Question
  readonly problems: Unreadable
  readonly onChange: (question: Question) => void
  readonly onPaste: (place: Place, text: string) => void
}

/** What is known of a call to an identity pool: who calls, and the pool with its roles. */
export function PoolFields({ question, problems, onChange, onPaste }: Props) {
  const { pool } = question
  const places = (['token', 'pool', 'poolRoles', 'role'] as const).filter(
    (place) => place !== 'token' || !pool.isGuest,
  )
  return (
    <>
      <Choice
        class="doctor-who"
        legend="Who calls"
        chosen={pool.isGuest ? 'guest' : 'person'}
        options={[
          { kind: 'person', says: 'Somebody who signed in' },
          { kind: 'guest', says: 'A guest: the call has no Logins' },
        ]}
        onChoose={(kind) => onChange({ ...question, pool: { ...pool, isGuest: kind === 'guest' } })}
      />
      <p class="doctor-note">
        Paste what you have: what is missing is assumed, and said to be. Outputs of several commands
        may go into one field: each is put where it belongs.
      </p>
      <div class="doctor-pasted">
        {places.map((place) => (
          <PastedText
            key={place}
            label={placeLabels[place].pool}
            note={notes[place]}
            rows={8}
            value={textAt(question, place)}
            problem={problems[place]}
            onInput={(text) => onPaste(place, text)}
          />
        ))}
      </div>
    </>
  )
}

const notes = {
  token: (
    <>
      The whole map, one token, or its claims as JSON. A token that is still valid is as good as a
      password. Claims are enough.
    </>
  ),
  pool: (
    <>
      All that <code>aws cognito-identity describe-identity-pool …</code> prints.
    </>
  ),
  poolRoles: (
    <>
      All that <code>aws cognito-identity get-identity-pool-roles …</code> prints.
    </>
  ),
  role: (
    <>
      The JSON, or all that <code>aws iam get-role --role-name …</code> prints; of several roles one
      after the other.
    </>
  ),
}
