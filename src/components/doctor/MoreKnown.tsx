import { useId, useRef } from 'preact/hooks'
import type { Question } from '../../doctor/question.ts'
import { Choice } from './Choice.tsx'
import { PastedText } from './PastedText.tsx'

interface Props {
  readonly question: Question
  /** Why the key set cannot be read. */
  readonly problem: string | undefined
  readonly onChange: (question: Question) => void
}

/** What decides, too, and is mostly as it should be. */
export function MoreKnown({ question, problem, onChange }: Props) {
  // An example may come with a provider; what was opened then stays so, whatever is chosen in it.
  const opened = useRef(false)
  opened.current ||= question.provider.kind === 'given'
  return (
    <details class="doctor-more" open={opened.current}>
      <summary>What else you know: provider, keys, call</summary>
      <Provider question={question} onChange={onChange} />
      <Keys question={question} problem={problem} onChange={onChange} />
      <Call question={question} onChange={onChange} />
    </details>
  )
}

function Provider({ question, onChange }: Omit<Props, 'problem'>) {
  const { provider } = question
  const choose = (next: Question['provider']) => onChange({ ...question, provider: next })
  return (
    <Choice
      legend="The identity provider in the role’s account"
      chosen={provider.kind}
      options={[
        { kind: 'assumed', says: 'I do not know: take it as registered' },
        { kind: 'none', says: 'There is none' },
        { kind: 'given', says: 'There is this one' },
      ]}
      onChoose={(kind) => choose(kind === 'given' ? { kind, url: '', clientIds: [] } : { kind })}
    >
      {provider.kind === 'given' && (
        <>
          <TypedText
            label="Provider URL, as IAM shows it"
            value={provider.url}
            onInput={(url) => choose({ ...provider, url })}
          />
          <PastedText
            label="Audiences (client IDs), one a line"
            rows={3}
            value={provider.clientIds.join('\n')}
            onInput={(text) => choose({ ...provider, clientIds: text.split('\n') })}
          />
        </>
      )}
    </Choice>
  )
}

function Keys({ question, problem, onChange }: Props) {
  const { keys } = question
  const choose = (next: Question['keys']) => onChange({ ...question, keys: next })
  return (
    <Choice
      legend="The keys of the token’s issuer"
      chosen={keys.kind}
      options={[
        { kind: 'trusted', says: 'Take the signature as good' },
        { kind: 'unreachable', says: 'AWS cannot fetch them' },
        { kind: 'given', says: 'Try the signature with this key set' },
      ]}
      onChoose={(kind) => choose(kind === 'given' ? { kind, jwks: '' } : { kind })}
    >
      {keys.kind === 'given' && (
        <PastedText
          label={
            <>
              What the issuer’s <code>jwks_uri</code> answers
            </>
          }
          rows={5}
          value={keys.jwks}
          problem={problem}
          onInput={(jwks) => choose({ kind: 'given', jwks })}
        />
      )}
    </Choice>
  )
}

function Call({ question, onChange }: Omit<Props, 'problem'>) {
  const { call } = question
  const change = (part: Partial<Question['call']>) =>
    onChange({ ...question, call: { ...call, ...part } })
  return (
    <Choice
      legend="The call"
      chosen={call.when}
      options={[
        { kind: 'issued', says: 'Made as soon as the token was issued' },
        { kind: 'now', says: 'Made now' },
      ]}
      onChoose={(when) => change({ when })}
    >
      {parameters.map((name) => (
        <TypedText
          key={name}
          label={labels[name]}
          value={call[name]}
          onInput={(value) => change({ [name]: value })}
        />
      ))}
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
    </Choice>
  )
}

const parameters = ['roleArn', 'roleSessionName', 'durationSeconds'] as const

const labels = {
  roleArn: 'RoleArn',
  roleSessionName: 'RoleSessionName',
  durationSeconds: 'DurationSeconds',
}

interface TypedProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
}

function TypedText({ label, value, onInput }: TypedProps) {
  const id = useId()
  return (
    <div class="doctor-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  )
}
