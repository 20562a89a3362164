/**
 * The legs of synchronisation, fetched together: two devices of one person sign in, register for
 * pushes, and write one after the other.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/synchronizing-data.html
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/push-sync.html
 * @module
 */
import type { Leg, LegInput } from './app.ts'
import { getCredentialsForIdentity } from './get-credentials-for-identity.ts'
import { getId } from './get-id.ts'
import { textOf } from './json-answer.ts'
import { openSignIn, signInPlan } from './open-sign-in.ts'
import { emptyReplica, patchOf, pulled, pushed } from './replica.ts'
import { requestIdToken } from './request-id-token.ts'
import {
  afterLeg,
  call,
  type DeviceName,
  type DeviceRun,
  datasetPath,
  endOf,
  identityPath,
  onDevice,
  syncPlan,
} from './sync-device.ts'
import type { SyncWrite } from './sync-plan.ts'

/** Nothing in; on the phone an identity and its credentials out. */
export const signInOnPhone: Leg = (input) => signIn(input, 'phone')

/** The same on the tablet: the same person is the same identity. */
export const signInOnTablet: Leg = (input) => signIn(input, 'tablet')

/** Credentials in; the phone's first record in the dataset out. */
export const syncOnPhone: Leg = async (input) =>
  endOf(await write(await pull(onDevice(input, 'phone')), 0))

/** A dataset in; the phone is known to its push service's application at SNS, and subscribes. */
export const registerPhone: Leg = async (input) =>
  endOf(await subscribe(await register(onDevice(input, 'phone'))))

/** The same on the tablet, which takes what is there on the way. */
export const registerTablet: Leg = async (input) =>
  endOf(await subscribe(await pull(await register(onDevice(input, 'tablet')))))

/** The phone writes again; the other devices that subscribe are told. */
export const changeOnPhone: Leg = async (input) => endOf(await write(onDevice(input, 'phone'), 1))

/** The tablet, if it was told and hears it, takes what is new. */
export const pullOnTablet: Leg = async (input) => {
  const run = onDevice(input, 'tablet')
  const told = input.world.messages?.some(({ via, to }) => via === 'push' && to === run.plan.token)
  return endOf(told && syncPlan(input.app).tablet.online ? await pull(run) : run)
}

/** The tablet writes; whoever knows a record as it was, and not as it is, is refused. */
export const changeOnTablet: Leg = async (input) => {
  const run = onDevice(input, 'tablet')
  const written = await write(run, 0)
  if (!written.refusal || syncPlan(input.app).tablet.onConflict === 'give-up') return endOf(written)
  const { refusal: _, ...late } = written
  return endOf(await write(await pull(late), 0))
}

async function signIn(input: LegInput, device: DeviceName): ReturnType<Leg> {
  const start = onDevice(input, device)
  const app = { ...input.app, tokenFrom: { ...signInPlan(input.app), user: start.plan.user } }
  let run = start
  for (const leg of [openSignIn, requestIdToken, getId, getCredentialsForIdentity])
    if (!run.refusal) run = afterLeg(run, await leg({ world: run.world, app, holdings: run.held }))
  return endOf(run)
}

/** ListRecords: what changed since the device last looked, and a session to answer in. */
export const pull = (run: DeviceRun): Promise<DeviceRun> => {
  const { replica = emptyReplica } = run.held
  return call(
    run,
    {
      operation: 'ListRecords',
      method: 'GET',
      path: `${datasetPath(run)}/records?lastSyncCount=${replica.syncCount}`,
    },
    (held, result) => ({ ...held, replica: pulled(replica, result) }),
  )
}

/** One of the changes that the app is made to send. */
const write = (run: DeviceRun, index: number): Promise<DeviceRun> => {
  const change = run.plan.writes[index]
  if (!change) throw new Error('there is nothing to write')
  return send(run, change)
}

/** UpdateRecords: all of a change, or nothing. A device that names itself is not told of its own. */
export const send = (run: DeviceRun, change: SyncWrite): Promise<DeviceRun> => {
  const { replica = emptyReplica, deviceId } = run.held
  return call(
    run,
    {
      operation: 'UpdateRecords',
      method: 'POST',
      path: datasetPath(run),
      input: {
        SyncSessionToken: replica.syncSessionToken,
        RecordPatches: [patchOf(replica, change)],
        ...(deviceId === undefined ? {} : { DeviceId: deviceId }),
      },
    },
    (held, result) => ({ ...held, replica: pushed(replica, result) }),
  )
}

/** RegisterDevice. */
const register = (run: DeviceRun): Promise<DeviceRun> => {
  const { platform, token } = run.plan
  return call(
    run,
    {
      operation: 'RegisterDevice',
      method: 'POST',
      path: `${identityPath(run, 'identity')}/device`,
      input: { Platform: platform, Token: token },
    },
    (held, result) => ({ ...held, deviceId: textOf(result, 'DeviceId') }),
  )
}

/** SubscribeToDataset, where the device wants to be told. */
const subscribe = async (run: DeviceRun): Promise<DeviceRun> => {
  const { deviceId = '' } = run.held
  return run.plan.subscribes
    ? call(run, {
        operation: 'SubscribeToDataset',
        method: 'POST',
        path: `${datasetPath(run)}/subscriptions/${encodeURIComponent(deviceId)}`,
      })
    : run
}
