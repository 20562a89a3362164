/** A run as JSON: every message as it crossed the wire, and every check. @module */
import type { Exchange } from '../../federation/exchange.ts'
import { bodyText, type HttpRequest, type HttpResponse } from '../../federation/http.ts'
import { setUpOf } from '../runs.view.ts'
import { editedByHand } from './edited-by-hand.ts'
import type { RunToExport } from './run-to-export.ts'

/** The version of this format. */
const version = 1

/** JSON text; times are in seconds since the Unix epoch. */
export function traceOf(run: RunToExport): string {
  const { scenario, faults, position } = run
  const edited = editedByHand(run)
  return `${JSON.stringify(
    {
      handshakeTrace: version,
      scenario: { id: scenario.id, title: scenario.title, flow: scenario.flow },
      faults,
      setUp: setUpOf(scenario, { faults }),
      ...(edited.length > 0 ? { editedByHand: edited } : {}),
      state: position.state,
      ...(position.context.refusal ? { refusal: position.context.refusal } : {}),
      steps: position.context.trace.map(({ leg, exchanges }) => ({
        leg,
        exchanges: exchanges.map(exchangeOf),
      })),
    },
    null,
    2,
  )}\n`
}

/** An exchange and what it caused. */
const exchangeOf = (exchange: Exchange): object => {
  const { from, to, operation, at, request, response, checks, nested } = exchange
  return {
    from,
    to,
    operation,
    at,
    request: messageOf(request),
    response: messageOf(response),
    checks: checks.map(({ title, verdict, expected, actual, note }) => ({
      title,
      verdict,
      expected,
      actual,
      note,
    })),
    calls: nested.map(exchangeOf),
  }
}

const messageOf = <Message extends HttpRequest | HttpResponse>(message: Message) => ({
  ...message,
  headers: Object.fromEntries(message.headers),
  body: bodyText(message.body),
})
