/** The operations of IAM that are simulated, by the names that AWS gives them. @module */
import {
  listAttachedUserPolicies,
  listGroups,
  listGroupsForUser,
  listInstanceProfiles,
  listInstanceProfilesForRole,
  listMfaDevices,
  listSamlProviders,
  listUserTags,
} from './account/empty-lists.ts'
import { getUser, listAccountAliases, listUsers } from './account/read-account.ts'
import { getUserPolicy, listAccessKeys, listUserPolicies } from './account/user-policies.ts'
import {
  addClientIdToOpenIdConnectProvider,
  deleteOpenIdConnectProvider,
  removeClientIdFromOpenIdConnectProvider,
  updateOpenIdConnectProviderThumbprint,
} from './oidc-provider/change-provider.ts'
import { createOpenIdConnectProvider } from './oidc-provider/create-provider.ts'
import {
  listOpenIdConnectProviderTags,
  tagOpenIdConnectProvider,
  untagOpenIdConnectProvider,
} from './oidc-provider/provider-tags.ts'
import {
  getOpenIdConnectProvider,
  listOpenIdConnectProviders,
} from './oidc-provider/read-providers.ts'
import type { IamOperation } from './operation.ts'
import {
  createPolicyVersion,
  deletePolicyVersion,
  setDefaultPolicyVersion,
} from './policy/change-versions.ts'
import { createPolicy } from './policy/create-policy.ts'
import { deletePolicy } from './policy/delete-policy.ts'
import { listEntitiesForPolicy } from './policy/list-entities.ts'
import {
  getPolicy,
  getPolicyVersion,
  listPolicies,
  listPolicyVersions,
} from './policy/read-policies.ts'
import { createRole } from './role/create-role.ts'
import { deleteRole } from './role/delete-role.ts'
import { getRole, listRoles } from './role/read-roles.ts'
import { listRoleTags, tagRole, untagRole } from './role/role-tags.ts'
import { updateAssumeRolePolicy, updateRole, updateRoleDescription } from './role/update-role.ts'
import {
  attachRolePolicy,
  detachRolePolicy,
  listAttachedRolePolicies,
} from './role-policy/attached-policies.ts'
import {
  deleteRolePolicy,
  getRolePolicy,
  listRolePolicies,
  putRolePolicy,
} from './role-policy/inline-policies.ts'

/** Whatever else IAM has is an invalid action here. */
export const operations: Readonly<Record<string, IamOperation>> = {
  CreateOpenIDConnectProvider: createOpenIdConnectProvider,
  GetOpenIDConnectProvider: getOpenIdConnectProvider,
  ListOpenIDConnectProviders: listOpenIdConnectProviders,
  DeleteOpenIDConnectProvider: deleteOpenIdConnectProvider,
  AddClientIDToOpenIDConnectProvider: addClientIdToOpenIdConnectProvider,
  RemoveClientIDFromOpenIDConnectProvider: removeClientIdFromOpenIdConnectProvider,
  UpdateOpenIDConnectProviderThumbprint: updateOpenIdConnectProviderThumbprint,
  TagOpenIDConnectProvider: tagOpenIdConnectProvider,
  UntagOpenIDConnectProvider: untagOpenIdConnectProvider,
  ListOpenIDConnectProviderTags: listOpenIdConnectProviderTags,
  CreateRole: createRole,
  GetRole: getRole,
  ListRoles: listRoles,
  UpdateRole: updateRole,
  UpdateRoleDescription: updateRoleDescription,
  UpdateAssumeRolePolicy: updateAssumeRolePolicy,
  DeleteRole: deleteRole,
  TagRole: tagRole,
  UntagRole: untagRole,
  ListRoleTags: listRoleTags,
  PutRolePolicy: putRolePolicy,
  GetRolePolicy: getRolePolicy,
  ListRolePolicies: listRolePolicies,
  DeleteRolePolicy: deleteRolePolicy,
  AttachRolePolicy: attachRolePolicy,
  DetachRolePolicy: detachRolePolicy,
  ListAttachedRolePolicies: listAttachedRolePolicies,
  CreatePolicy: createPolicy,
  GetPolicy: getPolicy,
  CreatePolicyVersion: createPolicyVersion,
  GetPolicyVersion: getPolicyVersion,
  ListPolicyVersions: listPolicyVersions,
  SetDefaultPolicyVersion: setDefaultPolicyVersion,
  DeletePolicyVersion: deletePolicyVersion,
  ListPolicies: listPolicies,
  DeletePolicy: deletePolicy,
  GetUser: getUser,
  ListUsers: listUsers,
  ListAccountAliases: listAccountAliases,
  ListUserPolicies: listUserPolicies,
  GetUserPolicy: getUserPolicy,
  ListAccessKeys: listAccessKeys,
  ListEntitiesForPolicy: listEntitiesForPolicy,
  ListGroups: listGroups,
  ListGroupsForUser: listGroupsForUser,
  ListMFADevices: listMfaDevices,
  ListAttachedUserPolicies: listAttachedUserPolicies,
  ListUserTags: listUserTags,
  ListInstanceProfiles: listInstanceProfiles,
  ListInstanceProfilesForRole: listInstanceProfilesForRole,
  ListSAMLProviders: listSamlProviders,
}
