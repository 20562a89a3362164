/**
 * What is wrong with credentials, signature or permission, in the words of the Query protocol (STS
 * and IAM) and of S3, as the unmodified SDKs read them.
 */
import { IAMClient, IAMServiceException, ListRolesCommand } from '@aws-sdk/client-iam'
import { AccessDenied, GetObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
  STSServiceException,
} from '@aws-sdk/client-sts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  accountId,
  type CatalogueLab,
  openCatalogueLab,
  roleArn,
  type SessionKeys,
} from '../support/catalogue-lab.ts'
import { clientOf } from '../support/running-lab.ts'

let lab: CatalogueLab
beforeAll(async () => {
  lab = await openCatalogueLab()
})
afterAll(() => lab.close())
beforeEach(() => lab.restore())

/** Credentials that are wrong in one way, made of a good session's, and other settings of a client. */
type Wrong = (session: SessionKeys) => Promise<object> | object

interface Situation {
  readonly wrong: Wrong
  /** Of STS and IAM; then of S3. */
  readonly query: readonly [code: string, status: number, message: string | RegExp]
  readonly s3: readonly [code: string, status: number, message: string | RegExp]
}

const unsigned = { signer: { sign: async (request: unknown) => request } }
const invalid = [
  'InvalidClientTokenId',
  403,
  'The security token included in the request is invalid.',
] as const
const unknownKey = [
  'InvalidAccessKeyId',
  403,
  'The AWS Access Key Id you provided does not exist in our records.',
] as const
const invalidToken = [
  'InvalidToken',
  400,
  'The provided token is malformed or otherwise invalid.',
] as const
const doesNotMatch = /^The request signature we calculated does not match the signature you provided\./
const skewed = [
  'RequestTimeTooSkewed',
  403,
  'The difference between the request time and the current time is too large.',
] as const

/** JSON services say it with exceptions of their own: UnrecognizedClientException and others. None is built yet. */
const situations: Readonly<Record<string, Situation>> = {
  'the session has expired': {
    wrong: async () => {
      await lab.control('POST', 'clock', { advance: 3600 })
      return {}
    },
    query: ['ExpiredToken', 403, 'The security token included in the request is expired'],
    s3: ['ExpiredToken', 400, 'The provided token has expired.'],
  },
  'nobody has the key': {
    wrong: () => ({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', sessionToken: undefined }),
    query: invalid,
    s3: unknownKey,
  },
  'the token is of another session': {
    wrong: async () => ({ sessionToken: (await lab.assume()).sessionToken }),
    query: invalid,
    s3: invalidToken,
  },
  'the token is cut off': {
    wrong: ({ sessionToken }) => ({ sessionToken: sessionToken.slice(0, -8) }),
    query: invalid,
    s3: invalidToken,
  },
  'the token is left out': {
    wrong: () => ({ sessionToken: undefined }),
    query: invalid,
    s3: unknownKey,
  },
  'the secret is another': {
    wrong: () => ({ secretAccessKey: 'x'.repeat(40) }),
    query: ['SignatureDoesNotMatch', 403, doesNotMatch],
    s3: ['SignatureDoesNotMatch', 403, doesNotMatch],
  },
}

type Service = typeof STSServiceException | typeof IAMServiceException | typeof S3ServiceException

/** That the call is refused so, and by exactly this class. */
async function expectRefusal(
  call: Promise<unknown>,
  exception: abstract new (...args: never[]) => InstanceType<Service>,
  [code, status, message]: Situation['query'],
): Promise<void> {
  const error = await call.then(
    () => new Error('the call was answered'),
    (reason: Error) => reason,
  )
  expect(error.constructor, String(error)).toBe(exception)
  expect(error).toMatchObject({
    name: code,
    message: typeof message === 'string' ? message : expect.stringMatching(message),
    $metadata: { httpStatusCode: status, requestId: expect.stringMatching(/./) },
  })
}

/** A call of each service, with a client that is set so. */
const calls = (config: object) => {
  const full = config as ConstructorParameters<typeof STSClient>[0] & object
  return {
    sts: new STSClient(full).send(new GetCallerIdentityCommand({})),
    iam: new IAMClient(full).send(new ListRolesCommand({})),
    s3: new S3Client({ ...full, forcePathStyle: true }).send(
      new GetObjectCommand({ Bucket: 'lumen-photos', Key: 'photos/x' }),
    ),
  }
}
