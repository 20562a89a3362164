/**
 * The devices of one person and the store that keeps them in step: what each knows, up to which sync
 * count, and whom a silent push of the last step told of it.
 *
 * @module
 */

import type { Holdings } from '../federation/client/holdings.ts'
import { nextChoice } from '../federation/client/sync-heard.ts'
import type { DeviceAct, SyncPlan } from '../federation/client/sync-plan.ts'
import type { IdentityData } from '../federation/cognito-sync/identity-data.ts'
import type { Position } from '../machines/advance.ts'
import { machines } from '../machines/index.ts'
import type { Flow } from '../scenarios/scenario.ts'
import { lagOf, type RecordRow, recordsOf, standingOf } from './device-copy.view.ts'
import { type PushView, pushedNow, pushTo } from './device-push.view.ts'
import { targetsOf } from './flow.view.ts'

export interface DevicesView {
  readonly store: StoreView
  readonly devices: readonly DeviceView[]
}

export interface StoreView {
  readonly dataset: string
  /** Absent while the identity is not known, or has no such dataset. */
  readonly syncCount?: number
  readonly records: readonly RecordRow[]
}

export interface DeviceView {
  readonly id: string
  readonly name: string
  /** The push service that reaches it: `APNS, Apple`. */
  readonly platform: string
  /** How far it is: `signed out`, `signed in`, `registered`, `told of changes`. */
  readonly standing: string
  readonly online: boolean
  /** Up to which count it knows the dataset; absent for a device whose store nobody sees. */
  readonly syncCount?: number
  readonly records: readonly RecordRow[]
  /** Where it stands against the store: `in step`, `1 change behind`. */
  readonly lag?: string
  /** The silent push of the last step. */
  readonly push?: PushView
  /** What a person may do with it. */
  readonly controls?: DeviceControls
}

export interface DeviceControls {
  /** Whether the handshake has come far enough for them. */
  readonly enabled: boolean
  /** Switches the network. */
  readonly network: DeviceAct
  readonly write: DeviceAct
  /** What would be written: `theme: sepia`. */
  readonly change: string
}

/** The devices of a position: the two that the app runs on, then those that were registered before. */
export function devicesOf(flow: Flow, position: Position): DevicesView | undefined {
  const { app, holdings } = position.context
  const { sync } = app
  if (!sync) return undefined
  const data = dataOf(position)
  const own = [
    { id: 'phone', name: 'Phone', held: holdings, plan: sync.phone },
    { id: 'tablet', name: 'Tablet', held: holdings.tablet ?? {}, plan: sync.tablet },
  ] as const
  const registered = Object.values(data?.devices ?? {})
  const pushed = pushedNow(position)
  const dataset = data?.datasets[sync.dataset]
  const ahead = (syncCount: number | undefined) => lagOf(syncCount, dataset?.syncCount)
  return {
    store: {
      dataset: sync.dataset,
      ...(dataset ? { syncCount: dataset.syncCount } : {}),
      records: Object.entries(dataset?.records ?? {}).flatMap(([key, { value, syncCount }]) =>
        value === undefined ? [] : [{ key, value, syncCount, unsent: false }],
      ),
    },
    devices: [
      ...own.map(({ id, name, held, plan }): DeviceView => {
        const device = registered.find(({ token }) => token === plan.token)
        const syncCount = held.replica?.syncCount
        const lag = ahead(syncCount)
        return {
          id,
          name,
          platform: platformText(plan.platform),
          standing: standingOf(held, device, sync),
          online: !held.offline,
          ...(syncCount === undefined ? {} : { syncCount }),
          records: recordsOf(held),
          ...(lag === undefined ? {} : { lag }),
          ...pushTo(position, device, pushed),
          controls: {
            ...acts[id][held.offline ? 'offline' : 'online'],
            enabled: takes(flow, position, acts[id].online.write),
            change: changeText(sync, held),
          },
        }
      }),
      ...registered
        .filter(({ token }) => own.every(({ plan }) => plan.token !== token))
        .map(
          (device): DeviceView => ({
            id: device.id,
            name: 'Another device',
            platform: platformText(device.platform),
            standing: 'told of changes',
            online: true,
            records: [],
            ...pushTo(position, device, pushed),
          }),
        ),
    ],
  }
}

/** What Cognito Sync keeps of the person who is signed in on the phone. */
function dataOf({ context: { app, world, holdings } }: Position): IdentityData | undefined {
  const pool = world.syncPools?.[app.broker?.identityPoolId ?? '']
  return pool?.identities[holdings.identityId ?? '']
}

const changeText = (sync: SyncPlan, held: Holdings): string => {
  const { key, value } = nextChoice(sync, held)
  return `${key}: ${value}`
}

/** Whether the position's state takes an act. */
const takes = (flow: Flow, { state }: Position, act: DeviceAct): boolean =>
  targetsOf(machines[flow], state).some(({ event }) => event === act)

const acts = {
  phone: {
    online: { network: 'takePhoneOffline', write: 'writeOnPhone' },
    offline: { network: 'bringPhoneOnline', write: 'writeOnPhone' },
  },
  tablet: {
    online: { network: 'takeTabletOffline', write: 'writeOnTablet' },
    offline: { network: 'bringTabletOnline', write: 'writeOnTablet' },
  },
} as const

const makers: Readonly<Record<string, string>> = {
  APNS: 'Apple',
  APNS_SANDBOX: 'Apple, sandbox',
  GCM: 'Firebase',
  ADM: 'Amazon',
}

const platformText = (platform: string): string => `${platform}, ${makers[platform] ?? platform}`
