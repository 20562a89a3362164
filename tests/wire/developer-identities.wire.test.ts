/** A developer's own users, from the pool that an administrator makes to the bucket they read. */
import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  DeleteIdentityPoolCommand,
  DescribeIdentityCommand,
  DescribeIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  LookupDeveloperIdentityCommand,
  MergeDeveloperIdentitiesCommand,
  SetIdentityPoolRolesCommand,
  SetPrincipalTagAttributeMapCommand,
} from '@aws-sdk/client-cognito-identity'
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { expect, test } from 'vitest'
import { decodeJwt } from '../../src/federation/jose/decode-jwt.ts'
import { iamClient, now, permissions } from '../support/iam-world.ts'
import {
  developerProvider,
  identityPoolWorld,
  region,
  startPools,
} from '../support/identity-pool-admin-world.ts'

const trusting = (pool: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
      Condition: {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': pool },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': developerProvider },
      },
    },
  })

test('a pool from its first day to its last', async () => {
  const { client, transport } = startPools(identityPoolWorld())
  const { requestHandler, systemClockOffset } = transport
  const common = { region, requestHandler, systemClockOffset, maxAttempts: 1 }

  const { IdentityPoolId = '' } = await client.send(
    new CreateIdentityPoolCommand({
      IdentityPoolName: 'whole life',
      AllowUnauthenticatedIdentities: false,
      DeveloperProviderName: developerProvider,
    }),
  )
  const iam = iamClient(transport)
  const { Role } = await iam.send(
    new CreateRoleCommand({
      RoleName: 'users',
      AssumeRolePolicyDocument: trusting(IdentityPoolId),
    }),
  )
  await iam.send(
    new PutRolePolicyCommand({
      RoleName: 'users',
      PolicyName: 'own-folder',
      PolicyDocument: permissions(
        's3:GetObject',
        `arn:aws:s3:::photos/${'$'}{aws:PrincipalTag/folder}/*`,
      ),
    }),
  )
  await client.send(
    new SetIdentityPoolRolesCommand({
      IdentityPoolId,
      Roles: { authenticated: Role?.Arn ?? '' },
    }),
  )
  await client.send(
    new SetPrincipalTagAttributeMapCommand({
      IdentityPoolId,
      IdentityProviderName: developerProvider,
      PrincipalTags: { folder: 'sub' },
    }),
  )
  expect(await client.send(new DescribeIdentityPoolCommand({ IdentityPoolId }))).toHaveProperty(
    'DeveloperProviderName',
    developerProvider,
  )

  const vouch = (user: string, rest: object = {}) =>
    client.send(
      new GetOpenIdTokenForDeveloperIdentityCommand({
        IdentityPoolId,
        Logins: { [developerProvider]: user },
        ...rest,
      }),
    )
  const ana = await vouch('ana', { PrincipalTags: { folder: 'ana' } })
  const token = decodeJwt(ana.Token ?? '')
  expect(token?.payload).toEqual({
    sub: ana.IdentityId,
    aud: IdentityPoolId,
    iss: 'https://cognito-identity.amazonaws.com',
    amr: ['authenticated', developerProvider, `${developerProvider}:${IdentityPoolId}:ana`],
    'https://aws.amazon.com/tags': { principal_tags: { folder: ['ana'] } },
    iat: now,
    exp: now + 900,
  })
  expect((await vouch('ana', { TokenDuration: 60 })).IdentityId).toBe(ana.IdentityId)

  const app = new CognitoIdentityClient(common)
  const Logins = { 'cognito-identity.amazonaws.com': ana.Token ?? '' }
  const { IdentityId } = ana
  // Seen: aws-sdk-net#420, amplify-js#388. The token itself says whose it is.
  await expect(app.send(new GetIdCommand({ IdentityPoolId, Logins }))).rejects.toThrow(
    "Invalid login token. Can't pass in a Cognito token.",
  )
  const { Credentials } = await app.send(
    new GetCredentialsForIdentityCommand({ IdentityId, Logins }),
  )
  const credentials = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  }
  expect(
    (await new STSClient({ ...common, credentials }).send(new GetCallerIdentityCommand())).Arn,
  ).toBe('arn:aws:sts::111122223333:assumed-role/users/CognitoIdentityCredentials')

  const bo = await vouch('bo')
  await client.send(
    new MergeDeveloperIdentitiesCommand({
      IdentityPoolId,
      DeveloperProviderName: developerProvider,
      SourceUserIdentifier: 'bo',
      DestinationUserIdentifier: 'ana',
    }),
  )
  const lookUp = new LookupDeveloperIdentityCommand({ IdentityPoolId, IdentityId })
  expect((await client.send(lookUp)).DeveloperUserIdentifierList).toEqual(['ana', 'bo'])
  expect((await vouch('bo')).IdentityId).toBe(IdentityId)
  expect(
    (await client.send(new DescribeIdentityCommand({ IdentityId: bo.IdentityId }))).Logins,
  ).toEqual([])

  const cat = await new S3Client({ ...common, credentials }).send(
    new GetObjectCommand({ Bucket: 'photos', Key: 'ana/cat.txt' }),
  )
  expect(await cat.Body?.transformToString()).toBe('a cat')

  await client.send(new DeleteIdentityPoolCommand({ IdentityPoolId }))
  await expect(
    app.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins })),
  ).rejects.toThrow(`Identity '${IdentityId}' not found.`)
})
