/** Whatever is asked of a user pool, it answers in AWS's form, and the same again. */
import * as model from '@aws-sdk/client-cognito-identity-provider'
import { InitiateAuthCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { accountOperations } from '../../../../src/federation/cognito-idp/account-operations.ts'
import { adminOperations } from '../../../../src/federation/cognito-idp/admin-operations.ts'
import { operations } from '../../../../src/federation/cognito-idp/operations.ts'
import { askAnything } from '../../../support/answers-anything.ts'
import { anaSignsUp, password, startDirectory } from '../../../support/directory.ts'

const directory = await startDirectory(
  {},
  {
    ExplicitAuthFlows: [
      'ALLOW_USER_PASSWORD_AUTH',
      'ALLOW_USER_SRP_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
    ],
  },
)
const { sdk, poolId, clientId, transport } = directory
await directory.addPerson('bo')
await sdk.send(new SignUpCommand(anaSignsUp(clientId)))
const code = directory.lastCode()
const signIn = new InitiateAuthCommand({
  AuthFlow: 'USER_PASSWORD_AUTH',
  ClientId: clientId,
  AuthParameters: { USERNAME: 'bo', PASSWORD: password },
})
const { AuthenticationResult: tokens } = await sdk.send(signIn)
const refreshToken = tokens?.RefreshToken ?? ''

const known = {
  UserPoolId: [poolId],
  ClientId: [clientId],
  AccessToken: [tokens?.AccessToken ?? ''],
  Token: [refreshToken],
  RefreshToken: [refreshToken],
  Username: ['ana', 'bo', 'cy'],
  Password: [password],
  PreviousPassword: [password],
  ProposedPassword: [`${password}8`],
  ConfirmationCode: [code],
  Code: [code],
  PoolName: ['another'],
  ClientName: ['another'],
  GroupName: ['editors'],
  Domain: ['lumen'],
  ProviderName: ['Google'],
  ProviderType: ['Google', 'OIDC'],
  ProviderDetails: ['client_id', 'client_secret', 'authorize_scopes', 'oidc_issuer'],
  AttributeName: ['email'],
  Name: ['email', 'custom:role', 'verified_email', 'profile'],
  MaxResults: [],
  AuthFlow: ['USER_PASSWORD_AUTH', 'USER_SRP_AUTH', 'REFRESH_TOKEN_AUTH'],
  AuthParameters: ['USERNAME', 'PASSWORD', 'SRP_A', 'REFRESH_TOKEN'],
  'AuthParameters.value': ['ana', 'bo', password, 'abcdef0123', refreshToken],
  ChallengeName: ['PASSWORD_VERIFIER', 'NEW_PASSWORD_REQUIRED', 'SELECT_CHALLENGE'],
  ChallengeResponses: ['USERNAME', 'NEW_PASSWORD', 'PASSWORD_CLAIM_SIGNATURE', 'TIMESTAMP'],
} as const

test('any operation with any input', { timeout: 120_000 }, async () => {
  const asked = {
    service: 'cognito-idp',
    operations: Object.keys({ ...operations, ...accountOperations, ...adminOperations }),
    model,
    known,
  } as const
  const succeeded = await askAnything(transport.world(), asked, { numRuns: 150, seed: 20_261_122 })
  expect(succeeded.size).toBeGreaterThan(20)
})
