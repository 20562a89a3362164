/** An account with an IAM user who hands out temporary credentials, and a bucket to try them on. @module */
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { type Credentials, STSClient } from '@aws-sdk/client-sts'
import type { User } from '../../src/federation/iam/account.ts'
import { storedObject } from '../../src/federation/s3/bucket.ts'
import type { World } from '../../src/federation/world.ts'
import type { sdkTransport } from './sdk-transport.ts'
import { accountId, accountWith, roleTrusting, worldWith } from './simulated-provider.ts'

export const now = 1_789_123_456

export const policy = (...statements: readonly object[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map((statement) => ({ Effect: 'Allow', Resource: '*', ...statement })),
  })

const user = (name: string, statements: readonly object[]): User => ({
  name,
  path: '/apps/',
  id: `AIDA${name.toUpperCase().padEnd(17, 'Q')}`,
  accessKeys: { [keyOf(name)]: `${name}-secret` },
  inlinePolicies: statements.length === 0 ? {} : { own: policy(...statements) },
})

const keyOf = (name: string) => `AKIA${name.toUpperCase().padEnd(16, 'Q')}`

/** The ARN of a user, and of a federated user. */
export const userArn = (name: string) => `arn:aws:iam::${accountId}:user/apps/${name}`
export const federatedArn = (name: string) => `arn:aws:sts::${accountId}:federated-user/${name}`

/**
 * The broker may read, list and federate; nobody may do nothing.
 *
 * @param bucketPolicy - Statements on the bucket of photos.
 */
export function userSessionWorld(bucketPolicy: readonly object[] = []): World {
  const users = {
    broker: user('broker', [
      { Action: ['s3:GetObject', 'iam:*', 'sts:AssumeRole', 'sts:GetFederationToken'] },
      {
        Action: 'sts:TagSession',
        Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } },
      },
    ]),
    nobody: user('nobody', []),
  }
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: accountId }, Action: 'sts:AssumeRole' }],
  }
  const mayFederate = { own: policy({ Action: 'sts:*' }) }
  const role = { ...roleTrusting('reader', trust, 7200), inlinePolicies: mayFederate }
  const world = worldWith(now, [], { ...accountWith([role], {}), users })
  const object = storedObject('Hello, world', { lastModified: now })
  const photos = { region: 'us-east-1', owner: accountId, objects: { 'hello.txt': object } }
  return {
    ...world,
    buckets: {
      photos:
        bucketPolicy.length === 0
          ? photos
          : { ...photos, policy: policy(...bucketPolicy.map(onPhotos)) },
    },
  }
}

const onPhotos = (statement: object) => ({ Resource: 'arn:aws:s3:::photos/*', ...statement })

/** What an SDK needs to sign with a user's long-term keys, or with temporary ones. */
export function signingAs(
  { requestHandler, world }: ReturnType<typeof sdkTransport>,
  who: 'broker' | 'nobody' | Credentials | undefined,
) {
  if (who === undefined) throw new Error('no credentials')
  return {
    region: 'us-east-1',
    requestHandler,
    systemClockOffset: world().now * 1000 - Date.now(),
    maxAttempts: 1,
    credentials:
      typeof who === 'string'
        ? { accessKeyId: keyOf(who), secretAccessKey: `${who}-secret` }
        : {
            accessKeyId: who.AccessKeyId ?? '',
            secretAccessKey: who.SecretAccessKey ?? '',
            sessionToken: who.SessionToken ?? '',
          },
  }
}

/** A client of STS. */
export const stsAs = (...how: Parameters<typeof signingAs>) => new STSClient(signingAs(...how))

/** What comes of reading the photo: its text, or why not. */
export const readPhoto = (...how: Parameters<typeof signingAs>): Promise<string | undefined> =>
  new S3Client(signingAs(...how))
    .send(new GetObjectCommand({ Bucket: 'photos', Key: 'hello.txt' }))
    .then(
      ({ Body }) => Body?.transformToString(),
      (error: Error) => `${error.name}: ${error.message}`,
    )

/** S3's refusal, for that reason. */
export const mayNotRead = (arn: string, because: string): string =>
  `AccessDenied: User: ${arn} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::photos/hello.txt" ${because}`
