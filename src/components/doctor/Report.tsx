import {
  answererOf,
  callsOf,
  type Examination,
  failedCalls,
  type ReadableToken,
} from '../../doctor/examination.ts'
import { overBroadTrusts } from '../../infrastructure/over-broad-trust.ts'
import { type CheckRow, checksOf } from '../../views/checks.view.ts'
import { checksMarkdown } from '../../views/export/checks-markdown.ts'
import { CheckList } from '../stage/CheckList.tsx'
import { CopyButton } from '../stage/CopyButton.tsx'
import { useExplanations } from '../stage/use-explanations.ts'
import { Otherwise } from './Otherwise.tsx'

interface Props {
  readonly examination: Examination
}

/** What AWS answers and why, with what was taken for granted. */
export function Report({ examination }: Props) {
  const { exchange, assumptions, outcome, tokens } = examination
  const explanations = useExplanations()
  const calls = callsOf(examination).map((call) => ({
    call,
    by: answererOf(call),
    checks: checksOf(call, explanations),
  }))
  const isOfSts = calls.length === 1 && exchange.to === 'sts'
  const failed = failedCalls(examination)
  const title = outcome.ok ? '200 Credentials' : `${outcome.refusal.status} ${outcome.refusal.code}`
  return (
    <section class="simulation doctor-report" aria-labelledby="doctor-answer">
      <header data-granted={outcome.ok}>
        <p>What the app reads{isOfSts ? '' : ` from ${exchange.operation}`}</p>
        <h2 id="doctor-answer">{title}</h2>
        {outcome.ok ? (
          <p class="doctor-message">
            For <code>{outcome.value.arn}</code>
          </p>
        ) : (
          <p class="doctor-message">{outcome.refusal.message}</p>
        )}
      </header>
      {calls
        .filter(({ call }) => failed.includes(call))
        .map(({ call, by, checks }) => (
          <CheckList
            key={call.operation}
            checks={{ ...checks, rows: checks.rows.filter(tells) }}
            by={by}
          />
        ))}
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
        <summary>
          {isOfSts
            ? 'All that STS checked, in its order'
            : 'All that was checked, call by call, in its order'}
        </summary>
        {calls.map(({ call, by, checks }) => (
          <section key={call.operation}>
            {!isOfSts && <h3>{call.operation}</h3>}
            <CheckList checks={checks} by={by} />
          </section>
        ))}
      </details>
      {tokens.map((token) => (
        <TokenSays key={token.title} token={token} />
      ))}
      <Otherwise ofPool={!isOfSts} />
      <CopyButton
        what="Report"
        text={checksMarkdown({
          answer: [`**${title}**`, ...(outcome.ok ? [] : [outcome.refusal.message])],
          calls: calls.map(({ call, checks }) => ({
            ...(isOfSts ? {} : { title: call.operation }),
            checks,
          })),
          assumptions,
        })}
      >
        Copy as Markdown
      </CopyButton>
      <p class="doctor-note">The copy has claims of the token in it, and not the token.</p>
    </section>
  )
}

/** What failed; where STS refused a role to Cognito, also which role that was, and why it was that one. */
const tells = ({ id, verdict }: CheckRow, _: number, rows: readonly CheckRow[]): boolean =>
  verdict === 'fail' ||
  (id === 'role' && rows.some((row) => row.id === 'sts' && row.verdict === 'fail'))

const TokenSays = ({ token: { title, header, payload } }: { readonly token: ReadableToken }) => (
  <details class="doctor-all">
    <summary>{title}</summary>
    {[header, payload].map((part, index) => (
      <pre key={index}>{JSON.stringify(part, null, 2)}</pre>
    ))}
  </details>
)

/** Who else gets into the role, where somebody does. */
function Strangers({ examination: { outcome, world } }: Props) {
  if (!outcome.ok) return null
  const [, name] = outcome.value.arn.split('/')
  const broad = Object.values(world.accounts)
    .flatMap((account) => overBroadTrusts(account, world))
    .filter(({ role }) => role === name)
  if (broad.length === 0) return null
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
