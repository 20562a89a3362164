import type { Question } from '../../doctor/question.ts'
import { Choice } from './Choice.tsx'
import { PastedText } from './PastedText.tsx'
import { TypedText } from './TypedText.tsx'

interface Props {
  readonly question: Question
  readonly onChange: (question: Question) => void
}

/** What is known of the OpenID Connect provider in IAM. */
export function KnownProvider({ question, onChange }: Props) {
  const { provider, called } = question
  const choose = (next: Question['provider']) => onChange({ ...question, provider: next })
  return (
    <Choice
      legend={
        called === 'AssumeRoleWithWebIdentity'
          ? 'The identity provider in the role’s account'
          : 'The identity provider in IAM, if the pool lists one'
      }
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
