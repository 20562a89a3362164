/** Apps reach identity pools through the unmodified SDK: both flows, to an object in S3. */
import { GetCredentialsForIdentityCommand } from '@aws-sdk/client-cognito-identity'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { fromCognitoIdentityPool } from '@aws-sdk/credential-providers'
import { describe, expect, test } from 'vitest'
import { apps, connectApp, identityPoolWorld, poolId } from '../support/identity-pool-world.ts'

const providerNames = Object.keys(apps) as (keyof typeof apps)[]

describe('credentials of an identity pool read an object', () => {
  test.for([undefined, ...providerNames])('through %s', async (provider) => {
    const { transport, token } = connectApp()
    const { requestHandler, systemClockOffset } = transport
    const s3 = new S3Client({
      region: 'us-east-1',
      requestHandler,
      systemClockOffset,
      maxAttempts: 1,
      credentials: fromCognitoIdentityPool({
        identityPoolId: poolId,
        clientConfig: { region: 'us-east-1', requestHandler },
        ...(provider ? { logins: { [provider]: await token(provider) } } : {}),
      }),
    })
    const { Body: body } = await s3.send(
      new GetObjectCommand({ Bucket: 'photos', Key: 'hello.txt' }),
    )
    expect(await body?.transformToString()).toBe('Hello, world')
  })
})

test('the exchange shows Cognito’s own call to STS', async () => {
  const { client, transport, newIdentity } = connectApp(identityPoolWorld())
  await client.send(new GetCredentialsForIdentityCommand({ IdentityId: await newIdentity() }))
  const { nested } = transport.exchanges.at(-1) ?? { nested: [] }
  expect(
    nested.map(({ from, to, operation, nested: inner }) => [
      from,
      to,
      operation,
      inner.map((each) => `${each.to} ${each.operation}`),
    ]),
  ).toEqual([
    [
      'cognito-identity',
      'sts',
      'AssumeRoleWithWebIdentity',
      ['cognito-identity openid-configuration', 'cognito-identity jwks'],
    ],
  ])
})
