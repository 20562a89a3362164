/**
 * Every call of the course’s runs, by what was sent and answered: the map is read off the wire. What a
 * call is good for is the lifetime of what came back.
 *
 * @module
 */
import { type Exchange, withNested } from '../../federation/exchange.ts'
import { bodyText, headerValue } from '../../federation/http.ts'
import { decodeJwt, isJsonObject, parseJsonObject } from '../../federation/jose/decode-jwt.ts'
import { readScenario, scenarioIds } from '../../scenarios/read-scenario.ts'
import { asks, isRefused } from '../../views/operation-words.ts'
import { type PartyKind, partyOf } from '../../views/parties.view.ts'
import { runToEnd } from './run-outcome.ts'

/** A call, as all runs together show it. */
export interface MappedCall {
  readonly operation: string
  /** In a reader’s words, for a protocol whose operations have no names. */
  readonly asks: string
  readonly to: PartyKind
  readonly from: readonly PartyKind[]
  /** Whether the request carries a Signature Version 4. */
  readonly signed: boolean
  /** Names of parameters. */
  readonly sends: readonly string[]
  /** Names of what comes back. */
  readonly brings: readonly string[]
  /** Lifetimes of what comes back, in seconds. */
  readonly lifetimes: readonly number[]
  /** The scenarios in which it is made. */
  readonly scenarios: readonly string[]
}

/** All calls that are answered with a yes in the runs without a fault, by who answers. */
export async function apiMap(): Promise<readonly MappedCall[]> {
  const calls = new Map<string, MappedCall>()
  for (const scenario of scenarioIds()) {
    const { trace, app, world } = (await runToEnd(scenario, [])).context
    const kind = (id: string) => partyOf(id, app, world).kind
    const exchanges = trace.flatMap((leg) => leg.exchanges).flatMap(withNested)
    for (const exchange of exchanges.filter((each) => !isRefused(each))) {
      const to = kind(exchange.to)
      const key = `${to} ${exchange.operation}`
      const known = calls.get(key)
      calls.set(key, {
        operation: exchange.operation,
        asks: asks(exchange),
        to,
        from: union(known?.from, [kind(exchange.from)]),
        signed: isSigned(exchange),
        sends: union(known?.sends, sentNames(exchange)),
        brings: union(known?.brings, broughtNames(exchange)),
        lifetimes: union(known?.lifetimes, lifetimesIn(exchange)),
        scenarios: union(known?.scenarios, [readScenario(scenario).id]),
      })
    }
  }
  return [...calls.values()].sort((one, other) => order.indexOf(one.to) - order.indexOf(other.to))
}

const order: readonly PartyKind[] = ['idp', 'sts', 'broker', 'directory', 's3', 'sync', 'push']

const union = <Item>(known: readonly Item[] = [], more: readonly Item[]): readonly Item[] => [
  ...new Set([...known, ...more]),
]

const isSigned = ({ request }: Exchange): boolean =>
  headerValue(request.headers, 'authorization')?.startsWith('AWS4-HMAC-SHA256') ??
  new URL(request.url).searchParams.has('X-Amz-Signature')

/** Parameters of query, form or JSON; the names of the query protocol's own are left out. */
function sentNames({ request }: Exchange): readonly string[] {
  const body = bodyText(request.body)
  const form = headerValue(request.headers, 'content-type')?.includes('form-urlencoded')
  const named = [
    ...new URL(request.url).searchParams.keys(),
    ...(form ? new URLSearchParams(body).keys() : Object.keys(parseJsonObject(body) ?? {})),
  ]
  return named.filter((name) => !['Action', 'Version', 'x-id'].includes(name))
}

/** Members of JSON, elements of a query protocol's result, or parameters of a redirect. */
function broughtNames({ response }: Exchange): readonly string[] {
  const location = headerValue(response.headers, 'location')
  if (location) return [...new URL(location).searchParams.keys()]
  const body = bodyText(response.body)
  const [, result] = /<\w+Result>([\s\S]*)<\/\w+Result>/.exec(body) ?? []
  if (result !== undefined) return topElements(result)
  const json = parseJsonObject(body) ?? {}
  const inner = json['AuthenticationResult'] ?? json['Credentials']
  return [...Object.keys(json), ...Object.keys(isJsonObject(inner) ? inner : {})]
}

/** The elements of a piece of XML, without those inside them. */
const topElements = (xml: string): readonly string[] =>
  [...xml.matchAll(/<(\w+)>[\s\S]*?<\/\1>/g)].map(([, name = '']) => name)

/** What remains of credentials and tokens in the answer, in seconds. */
function lifetimesIn({ response, at }: Exchange): readonly number[] {
  const body = bodyText(response.body)
  const expiry = /<Expiration>([^<]+)</.exec(body)?.[1]
  const seconds = /"Expiration":\s*([\d.E]+)/.exec(body)?.[1]
  const tokens = [...body.matchAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g)].map(([token]) => token)
  return [
    ...(expiry ? [Date.parse(expiry) / 1000 - at] : []),
    ...(seconds ? [Number(seconds) - at] : []),
    ...tokens.flatMap((token) => lifetimeOf(decodeJwt(token)?.payload)),
  ].map(Math.round)
}

/** From issue to expiry; none where the token has no such claims. */
function lifetimeOf(claims: Readonly<Record<string, unknown>> | undefined): readonly number[] {
  const { iat, exp } = { iat: claims?.['iat'], exp: claims?.['exp'] }
  return typeof iat === 'number' && typeof exp === 'number' ? [exp - iat] : []
}
