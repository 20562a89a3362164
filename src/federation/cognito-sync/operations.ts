/** Every operation by its name. @module */
import type { RestOperation } from '../rest-json/operation.ts'
import { deleteDataset } from './datasets/delete-dataset.ts'
import { describeDataset } from './datasets/describe-dataset.ts'
import { listDatasets } from './datasets/list-datasets.ts'
import { listRecords } from './datasets/list-records.ts'
import { updateRecords } from './datasets/update-records.ts'
import { registerDevice } from './devices/register-device.ts'
import { subscribeToDataset, unsubscribeFromDataset } from './devices/subscription.ts'
import { describeIdentityPoolUsage } from './pools/describe-identity-pool-usage.ts'
import { describeIdentityUsage } from './pools/describe-identity-usage.ts'
import { getIdentityPoolConfiguration } from './pools/get-identity-pool-configuration.ts'
import { listIdentityPoolUsage } from './pools/list-identity-pool-usage.ts'
import { setIdentityPoolConfiguration } from './pools/set-identity-pool-configuration.ts'

export const operations: Readonly<Record<string, RestOperation>> = {
  DeleteDataset: deleteDataset,
  DescribeDataset: describeDataset,
  DescribeIdentityPoolUsage: describeIdentityPoolUsage,
  DescribeIdentityUsage: describeIdentityUsage,
  GetIdentityPoolConfiguration: getIdentityPoolConfiguration,
  ListDatasets: listDatasets,
  ListIdentityPoolUsage: listIdentityPoolUsage,
  ListRecords: listRecords,
  RegisterDevice: registerDevice,
  SetIdentityPoolConfiguration: setIdentityPoolConfiguration,
  SubscribeToDataset: subscribeToDataset,
  UnsubscribeFromDataset: unsubscribeFromDataset,
  UpdateRecords: updateRecords,
}
