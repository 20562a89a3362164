/**
 * What a person does with two devices of their own accord, in any order: switch their network, write on
 * them, and let those that were told of something take it.
 *
 * @module
 */
import type { Leg, LegInput, LegResult } from './app.ts'
import { type DeviceName, type DeviceRun, endOf, onDevice, syncPlan } from './sync-device.ts'
import { devicesBehind, nextChoice } from './sync-heard.ts'
import { pull, send } from './sync-legs.ts'
import type { SyncWrite } from './sync-plan.ts'

/** The phone keeps the next of the values that a person may choose, and sends it if it can. */
export const writeOnPhone: Leg = (input) => writeOn(input, 'phone')

/** The same on the tablet. */
export const writeOnTablet: Leg = (input) => writeOn(input, 'tablet')

/** The phone has no network from here on. */
export const takePhoneOffline: Leg = async (input) => takeOffline(input, 'phone')

/** The same for the tablet. */
export const takeTabletOffline: Leg = async (input) => takeOffline(input, 'tablet')

/** The phone has its network back, and sends what it could not. */
export const bringPhoneOnline: Leg = (input) => bringOnline(input, 'phone')

/** The same for the tablet. */
export const bringTabletOnline: Leg = (input) => bringOnline(input, 'tablet')

/** Each device that is behind pulls, and sends again what was refused for coming too late. */
export const wakeDevices: Leg = async (input) => {
  let result: LegResult = { ...input, exchanges: [] }
  for (const device of devicesBehind(input.world, input.app, input.holdings)) {
    if (result.refusal) break
    const woken = await wake({ ...input, ...result }, device)
    result = { ...woken, exchanges: [...result.exchanges, ...woken.exchanges] }
  }
  const { world, holdings, exchanges, refusal } = result
  return { world, holdings, exchanges, ...(refusal ? { refusal } : {}) }
}

async function wake(input: LegInput, device: DeviceName): Promise<LegResult> {
  const run = await pull(onDevice(input, device))
  const { unsent } = run.held
  return endOf(unsent ? await sendOrKeep(run, unsent) : run)
}

async function writeOn(input: LegInput, device: DeviceName): Promise<LegResult> {
  const run = onDevice(input, device)
  const change = nextChoice(syncPlan(input.app), run.held)
  return endOf(run.held.offline ? kept(run, change) : await sendOrKeep(run, change))
}

function takeOffline(input: LegInput, device: DeviceName): LegResult {
  const run = onDevice(input, device)
  return endOf({ ...run, held: { ...run.held, offline: true } })
}

async function bringOnline(input: LegInput, device: DeviceName): Promise<LegResult> {
  const run = onDevice(input, device)
  const { offline: _, ...held } = run.held
  const online = { ...run, held }
  return endOf(held.unsent ? await sendOrKeep(online, held.unsent) : online)
}

/** A change that comes too late is no end: the device keeps it until it knows what came before. */
async function sendOrKeep(run: DeviceRun, change: SyncWrite): Promise<DeviceRun> {
  const { refusal, ...sent } = await send(run, change)
  if (refusal?.code === 'ResourceConflictException') return kept(sent, change)
  const { unsent: _, ...held } = sent.held
  return refusal ? { ...sent, refusal } : { ...sent, held }
}

const kept = (run: DeviceRun, unsent: SyncWrite): DeviceRun => ({
  ...run,
  held: { ...run.held, unsent },
})
