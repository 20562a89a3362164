/** Apps reach identity pools through the unmodified SDK: both flows, to an object in S3. */
import {
  GetCredentialsForIdentityCommand,
  GetOpenIdTokenCommand,
} from '@aws-sdk/client-cognito-identity'
import { CognitoSyncClient, ListRecordsCommand } from '@aws-sdk/client-cognito-sync'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { fromCognitoIdentityPool, fromWebToken } from '@aws-sdk/credential-providers'
import { JwtVerifier } from 'aws-jwt-verify'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { bodyText } from '../../src/federation/http.ts'
import { handle } from '../../src/federation/network.ts'
import {
  accountRoleArn,
  apps,
  connectApp,
  identityPoolWorld,
  now,
  poolId,
} from '../support/identity-pool-world.ts'

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

describe('in the classic flow', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const google = 'accounts.google.com'

  /** Somebody who came through Google, and Cognito's token about them. */
  async function withOpenIdToken() {
    const app = connectApp()
    const Logins = { [google]: await app.token(google) }
    const IdentityId = await app.newIdentity(Logins)
    const { Token = '' } = await app.client.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
    return { ...app, IdentityId, token: Token }
  }

  test('Cognito’s token gets credentials from STS, through fromWebToken', async () => {
    const { transport, token: webIdentityToken } = await withOpenIdToken()
    const { requestHandler, systemClockOffset } = transport
    const s3 = new S3Client({
      region: 'us-east-1',
      requestHandler,
      systemClockOffset,
      credentials: fromWebToken({
        roleArn: accountRoleArn('members'),
        webIdentityToken,
        clientConfig: { region: 'us-east-1', requestHandler },
      }),
    })
    const { Body: body } = await s3.send(
      new GetObjectCommand({ Bucket: 'photos', Key: 'hello.txt' }),
    )
    expect(await body?.transformToString()).toBe('Hello, world')
  })

  test('Cognito’s token verifies with aws-jwt-verify', async () => {
    const { transport, token, IdentityId } = await withOpenIdToken()
    const issuer = 'https://cognito-identity.amazonaws.com'
    const fetcher = {
      fetch: async (url: string) => {
        const sent = { method: 'GET', url, headers: [], body: '' }
        const { response } = await handle(transport.world(), sent)
        const bytes = new TextEncoder().encode(bodyText(response.body))
        return bytes.buffer
      },
    }
    const verifier = JwtVerifier.create(
      { issuer, audience: poolId, jwksUri: `${issuer}/.well-known/jwks_uri` },
      { jwksCache: new SimpleJwksCache({ fetcher }) },
    )
    const { sub, amr } = await verifier.verify(token)
    expect([sub, amr]).toEqual([
      IdentityId,
      ['authenticated', google, `${google}:${apps[google]}:person-1`],
    ])
  })
})

test('a guest’s credentials reach Cognito Sync', async () => {
  const { transport, newIdentity, client } = connectApp()
  const { requestHandler, systemClockOffset } = transport
  const IdentityId = await newIdentity()
  const { Credentials } = await client.send(new GetCredentialsForIdentityCommand({ IdentityId }))
  const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = Credentials ?? {}
  const sync = new CognitoSyncClient({
    region: 'us-east-1',
    requestHandler,
    systemClockOffset,
    credentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretKey,
      sessionToken: SessionToken,
    },
  })
  const { DatasetExists } = await sync.send(
    new ListRecordsCommand({ IdentityPoolId: poolId, IdentityId, DatasetName: 'settings' }),
  )
  expect(DatasetExists).toBe(false)
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
