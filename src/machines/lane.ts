/**
 * One way to federate, played for being laid beside others: the app's own run, what the same token is
 * good for in a thief's hands, and what the first call says to somebody who did not sign in.
 *
 * @module
 */
import type { LegName } from '../federation/client/app.ts'
import { type Exchange, withNested } from '../federation/exchange.ts'
import { bodyText } from '../federation/http.ts'
import { parseRoleArn } from '../federation/iam/arn.ts'
import type { World } from '../federation/world.ts'
import { type Start, startOf } from '../scenarios/apply-faults.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { advance, type Position, playToEnd } from './advance.ts'
import { machines } from './index.ts'
import { legs } from './legs.ts'

/** A way to federate, played to its end. */
export interface Lane {
  readonly scenario: Scenario
  /** The end of the app's own run. */
  readonly end: Position
  /** What a thief gets who took the token; absent where something else is wrong. */
  readonly theft?: Theft
  /** The first call to AWS, made without a token where guests are let in. */
  readonly guest: Exchange
}

/** The ends of a thief's runs: each begins with the token of the person and with what the app knows. */
export interface Theft {
  readonly atOnce: Position
  /** A role is asked for that the app does not use, and that trusts whom its own role trusts. */
  readonly anotherRole: Position
  /** The same as at once, but later, the earliest first. */
  readonly later: readonly LateTheft[]
}

export interface LateTheft {
  /** Seconds since the person signed in. */
  readonly seconds: number
  readonly end: Position
}

/**
 * When a thief comes back, in seconds: past the hour for which the token is valid, and past the five
 * minutes that STS adds for clocks that differ.
 */
const comesBackAfter = [3720, 3960]

/** The name of the role that a thief would rather have. */
const coveted = 'moderators'

/** Plays one way with these faults; those that its scenario does not have change nothing. */
export async function playLane(scenario: Scenario, faults: readonly string[]): Promise<Lane> {
  const start = startOf(scenario, faults)
  const positions = await playToEnd(machines[scenario.flow], start)
  const end = positions.at(-1)
  const stolen = positions.find(({ state }) => state === 'identified')
  if (!end) throw new Error('a run has at least its start')
  const theft = stolen && faults.length === 0 ? await steal(scenario, stolen, end) : undefined
  return { scenario, end, guest: await callAsGuest(start), ...(theft ? { theft } : {}) }
}

async function steal(scenario: Scenario, stolen: Position, end: Position): Promise<Theft> {
  const { app, world, holdings } = stolen.context
  const { idToken = '' } = holdings
  const thief: Position = { ...stolen, context: { app, world, holdings: { idToken }, trace: [] } }
  const machine = machines[scenario.flow]
  const goOn = async (from: Position): Promise<Position> => {
    const next = await advance(machine, from, { type: 'next' })
    return next.canGoOn ? goOn(next) : next
  }
  return {
    atOnce: await goOn(thief),
    anotherRole: await goOn({
      ...thief,
      context: { ...thief.context, ...askingForAnotherRole(thief.context, assumedRole(end)) },
    }),
    later: await Promise.all(
      comesBackAfter.map(async (seconds) => ({
        seconds,
        end: await goOn(await advance(machine, thief, { type: 'moveClock', seconds })),
      })),
    ),
  }
}

/** The ARN of the role that a run's call of STS names, whoever made it. */
function assumedRole({ context }: Position): string {
  const call = context.trace
    .flatMap(({ exchanges }) => exchanges.flatMap(withNested))
    .find(({ operation }) => operation === 'AssumeRoleWithWebIdentity')
  return new URLSearchParams(bodyText(call?.request.body ?? '')).get('RoleArn') ?? ''
}

/** The same app and world, with a second role beside the first, and the app asking for that one. */
function askingForAnotherRole({ app, world }: Start, arn: string): Start {
  const { account: id = '', name = '' } = parseRoleArn(arn) ?? {}
  const account = world.accounts[id]
  const role = account?.roles[name]
  if (!account || !role) return { app, world }
  const wanted = `${arn.slice(0, -name.length)}${coveted}`
  const { broker } = app
  return {
    app: {
      ...app,
      ...(broker && app.roleArn === undefined
        ? { broker: { ...broker, customRoleArn: wanted } }
        : { roleArn: wanted }),
    },
    world: {
      ...world,
      accounts: {
        ...world.accounts,
        [id]: {
          ...account,
          roles: { ...account.roles, [coveted]: { ...role, name: coveted } },
        },
      },
    },
  }
}

/** The exchange of the first call to AWS by an app that holds nothing. */
async function callAsGuest({ app, world }: Start): Promise<Exchange> {
  const leg: LegName = app.broker ? 'getGuestId' : 'assumeRoleWithWebIdentity'
  const { exchanges } = await legs[leg]({ app, world: openToGuests(world), holdings: {} })
  const [call] = exchanges
  if (!call) throw new Error('nobody was asked')
  return call
}

const openToGuests = (world: World): World => ({
  ...world,
  identityPools: Object.fromEntries(
    Object.entries(world.identityPools ?? {}).map(([id, pool]) => [
      id,
      { ...pool, allowUnauthenticatedIdentities: true },
    ]),
  ),
})
