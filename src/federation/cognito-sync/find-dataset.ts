/** A dataset that must be there. @module */
import type { SignedJsonCall } from '../aws-json/operation.ts'
import type { PlannedCheck } from '../checklist.ts'
import { accepted, type Outcome } from '../refusal.ts'
import { liveDataset } from './dataset.ts'
import type { Dataset } from './identity-data.ts'
import { type IdentityScope, identityChecks, openIdentity } from './identity-scope.ts'
import { notFound } from './refusals.ts'
import type { DatasetInput } from './shapes.ts'

export const foundDatasetChecks = [
  ...identityChecks,
  {
    id: 'dataset-exists',
    title: 'The identity has the dataset, and it was not deleted',
    fact: 'sync-datasets',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** The dataset, in what its identity has; the text of the refusal is ours. */
export function findDataset(
  call: SignedJsonCall<DatasetInput>,
  callers?: 'identity',
): Outcome<IdentityScope & { readonly dataset: Dataset }> {
  const opened = openIdentity(call, callers)
  if (!opened.ok) return opened
  const { DatasetName: name } = call.input
  const dataset = liveDataset(opened.value.data, name)
  if (!dataset) {
    call.fail('dataset-exists', { expected: name, actual: 'no such dataset' })
    return notFound(`Dataset '${name}' not found.`)
  }
  call.pass('dataset-exists', { actual: name })
  return accepted({ ...opened.value, dataset })
}
