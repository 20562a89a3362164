/** All that can be edited at the shown position of a run, and what stands there. @module */
import type { JsonObject } from '../../federation/jose/decode-jwt.ts'
import { accepted, type Outcome, refused } from '../../federation/refusal.ts'
import { advance, type Position } from '../advance.ts'
import type { HandshakeContext, TracedLeg } from '../handshake.ts'
import { machines } from '../index.ts'
import { type PlayerContext, shown } from '../player.ts'
import { claimsOf } from './claims.ts'
import { type EditTarget, isSameTarget, type RequestTarget, type TokenName } from './edit.ts'
import { readPolicyText } from './policies.ts'
import { isPolicyTarget } from './policy-target.ts'
import { type EditableRequest, editableRequests } from './request-parameters.ts'
import { readSettings } from './settings.ts'
import { standingIn } from './standing-in.ts'

/** A run as far as it is shown. */
export type EditableRun = Pick<PlayerContext, 'scenario' | 'positions' | 'events' | 'cursor'>

export interface Editable {
  readonly target: EditTarget
  /** Of a request: its operation. */
  readonly operation?: string
  /** After how many events of the run an edit of it would make a difference, the likeliest first. */
  readonly places: readonly number[]
}

/** Everything, in the order in which a run comes to it. */
export async function editablesOf(run: EditableRun): Promise<readonly Editable[]> {
  const places = placesOf(run)
  const requests = await Promise.all(
    places.map(async (at) => ({ at, requests: await requestsAt(run, at) })),
  )
  const found: readonly Editable[] = [
    ...requests.flatMap(({ at, requests }) =>
      requests.map(({ target, operation }) => ({ target, operation, places: [at] })),
    ),
    ...places.flatMap((at) =>
      tokensIn(positionAt(run, at).context).map((token) => ({
        target: { kind: 'token', token } as const,
        places: [at],
      })),
    ),
  ]
  return [
    ...joined(found),
    ...standingIn(shown(run).context.world).map((target) => ({ target, places })),
  ]
}

/** What stands there to be edited: the whole text of a policy, or members. */
export async function valueAt(
  run: EditableRun,
  target: EditTarget,
  at: number,
): Promise<Outcome<JsonObject | string>> {
  const { world, holdings } = positionAt(run, at).context
  if (isPolicyTarget(target)) return readPolicyText(world, target)
  switch (target.kind) {
    case 'request':
      return orAbsent(await parametersAt(run, target, at))
    case 'token':
      return orAbsent(claimsOf(holdings, target.token))
    default:
      return readSettings(world, target)
  }
}

/** The position that an edit would change. */
export const positionAt = ({ positions }: EditableRun, at: number): Position =>
  shown({ positions, cursor: at })

/** From here on, if the run goes on; before the last step, if there was one. */
export function placesOf({ positions, events, cursor }: EditableRun): readonly number[] {
  const lastStep = events.slice(0, cursor).findLastIndex(({ type }) => type === 'next')
  return [
    ...(shown({ positions, cursor }).canGoOn ? [cursor] : []),
    ...(lastStep < 0 ? [] : [lastStep]),
  ]
}

/** The requests of the step that comes after so many events. */
async function requestsAt(run: EditableRun, at: number): Promise<readonly EditableRequest[]> {
  const before = positionAt(run, at).context.trace.length
  const leg = shown(run).context.trace[before] ?? (await nextLeg(run, at))
  return leg ? editableRequests(leg) : []
}

/** What the next step would be: it is taken, and thrown away. */
async function nextLeg(run: EditableRun, at: number): Promise<TracedLeg | undefined> {
  const here = positionAt(run, at)
  const after = await advance(machines[run.scenario.flow], here, { type: 'next' })
  return after.context.trace[here.context.trace.length]
}

async function parametersAt(
  run: EditableRun,
  target: RequestTarget,
  at: number,
): Promise<JsonObject | undefined> {
  const requests = await requestsAt(run, at)
  return requests.find((each) => isSameTarget(each.target, target))?.parameters
}

const tokenNames: readonly TokenName[] = ['idToken', 'accessToken', 'openIdToken']

const tokensIn = ({ holdings }: HandshakeContext): readonly TokenName[] =>
  tokenNames.filter((name) => claimsOf(holdings, name) !== undefined)

/** What was found in two places is one thing. */
const joined = (found: readonly Editable[]): readonly Editable[] =>
  found
    .filter(
      ({ target }, index) => found.findIndex((each) => isSameTarget(each.target, target)) === index,
    )
    .map((first) => ({
      ...first,
      places: found
        .filter(({ target }) => isSameTarget(target, first.target))
        .flatMap(({ places }) => places),
    }))

const orAbsent = <Value>(value: Value | undefined): Outcome<Value> =>
  value === undefined
    ? refused({
        code: 'NotThere',
        status: 404,
        message: 'This is not there at this point of the run.',
      })
    : accepted(value)
