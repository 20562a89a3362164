/** What is asked about datasets as wholes, and what administrators do, by name. @module */
import type { RestOperations } from '../rest-json/service.ts'
import { deleteDataset } from './datasets/delete-dataset.ts'
import { describeDataset } from './datasets/describe-dataset.ts'
import { listDatasets } from './datasets/list-datasets.ts'
import { describeIdentityPoolUsage } from './pools/describe-identity-pool-usage.ts'
import { describeIdentityUsage } from './pools/describe-identity-usage.ts'
import { getIdentityPoolConfiguration } from './pools/get-identity-pool-configuration.ts'
import { listIdentityPoolUsage } from './pools/list-identity-pool-usage.ts'
import { setIdentityPoolConfiguration } from './pools/set-identity-pool-configuration.ts'

export const furtherOperations: RestOperations = {
  DeleteDataset: deleteDataset,
  DescribeDataset: describeDataset,
  DescribeIdentityPoolUsage: describeIdentityPoolUsage,
  DescribeIdentityUsage: describeIdentityUsage,
  GetIdentityPoolConfiguration: getIdentityPoolConfiguration,
  ListDatasets: listDatasets,
  ListIdentityPoolUsage: listIdentityPoolUsage,
  SetIdentityPoolConfiguration: setIdentityPoolConfiguration,
}
