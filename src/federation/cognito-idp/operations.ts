/** Every operation by its name. @module */
import type { JsonOperation } from '../aws-json/operation.ts'
import { createUserPoolClient } from './app-client/create-user-pool-client.ts'
import { deleteUserPoolClient } from './app-client/delete-user-pool-client.ts'
import { describeUserPoolClient, listUserPoolClients } from './app-client/read-user-pool-clients.ts'
import { updateUserPoolClient } from './app-client/update-user-pool-client.ts'
import {
  createUserPoolDomain,
  deleteUserPoolDomain,
  describeUserPoolDomain,
} from './domain/user-pool-domain.ts'
import { createGroup } from './group/create-group.ts'
import { listGroups } from './group/list-groups.ts'
import { createIdentityProvider } from './identity-provider/create-identity-provider.ts'
import {
  describeIdentityProvider,
  listIdentityProviders,
} from './identity-provider/read-identity-providers.ts'
import { deleteUserPool } from './pool/delete-user-pool.ts'
import { describeUserPool, listUserPools } from './pool/read-user-pools.ts'
import { updateUserPool } from './pool/update-user-pool.ts'

export const operations: Readonly<Record<string, JsonOperation>> = {
  DescribeUserPool: describeUserPool,
  ListUserPools: listUserPools,
  UpdateUserPool: updateUserPool,
  DeleteUserPool: deleteUserPool,
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
  ListIdentityProviders: listIdentityProviders,
  CreateGroup: createGroup,
  ListGroups: listGroups,
}
