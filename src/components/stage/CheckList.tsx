import type { CheckRow, ChecksView } from '../../views/checks.view.ts'
import { PolicySheet } from './PolicySheet.tsx'

const marks = { pass: '✓', fail: '✕', 'not-reached': '–' }

/** What a service made sure of, in its order, with the reason where it said no. */
export function CheckList({ checks, by }: { readonly checks: ChecksView; readonly by: string }) {
  return (
    <>
      <p class="checks-summary">
        {by}: {checks.summary}. The answer on the wire says none of this.
      </p>
      <ol class="checks">{checks.rows.map(rowOf)}</ol>
    </>
  )
}

const rowOf = ({ id, title, verdict, word, needs, found, note, policies, fact }: CheckRow) => (
  <li key={id} data-verdict={verdict}>
    <span class="check-mark" aria-hidden="true">
      {marks[verdict]}
    </span>
    <div>
      <p class="check-title">
        {title}
        <span class={verdict === 'not-reached' ? 'check-word' : 'visually-hidden'}> {word}</span>
      </p>
      {verdict !== 'not-reached' && (
        <>
          {(needs !== undefined || found !== undefined) && (
            <dl class="check-values">
              {needs !== undefined && <Value name="needs" value={needs} />}
              {found !== undefined && <Value name="found" value={found} />}
            </dl>
          )}
          {note && <p class="check-note">{note}</p>}
          {policies.map((policy) => (
            <PolicySheet key={policy.title} policy={policy} open={verdict === 'fail'} />
          ))}
          <details class="more" open={verdict === 'fail'}>
            <summary>Where this is written</summary>
            <p>
              {fact.says} <a href={fact.source}>Source</a>
              {fact.observed && ' Recorded from the real service, too.'}
            </p>
          </details>
        </>
      )}
    </div>
  </li>
)

const Value = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <code>{value}</code>
    </dd>
  </div>
)
