/** What devices that synchronise and are pushed to ask for, by name. @module */
import type { RestOperations } from '../rest-json/service.ts'
import { listRecords } from './datasets/list-records.ts'
import { updateRecords } from './datasets/update-records.ts'
import { registerDevice } from './devices/register-device.ts'
import { subscribeToDataset, unsubscribeFromDataset } from './devices/subscription.ts'

export const operations: RestOperations = {
  ListRecords: listRecords,
  RegisterDevice: registerDevice,
  SubscribeToDataset: subscribeToDataset,
  UnsubscribeFromDataset: unsubscribeFromDataset,
  UpdateRecords: updateRecords,
}
