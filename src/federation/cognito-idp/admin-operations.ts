/** What administrators ask for, by name; fetched when one of them does. @module */
import type { JsonOperation } from '../aws-json/operation.ts'
import { adminCreateUser } from './admin/admin-create-user.ts'
import { adminDeleteUserAttributes } from './admin/admin-delete-user-attributes.ts'
import {
  adminAddUserToGroup,
  adminListGroupsForUser,
  adminRemoveUserFromGroup,
} from './admin/admin-groups.ts'
import { adminSetUserPassword } from './admin/admin-set-user-password.ts'
import {
  adminConfirmSignUp,
  adminDeleteUser,
  adminDisableUser,
  adminEnableUser,
  adminGetUser,
  adminResetUserPassword,
  adminUserGlobalSignOut,
} from './admin/admin-status.ts'
import { adminUpdateUserAttributes } from './admin/admin-update-user-attributes.ts'
import { listUsers } from './admin/list-users.ts'
import { createUserPoolClient } from './app-client/create-user-pool-client.ts'
import { deleteUserPoolClient } from './app-client/delete-user-pool-client.ts'
import { describeUserPoolClient, listUserPoolClients } from './app-client/read-user-pool-clients.ts'
import { updateUserPoolClient } from './app-client/update-user-pool-client.ts'
import { addCustomAttributes } from './attribute/add-custom-attributes.ts'
import { adminInitiateAuth } from './authentication/admin-initiate-auth.ts'
import { adminRespondToAuthChallenge } from './authentication/respond-to-auth-challenge.ts'
import {
  createUserPoolDomain,
  deleteUserPoolDomain,
  describeUserPoolDomain,
} from './domain/user-pool-domain.ts'
import { deleteGroup, getGroup, updateGroup } from './group/change-group.ts'
import { createGroup } from './group/create-group.ts'
import { listGroups } from './group/list-groups.ts'
import { listUsersInGroup } from './group/list-users-in-group.ts'
import {
  deleteIdentityProvider,
  updateIdentityProvider,
} from './identity-provider/change-identity-provider.ts'
import { createIdentityProvider } from './identity-provider/create-identity-provider.ts'
import {
  describeIdentityProvider,
  getIdentityProviderByIdentifier,
  listIdentityProviders,
} from './identity-provider/read-identity-providers.ts'
import { createUserPool } from './pool/create-user-pool.ts'
import { deleteUserPool } from './pool/delete-user-pool.ts'
import { getUserPoolMfaConfig } from './pool/get-user-pool-mfa-config.ts'
import { listTagsForResource, tagResource, untagResource } from './pool/pool-tags.ts'
import { describeUserPool, listUserPools } from './pool/read-user-pools.ts'
import { updateUserPool } from './pool/update-user-pool.ts'

export const adminOperations: Readonly<Record<string, JsonOperation>> = {
  AdminInitiateAuth: adminInitiateAuth,
  AdminRespondToAuthChallenge: adminRespondToAuthChallenge,
  CreateUserPool: createUserPool,
  DescribeUserPool: describeUserPool,
  ListUserPools: listUserPools,
  UpdateUserPool: updateUserPool,
  DeleteUserPool: deleteUserPool,
  GetUserPoolMfaConfig: getUserPoolMfaConfig,
  AddCustomAttributes: addCustomAttributes,
  TagResource: tagResource,
  UntagResource: untagResource,
  ListTagsForResource: listTagsForResource,
  CreateUserPoolClient: createUserPoolClient,
  DescribeUserPoolClient: describeUserPoolClient,
  ListUserPoolClients: listUserPoolClients,
  UpdateUserPoolClient: updateUserPoolClient,
  DeleteUserPoolClient: deleteUserPoolClient,
  CreateUserPoolDomain: createUserPoolDomain,
  DescribeUserPoolDomain: describeUserPoolDomain,
  DeleteUserPoolDomain: deleteUserPoolDomain,
  CreateIdentityProvider: createIdentityProvider,
  DescribeIdentityProvider: describeIdentityProvider,
  GetIdentityProviderByIdentifier: getIdentityProviderByIdentifier,
  ListIdentityProviders: listIdentityProviders,
  UpdateIdentityProvider: updateIdentityProvider,
  DeleteIdentityProvider: deleteIdentityProvider,
  CreateGroup: createGroup,
  GetGroup: getGroup,
  UpdateGroup: updateGroup,
  DeleteGroup: deleteGroup,
  ListGroups: listGroups,
  ListUsersInGroup: listUsersInGroup,
  AdminCreateUser: adminCreateUser,
  AdminGetUser: adminGetUser,
  AdminConfirmSignUp: adminConfirmSignUp,
  AdminSetUserPassword: adminSetUserPassword,
  AdminResetUserPassword: adminResetUserPassword,
  AdminUpdateUserAttributes: adminUpdateUserAttributes,
  AdminDeleteUserAttributes: adminDeleteUserAttributes,
  AdminAddUserToGroup: adminAddUserToGroup,
  AdminRemoveUserFromGroup: adminRemoveUserFromGroup,
  AdminListGroupsForUser: adminListGroupsForUser,
  AdminDisableUser: adminDisableUser,
  AdminEnableUser: adminEnableUser,
  AdminUserGlobalSignOut: adminUserGlobalSignOut,
  AdminDeleteUser: adminDeleteUser,
  ListUsers: listUsers,
}
