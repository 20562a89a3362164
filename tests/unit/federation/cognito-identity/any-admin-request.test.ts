/** Whatever an administrator asks of identity pools, they answer in AWS's form, and the same again. */
import * as model from '@aws-sdk/client-cognito-identity'
import { expect, test } from 'vitest'
import { adminOperations } from '../../../../src/federation/cognito-identity/admin-operations.ts'
import { operations } from '../../../../src/federation/cognito-identity/operations.ts'
import { askAnything } from '../../../support/answers-anything.ts'
import { accountId } from '../../../support/iam-world.ts'
import {
  appClient,
  developerProvider,
  identities,
  identityPoolWorld,
  photosId,
  poolArn,
  theirsId,
  userPool,
} from '../../../support/identity-pool-admin-world.ts'

const world = identityPoolWorld()

const { ana, bo, guest } = identities

const known = {
  IdentityPoolId: [photosId, photosId, photosId, theirsId],
  IdentityId: [ana, bo, guest],
  IdentityIdsToDelete: [guest, bo],
  IdentityPoolName: ['another'],
  ResourceArn: [poolArn(photosId)],
  ResourceTags: ['team'],
  TagKeys: ['team'],
  ProviderName: [userPool],
  IdentityProviderName: ['accounts.google.com', userPool],
  ClientId: [appClient],
  DeveloperProviderName: [developerProvider],
  DeveloperUserIdentifier: ['user-ana', 'user-bo'],
  SourceUserIdentifier: ['user-bo'],
  DestinationUserIdentifier: ['user-ana'],
  Logins: [developerProvider],
  'Logins.value': ['user-ana', 'user-new'],
  LoginsToRemove: ['accounts.google.com'],
  SupportedLoginProviders: ['accounts.google.com', 'graph.facebook.com'],
  Roles: ['authenticated', 'unauthenticated'],
  'Roles.value': [`arn:aws:iam::${accountId}:role/photos`],
  RoleMappings: [`${userPool}:${appClient}`],
  Type: ['Token', 'Rules'],
  AmbiguousRoleResolution: ['Deny', 'AuthenticatedRole'],
  MatchType: ['Equals', 'Contains'],
} as const

test('any operation with any input', { timeout: 120_000 }, async () => {
  const asked = {
    service: 'cognito-identity',
    operations: [...Object.keys({ ...operations, ...adminOperations }), 'UnlinkIdentity'],
    model,
    known,
  } as const
  const succeeded = await askAnything(world, asked, { numRuns: 200, seed: 20_261_122 })
  expect(succeeded.size).toBeGreaterThan(12)
})
