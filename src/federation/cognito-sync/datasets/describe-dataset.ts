/**
 * DescribeDataset: how much is in a dataset, and since when.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_DescribeDataset.html
 * @module
 */
import { structure } from '../../aws-json/shape.ts'
import { restOperation } from '../../rest-json/operation.ts'
import { renderDataset } from '../dataset.ts'
import { findDataset, foundDatasetChecks } from '../find-dataset.ts'
import { onDataset } from '../permissions.ts'
import { datasetMembers } from '../shapes.ts'
import { datasetUri } from './uri.ts'

export const describeDataset = restOperation(
  { method: 'GET', uri: datasetUri },
  {
    input: structure(datasetMembers),
    checks: foundDatasetChecks,
    permissions: onDataset('DescribeDataset'),
    run: (call) => {
      const found = findDataset(call)
      if (!found.ok) return found
      const { world, place, dataset } = found.value
      return { ok: true, world, result: { Dataset: renderDataset(place.identityId, dataset) } }
    },
  },
)
