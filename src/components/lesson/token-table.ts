/**
 * What Cognito and STS give out, taken from runs of the course: what stands in it, how long it is
 * good, and which calls it was seen in.
 *
 * @module
 */
import type { Holdings } from '../../federation/client/holdings.ts'
import { type Exchange, withNested } from '../../federation/exchange.ts'
import { bodyText } from '../../federation/http.ts'
import { isRefused } from '../../views/operation-words.ts'
import { runToEnd } from './run-outcome.ts'
import { type TokenRow, tokenRow } from './token-row.ts'

interface Taken {
  readonly scenario: string
  readonly maker: string
  readonly name: string
  readonly of: (holdings: Holdings) => string | undefined
  /** What else takes it, though no run shows it. */
  readonly also?: readonly string[]
}

const taken: readonly Taken[] = [
  {
    scenario: 'photo-app-user-pool',
    maker: 'A user pool',
    name: 'ID token',
    of: ({ idToken }) => idToken,
  },
  {
    scenario: 'photo-app-user-pool',
    maker: 'A user pool',
    name: 'Access token',
    of: ({ accessToken }) => accessToken,
    also: ['an API of yours', 'the user pool itself, for `GetUser` and its like'],
  },
  {
    scenario: 'photo-app-user-pool',
    maker: 'A user pool',
    name: 'Refresh token',
    of: ({ refreshToken }) => refreshToken,
    also: ['the user pool itself, for new tokens'],
  },
  {
    scenario: 'photo-app-classic',
    maker: 'An identity pool',
    name: 'GetOpenIdToken’s token',
    of: ({ openIdToken }) => openIdToken,
  },
  {
    scenario: 'photo-app-direct',
    maker: 'STS',
    name: 'Session token, with its key and secret',
    of: ({ credentials }) => credentials?.sessionToken,
    also: ['every other AWS operation that the session allows'],
  },
]

/**
 * A row for each.
 *
 * @throws {Error} A run ends without it: a defect of the scenario or of this list.
 */
export async function cognitoTokens(): Promise<readonly TokenRow[]> {
  return Promise.all(
    taken.map(async ({ scenario, maker, name, of, also = [] }) => {
      const { holdings, trace } = (await runToEnd(scenario, [])).context
      const token = of(holdings)
      if (!token) throw new Error(`"${scenario}" ends without the ${name} of ${maker}.`)
      const calls = trace.flatMap((leg) => leg.exchanges).flatMap(withNested)
      const seen = calls.filter((call) => !isRefused(call) && carries(call, token))
      const takenBy = [...new Set(seen.map(({ operation }) => `\`${operation}\``)), ...also]
      const { credentials } = holdings
      const lifetime =
        credentials?.sessionToken === token
          ? { lifetime: Math.round(credentials.expiration - credentials.receivedAt) }
          : {}
      return { ...tokenRow({ maker, name, token, takenBy }), ...lifetime }
    }),
  )
}

/** Whether the request carries the token, in a header, its form or its JSON. */
const carries = ({ request }: Exchange, token: string): boolean =>
  [...request.headers.map(([, value]) => value), bodyText(request.body)].some(
    (part) => part.includes(token) || part.includes(encodeURIComponent(token)),
  )
