import type { Unreadable } from '../../doctor/examination.ts'
import type { Question } from '../../doctor/question.ts'
import { Choice } from './Choice.tsx'
import { PastedText } from './PastedText.tsx'

interface Props {
  readonly question: Question
  readonly problems: Unreadable
  readonly onChange: (question: Question) => void
}

/** What is known of whoever vouches for the token: by keys, or by an answer about it. */
export function KnownKeys({ question, problems, onChange }: Props) {
  const { keys, vouched, called, call } = question
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
          problem={problems.keys}
          onInput={(jwks) => choose({ kind: 'given', jwks })}
        />
      )}
      {(called !== 'AssumeRoleWithWebIdentity' || call.providerId.trim() !== '') && (
        <PastedText
          label="What Facebook or Login with Amazon answers about its token"
          note={
            <>
              Their access tokens have no keys: AWS asks <code>debug_token</code> or{' '}
              <code>tokeninfo</code>. Without the answer the token is taken for valid.
            </>
          }
          rows={4}
          value={vouched}
          problem={problems.vouched}
          onInput={(text) => onChange({ ...question, vouched: text })}
        />
      )}
    </Choice>
  )
}
