import type { FactId } from '../../federation/facts.ts'
import { type CheckRow, type ChecksView, verdictMarks } from '../../views/checks.view.ts'
import { PolicySheet } from './PolicySheet.tsx'
import { useFact } from './use-fact.ts'

interface Props {
  readonly checks: ChecksView
  /** Who checked, by name. */
  readonly by: string
  /** For reading on paper: without the facts behind each check. */
  readonly brief?: boolean
}

/** What a service made sure of, in its order, with the reason where it said no. */
export function CheckList({ checks, by, brief = false }: Props) {
  return (
    <>
      <p class="checks-summary">
        {by}: {checks.summary}. The answer on the wire says none of this.
      </p>
      <ol class="checks">
        {checks.rows.map((row) => (
          <Row key={row.id} row={row} brief={brief} />
        ))}
      </ol>
    </>
  )
}

function Row({ row, brief }: { readonly row: CheckRow; readonly brief: boolean }) {
  const { title, verdict, word, needs, found, note, policies, fact } = row
  return (
    <li data-verdict={verdict}>
      <span class="check-mark" aria-hidden="true">
        {verdictMarks[verdict]}
      </span>
      <div>
        <p class="check-title">
          {title}
          <span class={verdict === 'not-reached' ? 'check-word' : 'visually-hidden'}> {word}</span>
        </p>
        {(brief ? verdict === 'fail' || policies.length > 0 : verdict !== 'not-reached') && (
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
            {!brief && <Why id={fact} open={verdict === 'fail'} />}
          </>
        )}
      </div>
    </li>
  )
}

function Why({ id, open }: { readonly id: FactId; readonly open: boolean }) {
  const fact = useFact(id)
  return (
    <details class="more" open={open}>
      <summary>Why</summary>
      {fact && (
        <p>
          {fact.says} <a href={fact.source}>Source</a>
          {fact.observed && ' Recorded from the real service, too.'}
        </p>
      )}
    </details>
  )
}

const Value = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <code>{value}</code>
    </dd>
  </div>
)
