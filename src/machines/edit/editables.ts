/** All that can be edited at the shown position of a run, and what stands there. @module */
import type { JsonObject } from '../../federation/jose/decode-jwt.ts'
import { accepted, type Outcome, refused } from '../../federation/refusal.ts'
import type { World } from '../../federation/world.ts'
import { advance, type Position } from '../advance.ts'
import { beforeLastStep } from '../edited-events.ts'
import type { HandshakeContext, TracedLeg } from '../handshake.ts'
import { machines } from '../index.ts'
import { type EditPlace, type PlayerContext, shown } from '../player.ts'
import { claimsOf } from './claims.ts'
import { type EditTarget, isSameTarget, type RequestTarget, type TokenName } from './edit.ts'
import { readPolicyText } from './policies.ts'
import { type EditableRequest, editableRequests } from './request-parameters.ts'
import { readSettings } from './settings.ts'

/** A run as far as it is shown. */
export type EditableRun = Pick<PlayerContext, 'scenario' | 'positions' | 'events' | 'cursor'>

export interface Editable {
  readonly target: EditTarget
  /** Of a request: its operation. */
  readonly operation?: string
  /** Where an edit of it would make a difference, the likeliest first. */
  readonly places: readonly EditPlace[]
}

/** Everything, in the order in which a run comes to it. */
export async function editablesOf(run: EditableRun): Promise<readonly Editable[]> {
  const places = placesOf(run)
  const requests = await Promise.all(
    places.map(async (at) => ({ at, requests: await requestsAt(run, at) })),
  )
  const tokens = places.map((at) => ({ at, tokens: tokensIn(positionAt(run, at).context) }))
  const found: readonly Editable[] = [
    ...requests.flatMap(({ at, requests }) =>
      requests.map(({ target, operation }) => ({ target, operation, places: [at] })),
    ),
    ...tokens.flatMap(({ at, tokens }) =>
      tokens.map((token) => ({ target: { kind: 'token', token } as const, places: [at] })),
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
  at: EditPlace,
): Promise<Outcome<JsonObject | string>> {
  const { world, holdings } = positionAt(run, at).context
  switch (target.kind) {
    case 'request':
      return orAbsent(await parametersAt(run, target, at))
    case 'token':
      return orAbsent(claimsOf(holdings, target.token))
    case 'trust-policy':
    case 'permission-policy':
      return readPolicyText(world, target)
    default:
      return readSettings(world, target)
  }
}

/** The position that an edit would change. */
export function positionAt({ positions, events, cursor }: EditableRun, at: EditPlace): Position {
  const index = at === 'here' ? cursor : beforeLastStep(events.slice(0, cursor))
  return shown({ positions, cursor: index })
}

/** Before the last step, if there was one; from here on, if the run goes on. */
function placesOf(run: EditableRun): readonly EditPlace[] {
  const stepped = run.events.slice(0, run.cursor).some(({ type }) => type === 'next')
  const places: readonly EditPlace[] = [
    ...(stepped ? (['last-step'] as const) : []),
    ...(shown(run).canGoOn ? (['here'] as const) : []),
  ]
  return places
}

async function requestsAt(run: EditableRun, at: EditPlace): Promise<readonly EditableRequest[]> {
  const leg = at === 'here' ? await nextLeg(run) : shown(run).context.trace.at(-1)
  return leg ? editableRequests(leg) : []
}

/** What the next step would be: it is taken, and thrown away. */
async function nextLeg(run: EditableRun): Promise<TracedLeg | undefined> {
  const here = shown(run)
  const after = await advance(machines[run.scenario.flow], here, { type: 'next' })
  const { trace } = after.context
  return trace.length > here.context.trace.length ? trace.at(-1) : undefined
}

async function parametersAt(
  run: EditableRun,
  target: RequestTarget,
  at: EditPlace,
): Promise<JsonObject | undefined> {
  const requests = await requestsAt(run, at)
  return requests.find((each) => isSameTarget(each.target, target))?.parameters
}

const tokenNames: readonly TokenName[] = ['idToken', 'accessToken', 'openIdToken']

const tokensIn = ({ holdings }: HandshakeContext): readonly TokenName[] =>
  tokenNames.filter((name) => claimsOf(holdings, name) !== undefined)

/** What stands in AWS, whatever the app does. */
const standingIn = ({ accounts, identityPools, userPools }: World): readonly EditTarget[] => [
  ...Object.values(accounts).flatMap(({ id, roles }) =>
    Object.values(roles).flatMap(({ name, inlinePolicies }): readonly EditTarget[] => [
      { kind: 'trust-policy', account: id, role: name },
      ...Object.keys(inlinePolicies).map(
        (policy) => ({ kind: 'permission-policy', account: id, role: name, policy }) as const,
      ),
    ]),
  ),
  ...Object.values(identityPools ?? {}).flatMap((pool): readonly EditTarget[] => [
    { kind: 'identity-pool', pool: pool.id },
    { kind: 'identity-pool-roles', pool: pool.id },
    ...[
      ...Object.keys(pool.supportedLoginProviders),
      ...pool.cognitoIdentityProviders.map(({ providerName }) => providerName),
    ].map((provider) => ({ kind: 'principal-tags', pool: pool.id, provider }) as const),
  ]),
  ...Object.values(userPools ?? {}).flatMap(({ id, clients }): readonly EditTarget[] => [
    { kind: 'user-pool', pool: id },
    ...Object.keys(clients).map((client) => ({ kind: 'app-client', pool: id, client }) as const),
  ]),
]

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
