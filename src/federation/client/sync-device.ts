/**
 * One of the two devices in a leg: what it calls, and how what it holds comes back into the app's
 * holdings.
 *
 * @module
 */
import type { Exchange, PartyId } from '../exchange.ts'
import type { World } from '../world.ts'
import type { App, LegInput, LegRefusal, LegResult } from './app.ts'
import { brokerOf } from './get-id.ts'
import type { Credentials, Holdings } from './holdings.ts'
import type { JsonAnswer } from './json-answer.ts'
import { callSync, type SyncRequest } from './sync-call.ts'
import type { SyncDevicePlan, SyncPlan } from './sync-plan.ts'

/** The phone stands for the app, whose holdings are its own. */
export type DeviceName = 'phone' | 'tablet'

const parties: Readonly<Record<DeviceName, PartyId>> = { phone: 'app', tablet: 'tablet' }

/** How the app synchronises. */
export function syncPlan({ sync }: App): SyncPlan {
  if (!sync) throw new Error('this app synchronises nothing')
  return sync
}

/** What happens on one device in the course of a leg. */
export interface DeviceRun {
  readonly input: LegInput
  readonly device: DeviceName
  readonly plan: SyncDevicePlan
  readonly world: World
  readonly held: Holdings
  readonly exchanges: readonly Exchange[]
  readonly refusal?: LegRefusal
}

/** Where a device's part of a leg begins. */
export const onDevice = (input: LegInput, device: DeviceName): DeviceRun => ({
  input,
  device,
  plan: syncPlan(input.app)[device],
  world: input.world,
  held: device === 'phone' ? input.holdings : (input.holdings.tablet ?? {}),
  exchanges: [],
})

/** The run after another leg, which is performed on this device. */
export const afterLeg = (run: DeviceRun, { refusal, ...result }: LegResult): DeviceRun => ({
  ...run,
  world: result.world,
  held: result.holdings,
  exchanges: [
    ...run.exchanges,
    ...result.exchanges.map((exchange) => ({ ...exchange, from: parties[run.device] })),
  ],
  ...(refusal ? { refusal } : {}),
})

/** The end of the leg. */
export const endOf = ({
  input,
  device,
  world,
  held,
  exchanges,
  refusal,
}: DeviceRun): LegResult => ({
  world,
  exchanges,
  holdings: device === 'phone' ? held : { ...input.holdings, tablet: held },
  ...(refusal ? { refusal } : {}),
})

/** Where Cognito Sync has the device's identity. `identity` is singular for devices alone. */
export function identityPath({ input, plan, held }: DeviceRun, collection: string): string {
  const pool = encodeURIComponent(brokerOf(input.app).identityPoolId)
  const identity = encodeURIComponent(plan.identityId ?? held.identityId ?? '')
  return `/identitypools/${pool}/${collection}/${identity}`
}

/** Where it has the dataset. */
export const datasetPath = (run: DeviceRun): string =>
  `${identityPath(run, 'identities')}/datasets/${encodeURIComponent(syncPlan(run.input.app).dataset)}`

/** One call; what the device then holds is up to the answer. A run that was refused goes no further. */
export async function call(
  run: DeviceRun,
  request: SyncRequest,
  keep: (held: Holdings, result: JsonAnswer['result']) => Holdings = (held) => held,
): Promise<DeviceRun> {
  if (run.refusal) return run
  const { app } = run.input
  const caller = { app, from: parties[run.device], credentials: credentialsOf(run.held) }
  const { world, exchange, result, refusal } = await callSync(run.world, caller, request)
  const passed = { ...run, world, exchanges: [...run.exchanges, exchange] }
  return refusal ? { ...passed, refusal } : { ...passed, held: keep(run.held, result) }
}

function credentialsOf({ credentials }: Holdings): Credentials {
  if (!credentials) throw new Error('Cognito Sync is asked with credentials only')
  return credentials
}
