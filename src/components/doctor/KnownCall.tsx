import type { Called, NamedIdentity, Question, QuestionedCall } from '../../doctor/question.ts'
import { Choice } from './Choice.tsx'
import { PastedText } from './PastedText.tsx'
import { TypedText } from './TypedText.tsx'

interface Props {
  readonly question: Question
  readonly onChange: (question: Question) => void
}

type Parameter = Exclude<keyof QuestionedCall, 'policy' | 'when'>

const labels: Readonly<Record<Parameter, string>> = {
  region: 'Region that was called',
  customRoleArn: 'CustomRoleArn',
  roleArn: 'RoleArn',
  roleSessionName: 'RoleSessionName',
  durationSeconds: 'DurationSeconds',
  providerId: 'ProviderId',
}

const ofSts = ['roleArn', 'roleSessionName', 'durationSeconds'] as const

const parameters: Readonly<Record<Called, readonly Parameter[]>> = {
  AssumeRoleWithWebIdentity: [...ofSts, 'providerId'],
  GetCredentialsForIdentity: ['region', 'customRoleArn'],
  GetOpenIdToken: ['region', ...ofSts],
}

/** What is known of the call: when it was made, and its parameters. */
export function KnownCall({ question, onChange }: Props) {
  const { call, called } = question
  const change = (part: Partial<QuestionedCall>) =>
    onChange({ ...question, call: { ...call, ...part } })
  return (
    <>
      {called !== 'AssumeRoleWithWebIdentity' && (
        <Identity question={question} onChange={onChange} />
      )}
      <Choice
        legend="The call"
        chosen={call.when}
        options={[
          { kind: 'issued', says: 'Made as soon as the token was issued' },
          { kind: 'now', says: 'Made now' },
        ]}
        onChoose={(when) => change({ when })}
      >
        {parameters[called].map((name) => (
          <TypedText
            key={name}
            label={labels[name]}
            value={call[name]}
            onInput={(value) => change({ [name]: value })}
          />
        ))}
        {called !== 'GetCredentialsForIdentity' && (
          <PastedText
            label={
              <>
                <code>Policy</code>, if the call has a session policy
              </>
            }
            rows={3}
            value={call.policy}
            onInput={(policy) => change({ policy })}
          />
        )}
      </Choice>
    </>
  )
}

const identities: readonly { readonly kind: NamedIdentity; readonly says: string }[] = [
  { kind: 'own', says: 'Is the one that GetId gives' },
  { kind: 'another', says: 'Was kept, and belongs to somebody who signed in otherwise' },
  { kind: 'missing', says: 'Was deleted, or is of another region' },
]

function Identity({ question, onChange }: Props) {
  return (
    <Choice
      legend="The IdentityId in the call"
      chosen={question.pool.identity}
      options={identities}
      onChoose={(identity) => onChange({ ...question, pool: { ...question.pool, identity } })}
    />
  )
}
