/** What two devices do next: what they heard by silent push, and what a person would write. @module */
import type { World } from '../world.ts'
import type { App } from './app.ts'
import type { Holdings } from './holdings.ts'
import type { DeviceName } from './sync-device.ts'
import type { SyncPlan, SyncWrite } from './sync-plan.ts'

/** The newest sync count that the app behind a push token was told of; 0 before the first push. */
export const toldCount = ({ messages = [] }: World, token: string): number =>
  messages
    .filter(({ via, to }) => via === 'push' && to === token)
    .reduce((most, { body }) => Math.max(most, Number(/"syncCount":"?(\d+)/.exec(body)?.[1])), 0)

/** The devices with a network that were told of more than they know, or have something unsent. */
export function devicesBehind(
  world: World,
  { sync }: App,
  holdings: Holdings,
): readonly DeviceName[] {
  return (['phone', 'tablet'] as const).filter((device) => {
    const held = device === 'phone' ? holdings : holdings.tablet
    if (!sync || !held || held.offline) return false
    const told = toldCount(world, sync[device].token)
    return held.unsent !== undefined || told > (held.replica?.syncCount ?? 0)
  })
}

/** The value after the one that a device shows. */
export function nextChoice({ choices: { key, values } }: SyncPlan, held: Holdings): SyncWrite {
  const shown = held.unsent?.value ?? held.replica?.records[key]?.value ?? ''
  return { key, value: values[(values.indexOf(shown) + 1) % values.length] ?? shown }
}
