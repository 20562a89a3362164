/**
 * What differs between two runs of a scenario, from how they were set up to how they ended. Values
 * that differ in every run, such as tokens and signatures, are left out; a token's claims are not.
 *
 * @module
 */
import { type Exchange, withNested } from '../federation/exchange.ts'
import { decodeJwt } from '../federation/jose/decode-jwt.ts'
import type { NumberedRun } from '../machines/player.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { editTitle } from './edit-words.ts'
import { stateTitles } from './leg-words.ts'
import { requestView } from './message.view.ts'
import { endingOf, setUpOf } from './runs.view.ts'
import { spanText } from './time.view.ts'
import { tokenIn } from './token.view.ts'

/** What a difference is about. */
export type DifferenceKind = 'parameter' | 'claim' | 'check' | 'outcome'

export interface Difference {
  readonly kind: DifferenceKind
  /** `AssumeRoleWithWebIdentity: RoleSessionName`. */
  readonly what: string
  /** In the first run; a dash where it has no such thing. */
  readonly one: string
  /** In the other. */
  readonly other: string
}

/** The differences, in the order in which they come about. */
export function differencesOf(
  scenario: Scenario,
  one: NumberedRun,
  other: NumberedRun,
): readonly Difference[] {
  const [first, second] = [traitsOf(scenario, one), traitsOf(scenario, other)]
  return [...new Set([...first.keys(), ...second.keys()])]
    .map((name) => ({ name, one: first.get(name), other: second.get(name) }))
    .filter((row) => row.one?.says !== row.other?.says && isTold(row.one, row.other))
    .map(({ name, one, other }) => ({
      kind: (one ?? other)?.kind ?? 'outcome',
      what: name,
      one: one?.says ?? '–',
      other: other?.says ?? '–',
    }))
}

/** Something of a run that may be otherwise in another. */
interface Trait {
  readonly says: string
  /** Parameters and claims are told only where both runs have them, checks where one of the two failed. */
  readonly kind: DifferenceKind
}

function isTold(one: Trait | undefined, other: Trait | undefined): boolean {
  if ((one ?? other)?.kind === 'outcome') return true
  if (!one || !other) return false
  return one.kind !== 'check' || [one, other].some(({ says }) => says === verdictWords.fail)
}

/** All that a comparison looks at, by name. */
function traitsOf(scenario: Scenario, run: NumberedRun): ReadonlyMap<string, Trait> {
  // What services say to one another decides, too: a refusal may be theirs.
  const calls = run.positions.at(-1)?.context.trace.flatMap((leg) => leg.exchanges) ?? []
  const counted = new Map<string, number>()
  const outcome = (says: string): Trait => ({ says, kind: 'outcome' })
  return new Map([
    ['What is wrong', outcome(setUpOf(scenario, run))],
    ['Time let pass', outcome(waitsOf(run))],
    ['What was edited', outcome(editsText(run))],
    ...calls.flatMap(withNested).flatMap((exchange) => {
      const count = (counted.get(exchange.operation) ?? 0) + 1
      counted.set(exchange.operation, count)
      return exchangeTraits(
        count === 1 ? exchange.operation : `${exchange.operation}, call ${count}`,
        exchange,
        calls.includes(exchange),
      )
    }),
    ['It ends with', outcome(endingOf(run))],
  ])
}

const editsText = ({ events }: NumberedRun): string =>
  events
    .flatMap((event) => (event.type === 'edit' ? [editTitle(event.edit.target)] : []))
    .join('; ') || 'nothing'

const waitsOf = ({ events, positions }: NumberedRun): string =>
  events
    .flatMap((event, index) =>
      event.type === 'moveClock'
        ? [`${spanText(event.seconds)} at “${stateTitles[positions[index]?.state ?? ''] ?? ''}”`]
        : [],
    )
    .join(', ') || 'none'

function exchangeTraits(
  name: string,
  exchange: Exchange,
  isTheApps: boolean,
): readonly (readonly [string, Trait])[] {
  const { checks, response } = exchange
  const trait = (kind: DifferenceKind, [what, says]: NamedValue) => [what, { says, kind }] as const
  return [
    ...parametersOf(exchange).map(([what, says]) => trait('parameter', [`${name}: ${what}`, says])),
    ...claimsOf(exchange).map((claim) => trait('claim', claim)),
    ...checks.map(
      ({ title, verdict }) =>
        [`${name}: ${title}`, { says: verdictWords[verdict], kind: 'check' }] as const,
    ),
    // Whether a service came to ask another at all is told by its checks.
    ...(isTheApps ? [trait('outcome', [`${name}: answer`, String(response.status)])] : []),
  ]
}

type NamedValue = readonly [name: string, value: string]

const verdictWords = { pass: 'passed', fail: 'failed', 'not-reached': 'not reached' } as const

function parametersOf({ request }: Exchange): readonly NamedValue[] {
  const { start, query, body, bodyKind } = requestView(request)
  const lines = bodyKind === 'form' || bodyKind === 'json' ? [...query, ...body] : query
  return [
    ['address', start],
    ...lines.flatMap(({ parts }) => {
      const name = parts.find(({ kind }) => kind === 'name')?.text
      const value = parts.find(({ kind }) => kind === 'value')?.text
      if (name === undefined || value === undefined || !tells(value)) return []
      return [[unquoted(name), unquoted(value)] as const]
    }),
  ]
}

/** A token is told by its claims. */
const tells = (value: string): boolean => !/^"?[\w-]{12,}\.[\w-]{12,}\.[\w-]*"?$/.test(value)

/** Claims that are made anew for every token. */
const fresh = new Set(['at_hash', 'jti', 'nonce', 'event_id', 'origin_jti'])

/** The claims of the token that is sent or received; of several tokens, the last is compared. */
function claimsOf(exchange: Exchange): readonly NamedValue[] {
  const jwt = decodeJwt(tokenIn(exchange) ?? '')
  return Object.entries(jwt?.payload ?? {})
    .filter(([claim]) => !fresh.has(claim))
    .map(([claim, value]) => [
      `The token’s ${claim}`,
      typeof value === 'string' ? value : JSON.stringify(value),
    ])
}

const unquoted = (text: string): string => text.replace(/^"(.*)"$/, '$1')
