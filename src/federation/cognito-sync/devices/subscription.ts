/**
 * SubscribeToDataset and UnsubscribeFromDataset: whether a device is told of a dataset's changes.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_SubscribeToDataset.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { entryOf } from '../../lookup.ts'
import { restOperation } from '../../rest-json/operation.ts'
import { datasetUri } from '../datasets/uri.ts'
import { findDataset, foundDatasetChecks } from '../find-dataset.ts'
import { onDataset } from '../permissions.ts'
import { notFound } from '../refusals.ts'
import { datasetMembers, deviceId } from '../shapes.ts'
import { withIdentityData } from '../store.ts'

const subscription = (
  operation: string,
  method: 'POST' | 'DELETE',
  change: (names: readonly string[], name: string) => readonly string[],
) =>
  restOperation(
    { method, uri: `${datasetUri}/subscriptions/{DeviceId}` },
    {
      input: structure({ ...datasetMembers, DeviceId: required(deviceId) }),
      checks: [
        ...foundDatasetChecks,
        { id: 'device-exists', title: 'The identity has registered the device', fact: 'sync-push' },
      ],
      permissions: onDataset(operation),
      run: (call) => {
        const found = findDataset(call, 'identity')
        if (!found.ok) return found
        const { world, place, data, dataset } = found.value
        const { DeviceId: id } = call.input
        const device = entryOf(data.devices, id)
        if (!device) {
          call.fail('device-exists', { expected: id, actual: 'no such device' })
          return notFound(`Device '${id}' not found.`)
        }
        call.pass('device-exists', { actual: id })
        const subscriptions = change(device.subscriptions, dataset.name)
        const devices = { ...data.devices, [id]: { ...device, subscriptions } }
        return { ok: true, world: withIdentityData(world, place, { ...data, devices }) }
      },
    },
  )

export const subscribeToDataset = subscription('SubscribeToDataset', 'POST', (names, name) => [
  ...new Set([...names, name]),
])

export const unsubscribeFromDataset = subscription(
  'UnsubscribeFromDataset',
  'DELETE',
  (names, name) => names.filter((each) => each !== name),
)
