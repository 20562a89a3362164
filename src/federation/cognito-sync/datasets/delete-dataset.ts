/**
 * DeleteDataset: for good. Devices that knew it learn of it by the sync count at which it went.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_DeleteDataset.html
 * @module
 */
import { structure } from '../../aws-json/shape.ts'
import { restOperation } from '../../rest-json/operation.ts'
import { renderDataset } from '../dataset.ts'
import { findDataset, foundDatasetChecks } from '../find-dataset.ts'
import type { Dataset } from '../identity-data.ts'
import { onDataset } from '../permissions.ts'
import { datasetMembers } from '../shapes.ts'
import { withIdentityData } from '../store.ts'
import { datasetUri } from './uri.ts'

export const deleteDataset = restOperation(
  { method: 'DELETE', uri: datasetUri },
  {
    input: structure(datasetMembers),
    checks: foundDatasetChecks,
    permissions: onDataset('DeleteDataset'),
    run: (call) => {
      const found = findDataset(call)
      if (!found.ok) return found
      const { world, place, data, dataset, writer } = found.value
      const syncCount = dataset.syncCount + 1
      const deleted: Dataset = {
        ...dataset,
        syncCount,
        deletedAt: syncCount,
        records: {},
        lastModifiedAt: world.now,
        lastModifiedBy: writer,
      }
      const datasets = { ...data.datasets, [dataset.name]: deleted }
      return {
        ok: true,
        world: withIdentityData(world, place, { ...data, datasets }),
        result: { Dataset: renderDataset(place.identityId, dataset) },
      }
    },
  },
)
