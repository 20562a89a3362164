import type { LegName } from '../../federation/client/app.ts'
import type { Exchange } from '../../federation/exchange.ts'
import type { Position } from '../../machines/advance.ts'
import { type ChecksView, checksOfRun } from '../../views/checks.view.ts'
import { explanations } from '../../views/explanations.ts'
import { legTitles } from '../../views/leg-words.ts'
import { requestView, responseView } from '../../views/message.view.ts'
import { partyOf } from '../../views/parties.view.ts'
import { tokenOf } from '../../views/token.view.ts'
import { CheckList } from './CheckList.tsx'
import { TokenSheet } from './TokenSheet.tsx'
import { WireMessage } from './WireMessage.tsx'

interface TraceProps {
  readonly end: Position
  /** Who said what to whom, without what the messages hold: for a run beside another one. */
  readonly outline?: boolean
}

/** A whole run as a page to read, print and search: the same parts, without a machine. */
export function Trace({ end, outline = false }: TraceProps) {
  const checks = checksOfRun(
    end.context.trace.flatMap(({ exchanges }) => exchanges),
    explanations,
  )
  return (
    <ol class="trace">
      {end.context.trace.map(({ leg, exchanges }, index) => (
        <li key={leg}>
          <h3>
            Step {index + 1}: {legTitles[leg]}
          </h3>
          {exchanges.map((exchange, order) => (
            <TracedExchange
              key={order}
              exchange={exchange}
              end={end}
              checks={checks}
              outline={outline}
            />
          ))}
          {!outline && <IssuedToken leg={leg} exchange={exchanges.at(-1)} end={end} />}
        </li>
      ))}
    </ol>
  )
}

interface TracedExchangeProps {
  readonly exchange: Exchange
  readonly end: Position
  readonly checks: ReadonlyMap<Exchange, ChecksView>
  readonly outline: boolean
}

function TracedExchange({ exchange, end, checks, outline }: TracedExchangeProps) {
  const { app, world } = end.context
  const name = (party: string) => partyOf(party, app, world).name
  const found = checks.get(exchange)
  const isTheApps = partyOf(exchange.from, app, world).kind === 'app'
  return (
    <article>
      <h4>
        {name(exchange.from)} → {name(exchange.to)} <span>{exchange.operation}</span>
        {outline && ` ⇒ ${exchange.response.status}`}
      </h4>
      {!outline && <WireMessage message={requestView(exchange.request)} brief />}
      {exchange.nested.length > 0 && (
        <div class="trace-nested">
          <p>Before it answers, {name(exchange.to)} asks for itself; the app sees nothing of it.</p>
          {exchange.nested.map((inner, order) => (
            <TracedExchange
              key={order}
              exchange={inner}
              end={end}
              checks={checks}
              outline={outline}
            />
          ))}
        </div>
      )}
      {!outline && <WireMessage message={responseView(exchange.response)} brief />}
      {!outline && found && (isTheApps || exchange.to === 'sts') && (
        <CheckList checks={found} by={name(exchange.to)} brief />
      )}
    </article>
  )
}

/** The legs that bring a token, and what it is called. */
const tokensOf: Readonly<Partial<Record<LegName, string>>> = {
  requestIdToken: 'The ID token',
  initiateAuth: 'The ID token',
  getOpenIdToken: 'Cognito’s token',
}

interface IssuedTokenProps {
  readonly leg: LegName
  /** The one that brought it. */
  readonly exchange: Exchange | undefined
  readonly end: Position
}

function IssuedToken({ leg, exchange, end }: IssuedTokenProps) {
  const name = tokensOf[leg]
  const token = name === undefined ? undefined : tokenOf(end, exchange, explanations)
  return token ? (
    <article>
      <h4>{name}, field by field</h4>
      <TokenSheet token={token} brief />
    </article>
  ) : null
}
