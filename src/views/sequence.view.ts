/**
 * From a run to what a sequence diagram draws: lanes, the steps of the flow, and in each the
 * messages in the order in which they crossed the wire. Steps still to come are ghosts. No DOM, no
 * colours, no decisions about the protocol.
 *
 * @module
 */
import type { LegName } from '../federation/client/app.ts'
import type { Exchange } from '../federation/exchange.ts'
import type { Position } from '../machines/advance.ts'
import type { TracedLeg } from '../machines/handshake.ts'
import type { Flow } from '../scenarios/scenario.ts'
import { stepsOf } from './flow.view.ts'
import { legParties, legTitles, tabletLegs } from './leg-words.ts'
import { asks, brings, isRefused } from './operation-words.ts'
import { type Party, partiesOf } from './parties.view.ts'
import { spanText } from './time.view.ts'

export interface SequenceView {
  readonly parties: readonly Party[]
  readonly steps: readonly SequenceStep[]
  /** Time that passed since the last message without one: `5 min pass`. */
  readonly wait?: string
}

export interface SequenceStep {
  readonly leg: LegName
  /** From 1. */
  readonly number: number
  readonly title: string
  readonly status: 'done' | 'current' | 'ahead'
  /** Time that passed before it began: `1 h 6 min later`. */
  readonly gap?: string
  readonly messages: readonly Message[]
}

/** One arrow, or for a hidden call one arrow there and back. */
export interface Message {
  readonly key: string
  /** Where its exchange is in the trace: see `exchangeAt`. */
  readonly exchange: string
  /** `call`: a request of a service's own with its answer, which the app never sees. */
  readonly direction: 'request' | 'response' | 'call'
  /** Indexes of parties. */
  readonly from: number
  readonly to: number
  readonly label: string
  /** HTTP status of a response. */
  readonly status?: number
  readonly refused: boolean
  /** How deep the exchange is nested in others. */
  readonly depth: number
}

/** What is drawn of a run. */
export interface SequenceChoice {
  /** Whether the calls that services make among themselves are shown. */
  readonly hiddenCalls: boolean
}

/** The whole picture of a position. */
export function sequenceOf(
  flow: Flow,
  { state, context }: Position,
  { hiddenCalls }: SequenceChoice = { hiddenCalls: true },
): SequenceView {
  const parties = partiesOf(context)
  const { trace, world } = context
  const contents = stepsOf(flow)
  // What is not on the way that is laid out counts on.
  const named = (leg: LegName, taken = 0) => ({
    leg,
    number: contents.findIndex((step) => step.leg === leg) + 1 || taken + 1,
    title: legTitles[leg],
  })
  const taken = trace.map((traced, index): SequenceStep => {
    const gap = gapBefore(traced, trace[index - 1])
    return {
      ...named(traced.leg, index),
      status: index === trace.length - 1 ? 'current' : 'done',
      ...(gap > 0 ? { gap: `${spanText(gap)} later` } : {}),
      messages: messagesOf(traced, index, parties).filter(
        ({ depth }) => hiddenCalls || depth === 0,
      ),
    }
  })
  const here = contents.findIndex(({ from }) => from === state)
  const ahead = (here < 0 ? [] : contents.slice(here)).map(
    ({ leg }): SequenceStep => ({
      ...named(leg),
      status: 'ahead',
      messages: ghostOf(leg, parties),
    }),
  )
  const last = trace.at(-1)?.exchanges.at(-1)
  const waited = last ? world.now - last.at : 0
  return {
    parties,
    steps: [...taken, ...ahead],
    ...(waited > 0 ? { wait: `${spanText(waited)} later` } : {}),
  }
}

/** Seconds between the last message of one leg and the first of the next. */
function gapBefore({ exchanges }: TracedLeg, before: TracedLeg | undefined): number {
  const start = exchanges[0]?.at
  const end = before?.exchanges.at(-1)?.at
  return start === undefined || end === undefined ? 0 : start - end
}

const messagesOf = (
  { exchanges }: TracedLeg,
  leg: number,
  parties: readonly Party[],
): readonly Message[] =>
  exchanges.flatMap((exchange, index) =>
    messagesOfExchange(exchange, `${leg}.${index}`, parties, 0),
  )

function messagesOfExchange(
  exchange: Exchange,
  id: string,
  parties: readonly Party[],
  depth: number,
): readonly Message[] {
  const lane = (party: string) => parties.findIndex((each) => each.id === party)
  const [from, to] = [lane(exchange.from), lane(exchange.to)]
  const refused = isRefused(exchange)
  const common = { exchange: id, depth }
  const inner = exchange.nested.flatMap((each, index) =>
    messagesOfExchange(each, `${id}.${index}`, parties, depth + 1),
  )
  const { status } = exchange.response
  const asked = { ...common, from, to, label: asks(exchange) }
  if (depth > 0) return [{ ...asked, key: `${id}c`, direction: 'call', status, refused }, ...inner]
  return [
    { ...asked, key: `${id}q`, direction: 'request', refused: false },
    ...inner,
    {
      ...common,
      key: `${id}a`,
      direction: 'response',
      from: to,
      to: from,
      label: brings(exchange),
      status,
      refused,
    },
  ]
}

/** A step that was not taken yet: one line from who will ask to whom. */
function ghostOf(leg: LegName, parties: readonly Party[]): readonly Message[] {
  return [
    {
      key: leg,
      exchange: '',
      direction: 'request',
      from: parties.findIndex(({ id }) => id === (tabletLegs.has(leg) ? 'tablet' : 'app')),
      to: parties.findIndex(({ kind }) => kind === legParties[leg]),
      label: legTitles[leg],
      refused: false,
      depth: 0,
    },
  ]
}

/** The exchange that a message belongs to, or `undefined` where the run has none there. */
export function exchangeAt(trace: readonly TracedLeg[], id: string): Exchange | undefined {
  const [leg, ...path] = id.split('.').map(Number)
  if (leg === undefined) return undefined
  let siblings = trace[leg]?.exchanges ?? []
  let found: Exchange | undefined
  for (const index of path) {
    found = siblings[index]
    siblings = found?.nested ?? []
  }
  return found
}

/** The exchange with which the last step ended. */
export function lastExchange(trace: readonly TracedLeg[]): string | undefined {
  const leg = trace.length - 1
  const count = trace[leg]?.exchanges.length ?? 0
  return count > 0 ? `${leg}.${count - 1}` : undefined
}
