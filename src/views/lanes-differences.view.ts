/**
 * In what several ways to the same object differ, counted and read from their runs, as far as these
 * were gone through. Nothing is said of a lane that did not come to it.
 *
 * @module
 */
import { type Exchange, withNested } from '../federation/exchange.ts'
import { bodyText } from '../federation/http.ts'
import type { Position } from '../machines/advance.ts'
import type { Lane } from '../machines/lane.ts'
import { isSigned, purposesOf } from './lanes.view.ts'
import { type StsCall, stsCallOf } from './lanes-sts-call.ts'
import { theftStops } from './lanes-theft.view.ts'
import { legPurposes, type Purpose } from './lanes-words.ts'
import { isRefused } from './operation-words.ts'
import { partyOf } from './parties.view.ts'
import { endingOf } from './runs.view.ts'
import { spanText } from './time.view.ts'

export interface LaneDifference {
  readonly what: string
  /** One for each lane; `–` where nothing is known. */
  readonly values: readonly string[]
  /** Whether all that is known is the same. */
  readonly same: boolean
}

/** The counters after so many rows, those of which something is known in some lane. */
export function laneDifferences(lanes: readonly Lane[], taken: number): readonly LaneDifference[] {
  const gone = new Set(purposesOf(lanes).slice(0, taken))
  return counters
    .map(({ what, says }) => {
      const values = lanes.map((lane) => says(seen(lane, gone)) ?? '–')
      return { what, values, same: new Set(values).size === 1 }
    })
    .filter(({ values }) => values.some((value) => value !== '–'))
}

/** What was seen of a lane so far. */
interface Seen {
  readonly lane: Lane
  /** Calls of the app to AWS. */
  readonly calls: readonly Exchange[]
  /** Calls of services to one another, which the app does not see. */
  readonly hidden: readonly Exchange[]
  /** Whether the thief has tried. */
  readonly robbed: boolean
  readonly over: boolean
}

function seen(lane: Lane, gone: ReadonlySet<Purpose>): Seen {
  const { trace, app } = lane.end.context
  const isGone = (purpose: Purpose | undefined) => purpose !== undefined && gone.has(purpose)
  const calls = trace
    .filter(({ leg }) => isGone(legPurposes[leg]))
    .flatMap(({ exchanges }) => exchanges)
    .filter(({ to }) => to !== app.provider)
  return {
    lane,
    calls,
    hidden: calls.flatMap(({ nested }) => nested.flatMap(withNested)),
    robbed: gone.has('theft'),
    over: trace.every(({ leg }) => isGone(legPurposes[leg])),
  }
}

interface Counter {
  readonly what: string
  readonly says: (seen: Seen) => string | undefined
}

const counters: readonly Counter[] = [
  { what: 'Calls of the app to AWS', says: ({ calls }) => String(calls.length) },
  { what: 'Signed with AWS keys', says: ({ calls }) => String(calls.filter(isSigned).length) },
  { what: 'Calls that it does not see', says: ({ hidden }) => String(hidden.length) },
  { what: 'STS is asked by', says: (sofar) => callOfSts(sofar)?.askedBy },
  { what: 'STS is shown a token of', says: (sofar) => callOfSts(sofar)?.tokenOf },
  { what: 'The role is named by', says: whoNamesTheRole },
  { what: 'The session is called', says: (sofar) => callOfSts(sofar)?.sessionName },
  { what: 'The app reads AssumedRoleUser', says: readsAssumedRoleUser },
  { what: 'Credentials last', says: lifetime },
  { what: 'Without a sign-in', says: guests },
  { what: 'A thief asks for another role', says: anotherRole },
  {
    what: 'A stolen token stops',

    says: ({ robbed, lane }) => (robbed ? theftStops(lane) : undefined),
  },
  { what: 'It ends with', says: ({ over, lane }) => (over ? ending(lane.end) : undefined) },
]

const callOfSts = ({ calls, hidden, lane }: Seen): StsCall | undefined =>
  [...calls, ...hidden].some(({ operation }) => operation === 'AssumeRoleWithWebIdentity')
    ? stsCallOf(lane.end)
    : undefined

function whoNamesTheRole(sofar: Seen): string | undefined {
  if (!callOfSts(sofar)) return undefined
  const { app, world } = sofar.lane.end.context
  const named = sofar.calls.some(({ request }) => /RoleArn/.test(bodyText(request.body)))
  return partyOf(named ? 'app' : 'cognito-identity', app, world).name
}

/** Known once there are credentials. */
function readsAssumedRoleUser({ calls, lane }: Seen): string | undefined {
  const answer = calls.find((call) => holdsCredentials(call))
  const { assumedRoleUser } = lane.end.context.holdings
  return answer && (assumedRoleUser ? 'yes' : 'no')
}

function lifetime({ calls, lane }: Seen): string | undefined {
  const { credentials } = lane.end.context.holdings
  return calls.some(holdsCredentials) && credentials
    ? spanText(credentials.expiration - credentials.receivedAt)
    : undefined
}

const holdsCredentials = (call: Exchange): boolean =>
  !isRefused(call) && bodyText(call.response.body).includes('SessionToken')

/** What the first call to AWS answers to somebody without a token. */
function guests({ calls, lane }: Seen): string | undefined {
  if (calls.length === 0) return undefined
  return isRefused(lane.guest) ? 'refused' : 'a guest’s id'
}

function anotherRole({ robbed, lane: { theft } }: Seen): string | undefined {
  if (!robbed || !theft) return undefined
  return theft.anotherRole.context.refusal ? 'refused' : 'gets it'
}

const ending = (end: Position): string => {
  const { refusal, app, world } = end.context
  return refusal
    ? `${refusal.code}, by ${partyOf(refusal.party, app, world).name}`
    : endingOf({ positions: [end] })
}
