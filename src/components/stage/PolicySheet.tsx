import type { Finding, PolicyLine, PolicyView, StatementView } from '../../views/policy.view.ts'
import { EditButton } from './EditButton.tsx'
import { useOpened } from './use-edit.ts'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly policy: PolicyView
  readonly open: boolean
}

const fetchTexts = () => import('../../federation/iam/malformed-policy.ts')

/** A policy with the lines that decided marked, and for each element why it matched or not. */
export function PolicySheet({ policy, open }: Props) {
  const opened = useOpened()
  const texts = useLoaded(policy.malformed !== undefined, fetchTexts)
  return (
    <details class="policy" open={open}>
      <summary>{policy.title}</summary>
      <p class="policy-decision" data-allows={policy.allows}>
        {policy.decision}
        {policy.malformed && texts && ` ${texts.malformedPolicyText(policy.malformed)}`}
      </p>
      {policy.isKept && (
        <EditButton
          what={policy.title}
          wish={{
            kind: 'policy',
            text: policy.lines.map(({ text }) => text).join('\n'),
            exchange: opened,
          }}
        />
      )}
      <pre class="policy-text">{policy.lines.map(lineOf)}</pre>
      {policy.statements.map(statementOf)}
    </details>
  )
}

const lineOf = ({ number, text, verdict }: PolicyLine) => (
  <span
    key={number}
    class="policy-line"
    data-verdict={verdict}
    data-line={number}
    style={{ '--indent': text.search(/\S|$/) }}
  >
    {verdict && (
      <span class="visually-hidden">{verdict === 'match' ? 'matches: ' : 'does not match: '}</span>
    )}
    {text.trimStart()}
    {'\n'}
  </span>
)

const statementOf = ({ title, findings }: StatementView) => (
  <section key={title} class="policy-statement">
    <p class="policy-statement-title">{title}</p>
    <ul>{findings.map(findingOf)}</ul>
  </section>
)

const findingOf = ({ subject, matches, says, expected, actual, line }: Finding) => (
  <li key={`${line} ${subject}`} data-verdict={matches ? 'match' : 'no-match'}>
    <span class="check-mark" aria-hidden="true">
      {matches ? '✓' : '✕'}
    </span>
    <div>
      <p>
        <span class="visually-hidden">{matches ? 'Matches: ' : 'Does not match: '}</span>
        <b>{subject}</b> <span class="policy-place">line {line}</span>
      </p>
      {says && <p>{says}</p>}
      {!matches && (
        <dl class="check-values">
          <div>
            <dt>policy</dt>
            <dd>{values(expected)}</dd>
          </div>
          <div>
            <dt>request</dt>
            <dd>{actual.length > 0 ? values(actual) : 'nothing'}</dd>
          </div>
        </dl>
      )}
    </div>
  </li>
)

const values = (texts: readonly string[]) =>
  texts.map((text, index) => (
    <>
      {index > 0 && ' '}
      <code key={text}>{text}</code>
    </>
  ))
