/** The unmodified AWS SDK runs the handshake against the lab's port, and is told no as by AWS. */
/// <reference types="node" />
import { Agent } from 'node:http'
import type { LookupFunction } from 'node:net'
import {
  CreateOpenIDConnectProviderCommand,
  CreateRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam'
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import {
  AssumeRoleWithWebIdentityCommand,
  type Credentials,
  ExpiredTokenException,
  GetCallerIdentityCommand,
  InvalidIdentityTokenException,
  STSClient,
  STSServiceException,
} from '@aws-sdk/client-sts'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { clientOf, type RunningLab, runLab } from '../support/running-lab.ts'

let running: RunningLab
beforeAll(async () => {
  running = await runLab()
})
afterAll(() => running.close())
afterEach(() => running.control('POST', 'reset', {}))

const google = 'https://accounts.google.com'
const ana = '110169484474386276334'
const role = {
  RoleArn: 'arn:aws:iam::111122223333:role/lumen-photos',
  RoleSessionName: 'ana-laptop',
}
const own = { Bucket: 'lumen-photos', Key: `photos/${ana}/harbour.svg` }
const others = { Bucket: 'lumen-photos', Key: 'photos/104857600123456789012/skyline.svg' }

async function assume(order: object = {}): Promise<Credentials> {
  const WebIdentityToken = await running.token({ issuer: google, ...order })
  const command = new AssumeRoleWithWebIdentityCommand({ ...role, WebIdentityToken })
  const { Credentials: received } = await new STSClient(clientOf(running)).send(command)
  if (!received) throw new Error('no credentials')
  return received
}

const signing = (received: Partial<Credentials>) => ({
  accessKeyId: received.AccessKeyId ?? '',
  secretAccessKey: received.SecretAccessKey ?? '',
  sessionToken: received.SessionToken ?? '',
})

const s3For = (received: Credentials, rest: object = {}) =>
  new S3Client({ ...clientOf(running, signing(received)), forcePathStyle: true, ...rest })

/** What a call was refused with. */
async function refusal<Service extends STSServiceException | S3ServiceException>(
  call: Promise<unknown>,
  service: abstract new (...args: never[]) => Service,
): Promise<readonly [string, number | undefined]> {
  const error: unknown = await call.catch((reason: unknown) => reason)
  if (!(error instanceof service)) throw new Error(`not refused by the service: ${error}`)
  return [error.name, error.$metadata.httpStatusCode]
}

describe('the handshake', () => {
  test('ends with the object, read by the credentials that the token was exchanged for', async () => {
    const s3 = s3For(await assume())
    const { Body, ContentType } = await s3.send(new GetObjectCommand(own))
    expect([await Body?.transformToString(), ContentType]).toEqual([
      expect.stringContaining('<svg'),
      'image/svg+xml',
    ])
  })

  test('writes what it reads, by a stream without a length, too', async () => {
    const s3 = s3For(await assume())
    const Key = `photos/${ana}/a key with ünïcode+plus.bin`
    const bytes = new Uint8Array(70_000).map((_, index) => index % 251)
    await s3.send(new PutObjectCommand({ ...own, Key, Body: bytes }))
    const { Body } = await s3.send(new GetObjectCommand({ ...own, Key }))
    expect(await Body?.transformToByteArray()).toEqual(bytes)
    const { ContentLength } = await s3.send(new HeadObjectCommand({ ...own, Key }))
    expect(ContentLength).toBe(70_000)
    const listed = await s3.send(
      new ListObjectsV2Command({ Bucket: own.Bucket, Prefix: `photos/${ana}/` }),
    )
    expect(listed.Contents?.map((object) => object.Key)).toContain(Key)
  })

  test('works with the bucket in the name that the SDK makes of http://localhost', async () => {
    const { port } = new URL(running.url)
    const s3 = s3For(await assume(), {
      endpoint: `http://localhost:${port}`,
      forcePathStyle: false,
      // Not every machine resolves names below localhost, as RFC 6761 has it.
      requestHandler: { httpAgent: new Agent({ lookup: toLoopback }) },
    })
    const { ContentType } = await s3.send(new GetObjectCommand(own))
    expect(ContentType).toBe('image/svg+xml')
  })

  test('GetCallerIdentity tells the session from the administrator', async () => {
    const session = new STSClient(clientOf(running, signing(await assume())))
    const administrator = new STSClient(clientOf(running))
    const arns = await Promise.all(
      [session, administrator].map((sts) => sts.send(new GetCallerIdentityCommand({}))),
    )
    expect(arns.map(({ Arn }) => Arn)).toEqual([
      'arn:aws:sts::111122223333:assumed-role/lumen-photos/ana-laptop',
      'arn:aws:iam::111122223333:user/admin',
    ])
  })
})

test('an administrator sets everything up, for a provider whose keys are somebody else’s', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const issuer = 'https://login.elsewhere.example/tenant'
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'theirs', alg: 'ES256' }] }
  await running.control('POST', 'identity-providers', { issuer, clientIds: ['app'], jwks })
  const name = 'login.elsewhere.example/tenant'
  const iam = new IAMClient(clientOf(running))
  const { OpenIDConnectProviderArn: Federated } = await iam.send(
    new CreateOpenIDConnectProviderCommand({ Url: issuer, ClientIDList: ['app'] }),
  )
  const trust = allow({
    Principal: { Federated },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { [`${name}:aud`]: 'app', [`${name}:sub`]: 'job 7' } },
  })
  const created = await iam.send(
    new CreateRoleCommand({ RoleName: 'elsewhere', AssumeRolePolicyDocument: trust }),
  )
  const PolicyDocument = allow({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::lumen-photos/*' })
  await iam.send(
    new PutRolePolicyCommand({ RoleName: 'elsewhere', PolicyName: 'read', PolicyDocument }),
  )
  const { now } = running.lab.store.current()
  const WebIdentityToken = await new SignJWT({ sub: 'job 7', aud: 'app', iss: issuer })
    .setProtectedHeader({ alg: 'ES256', kid: 'theirs' })
    .setIssuedAt(now)
    .setExpirationTime(now + 600)
    .sign(privateKey)
  const { Credentials: received } = await new STSClient(clientOf(running)).send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: created.Role?.Arn,
      RoleSessionName: 'job',
      WebIdentityToken,
    }),
  )
  if (!received) throw new Error('no credentials')
  const { ContentType } = await s3For(received).send(new GetObjectCommand(own))
  expect(ContentType).toBe('image/svg+xml')
})

const allow = (statement: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] })

describe('told no by STS', () => {
  test.for([
    [{ expiresIn: -3600 }, ExpiredTokenException, 400],
    [{ claims: { aud: null } }, InvalidIdentityTokenException, 400],
    [
      { key: '7af786de7d63cec0565dc35ea8e5a5d7a8fe893a', header: { kid: 'x' } },
      InvalidIdentityTokenException,
      400,
    ],
    [{ claims: { aud: 'another app' } }, STSServiceException, 403],
  ] as const)('a token with %j', async ([order, exception, status]) => {
    expect((await refusal(assume(order), exception))[1]).toBe(status)
  })

  test('once the token of a moment ago is stale', async () => {
    const WebIdentityToken = await running.token({ issuer: google })
    await running.control('POST', 'clock', { advance: 3901 })
    const command = new AssumeRoleWithWebIdentityCommand({ ...role, WebIdentityToken })
    const call = new STSClient(clientOf(running)).send(command)
    expect(await refusal(call, STSServiceException)).toEqual(['ExpiredTokenException', 400])
  })

  test.for([
    ['a secret that is none', { secretAccessKey: 'x'.repeat(40) }, 'SignatureDoesNotMatch'],
    ['a key that nobody has', { accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }, 'InvalidClientTokenId'],
  ] as const)('for %s', async ([, credentials, code]) => {
    const sts = new STSClient(clientOf(running, credentials))
    const call = sts.send(new GetCallerIdentityCommand({}))
    expect(await refusal(call, STSServiceException)).toEqual([code, 403])
  })

  test('for a clock that is off by more than five minutes, by real time and not the lab’s', async () => {
    await running.control('POST', 'clock', { advance: 86_400 })
    const ask = (systemClockOffset: number) =>
      new STSClient({ ...clientOf(running), systemClockOffset }).send(
        new GetCallerIdentityCommand({}),
      )
    expect((await ask(0)).Account).toBe('111122223333')
    const refused = ['SignatureDoesNotMatch', 403]
    expect(await refusal(ask(600_000), STSServiceException)).toEqual(refused)
  })
})

describe('told no by S3', () => {
  const denied = (received: Credentials, key: object = own) =>
    refusal(s3For(received).send(new GetObjectCommand({ ...own, ...key })), S3ServiceException)

  test('for somebody else’s object', async () => {
    expect(await denied(await assume(), others)).toEqual(['AccessDenied', 403])
  })

  test('once the credentials have expired', async () => {
    const received = await assume()
    await running.control('POST', 'clock', { advance: 3601 })
    expect(await denied(received)).toEqual(['ExpiredToken', 400])
  })

  test('once the session is revoked, and a new session is not', async () => {
    const received = await assume()
    await running.control('POST', 'clock', { advance: 60 })
    revokeOlderSessions(new Date(running.lab.store.current().now * 1000).toISOString())
    expect(await denied(received)).toEqual(['AccessDenied', 403])
    const { ContentType } = await s3For(await assume()).send(new GetObjectCommand(own))
    expect(ContentType).toBe('image/svg+xml')
  })

  test('without the session token', async () => {
    const { SessionToken: _, ...bare } = await assume()
    const s3 = new S3Client({
      ...clientOf(running, { ...signing(bare), sessionToken: undefined }),
      forcePathStyle: true,
    })
    const call = s3.send(new GetObjectCommand(own))
    expect(await refusal(call, S3ServiceException)).toEqual(['InvalidAccessKeyId', 403])
  })

  test('for a clock that is off by more than fifteen minutes', async () => {
    const s3 = s3For(await assume(), { systemClockOffset: -1_000_000 })
    const call = s3.send(new GetObjectCommand(own))
    expect(await refusal(call, S3ServiceException)).toEqual(['RequestTimeTooSkewed', 403])
  })
})

const toLoopback: LookupFunction = (_name, options, done) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)

function revokeOlderSessions(time: string) {
  const deny = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { DateLessThan: { 'aws:TokenIssueTime': time } },
      },
    ],
  }
  running.lab.store.change((world) => {
    const account = world.accounts['111122223333']
    const photos = account?.roles['lumen-photos']
    if (!account || !photos) throw new Error('the scenario has changed')
    const inlinePolicies = {
      ...photos.inlinePolicies,
      AWSRevokeOlderSessions: JSON.stringify(deny),
    }
    const roles = { ...account.roles, 'lumen-photos': { ...photos, inlinePolicies } }
    return { ...world, accounts: { ...world.accounts, [account.id]: { ...account, roles } } }
  })
}
