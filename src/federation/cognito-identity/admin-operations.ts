/** What administrators and backends ask for, by name; fetched when one of them does. @module */
import type { JsonOperation } from '../aws-json/operation.ts'
import { getOpenIdTokenForDeveloperIdentity } from './developer/get-open-id-token-for-developer-identity.ts'
import { lookupDeveloperIdentity } from './developer/lookup-developer-identity.ts'
import { mergeDeveloperIdentities } from './developer/merge-developer-identities.ts'
import { unlinkDeveloperIdentity } from './developer/unlink-developer-identity.ts'
import { deleteIdentities } from './identity/delete-identities.ts'
import { describeIdentity } from './identity/describe-identity.ts'
import { listIdentities } from './identity/list-identities.ts'
import { createIdentityPool } from './identity-pool/create-identity-pool.ts'
import { deleteIdentityPool } from './identity-pool/delete-identity-pool.ts'
import { describeIdentityPool } from './identity-pool/describe-identity-pool.ts'
import { getIdentityPoolRoles } from './identity-pool/get-identity-pool-roles.ts'
import { listIdentityPools } from './identity-pool/list-identity-pools.ts'
import {
  getPrincipalTagAttributeMap,
  setPrincipalTagAttributeMap,
} from './identity-pool/principal-tag-attribute-map.ts'
import { listTagsForResource, tagResource, untagResource } from './identity-pool/resource-tags.ts'
import { setIdentityPoolRoles } from './identity-pool/set-identity-pool-roles.ts'
import { updateIdentityPool } from './identity-pool/update-identity-pool.ts'

export const adminOperations: Readonly<Record<string, JsonOperation>> = {
  CreateIdentityPool: createIdentityPool,
  DescribeIdentityPool: describeIdentityPool,
  UpdateIdentityPool: updateIdentityPool,
  DeleteIdentityPool: deleteIdentityPool,
  ListIdentityPools: listIdentityPools,
  SetIdentityPoolRoles: setIdentityPoolRoles,
  GetIdentityPoolRoles: getIdentityPoolRoles,
  SetPrincipalTagAttributeMap: setPrincipalTagAttributeMap,
  GetPrincipalTagAttributeMap: getPrincipalTagAttributeMap,
  TagResource: tagResource,
  UntagResource: untagResource,
  ListTagsForResource: listTagsForResource,
  DescribeIdentity: describeIdentity,
  ListIdentities: listIdentities,
  DeleteIdentities: deleteIdentities,
  GetOpenIdTokenForDeveloperIdentity: getOpenIdTokenForDeveloperIdentity,
  LookupDeveloperIdentity: lookupDeveloperIdentity,
  MergeDeveloperIdentities: mergeDeveloperIdentities,
  UnlinkDeveloperIdentity: unlinkDeveloperIdentity,
}
