/**
 * Tells the other devices of an identity that a dataset has changed. Whether a push arrives does not
 * bear on the update: its failures are in the exchanges alone.
 *
 * @module
 */
import type { SignedJsonCall } from '../../aws-json/operation.ts'
import type { World } from '../../world.ts'
import type { IdentityScope } from '../identity-scope.ts'
import { syncPoolOf } from '../store.ts'
import { callSns } from './call-sns.ts'
import { assumePushRole } from './push-role.ts'
import { silentNotification } from './silent-notification.ts'

/**
 * @param world - After the change.
 * @param change - The dataset, and the device that wrote, if it named itself: it needs no push.
 */
export async function notifyDevices(
  call: Pick<SignedJsonCall<unknown>, 'send' | 'pass' | 'fail'>,
  world: World,
  { pool, place, data }: Pick<IdentityScope, 'pool' | 'place' | 'data'>,
  change: {
    readonly datasetName: string
    readonly syncCount: number
    readonly writtenBy: string | undefined
  },
): Promise<World> {
  const { datasetName, syncCount, writtenBy } = change
  const devices = Object.values(data.devices).filter(
    ({ id, subscriptions }) => id !== writtenBy && subscriptions.includes(datasetName),
  )
  if (devices.length === 0) {
    call.pass('push', { actual: 'no other device subscribes' })
    return world
  }
  const roleArn = syncPoolOf(world, pool.id).pushSync?.roleArn
  if (roleArn === undefined) {
    call.fail('push', { note: 'The pool has no role for pushes any more.' })
    return world
  }
  const assumed = await assumePushRole(world, call.send, pool, roleArn)
  if (!assumed.credentials.ok) {
    call.fail('push', { note: assumed.credentials.refusal })
    return assumed.world
  }
  const message = silentNotification({
    identityPoolId: place.poolId,
    identityId: place.identityId,
    datasetName,
    syncCount,
  })
  let current = assumed.world
  const problems: string[] = []
  for (const { endpointArn } of devices) {
    const answer = await callSns(current, call.send, assumed.credentials.value, endpointArn, {
      Action: 'Publish',
      TargetArn: endpointArn,
      Message: message,
      MessageStructure: 'json',
    })
    current = answer.world
    if (!answer.ok) problems.push(answer.text('Message'))
  }
  if (problems.length > 0) call.fail('push', { note: problems.join(' ') })
  else call.pass('push', { actual: `${devices.length} told` })
  return current
}
