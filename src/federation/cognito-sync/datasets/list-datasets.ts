/**
 * ListDatasets: what an identity has.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_ListDatasets.html
 * @module
 */
import { structure } from '../../aws-json/shape.ts'
import { restOperation } from '../../rest-json/operation.ts'
import { liveDatasets, renderDataset } from '../dataset.ts'
import { identityChecks, openIdentity } from '../identity-scope.ts'
import { askedPage, pageMembers, pageQuery } from '../page.ts'
import { onDatasets } from '../permissions.ts'
import { identityMembers } from '../shapes.ts'

export const listDatasets = restOperation(
  {
    method: 'GET',
    uri: '/identitypools/{IdentityPoolId}/identities/{IdentityId}/datasets',
    query: pageQuery,
  },
  {
    input: structure({ ...identityMembers, ...pageMembers }),
    checks: identityChecks,
    permissions: onDatasets('ListDatasets'),
    run: (call) => {
      const opened = openIdentity(call)
      if (!opened.ok) return opened
      const { world, data, place } = opened.value
      const page = askedPage(liveDatasets(data), ({ name }) => name, call.input)
      if (!page.ok) return page
      const { items, nextToken } = page.value
      const result = {
        Datasets: items.map((dataset) => renderDataset(place.identityId, dataset)),
        Count: items.length,
        NextToken: nextToken,
      }
      return { ok: true, world, result }
    },
  },
)
