import type { Examination } from '../../doctor/examine.ts'
import { overBroadTrusts } from '../../infrastructure/over-broad-trust.ts'
import { checksOf } from '../../views/checks.view.ts'
import { checksMarkdown } from '../../views/export/checks-markdown.ts'
import { CheckList } from '../stage/CheckList.tsx'
import { CopyButton } from '../stage/CopyButton.tsx'
import { useExplanations } from '../stage/use-explanations.ts'

interface Props {
  readonly examination: Examination
}

/** What STS answers and why, with what was taken for granted. */
export function Report({ examination }: Props) {
  const { exchange, assumptions, outcome, decoded } = examination
  const checks = checksOf(exchange, useExplanations())
  const failed = checks.rows.find(({ verdict }) => verdict === 'fail')
  const title = outcome.ok ? '200 Credentials' : `${outcome.refusal.status} ${outcome.refusal.code}`
  return (
    <section class="simulation doctor-report" aria-labelledby="doctor-answer">
      <header data-granted={outcome.ok}>
        <p>What the app reads</p>
        <h2 id="doctor-answer">{title}</h2>
        {outcome.ok ? (
          <p class="doctor-message">
            For <code>{outcome.value.arn}</code>
          </p>
        ) : (
          <p class="doctor-message">{outcome.refusal.message}</p>
        )}
      </header>
      {failed && <CheckList checks={{ ...checks, rows: [failed] }} by="STS" />}
      <Strangers examination={examination} />
      {assumptions.length > 0 && (
        <section>
          <h3>Taken for granted</h3>
          <ul class="doctor-list">
            {assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </section>
      )}
      <details class="doctor-all" open={outcome.ok}>
        <summary>All that STS checked, in its order</summary>
        <CheckList checks={checks} by="STS" />
      </details>
      {decoded && (
        <details class="doctor-all">
          <summary>What the token says</summary>
          {[decoded.header, decoded.payload].map((part, index) => (
            <pre key={index}>{JSON.stringify(part, null, 2)}</pre>
          ))}
        </details>
      )}
      <Otherwise />
      <CopyButton
        what="Report"
        text={checksMarkdown({
          answer: [`**${title}**`, ...(outcome.ok ? [] : [outcome.refusal.message])],
          checks,
          assumptions,
        })}
      >
        Copy as Markdown
      </CopyButton>
      <p class="doctor-note">The copy has claims of the token in it, and not the token.</p>
    </section>
  )
}

/** Who else gets in, where somebody does. */
function Strangers({ examination: { outcome, world } }: Props) {
  const broad = Object.values(world.accounts).flatMap((account) => overBroadTrusts(account, world))
  if (!outcome.ok || broad.length === 0) return null
  return (
    <section>
      <h3>Who else gets in</h3>
      <ul class="doctor-list">
        {broad.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

/** What the page cannot see. */
const Otherwise = () => (
  <details class="more">
    <summary>AWS answers otherwise?</summary>
    <ul class="doctor-list">
      <li>
        Another token was sent: a job’s subject changes with its branch, environment and event.
      </li>
      <li>
        Another role was asked for: compare account, path and letters of <code>RoleArn</code> in the
        call.
      </li>
      <li>
        The policy or the provider is another one than what is pasted here, or was changed within
        the last minutes.
      </li>
      <li>
        Something stands under “What else you know” that was taken for granted: the provider’s URL
        and client IDs, its keys, the time.
      </li>
    </ul>
  </details>
)
