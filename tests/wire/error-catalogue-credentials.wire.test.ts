/**
 * What is wrong with credentials, signature or permission, in the words of the Query protocol (STS
 * and IAM) and of S3, as the unmodified SDKs read them. JSON services have other names for it; none
 * is built yet.
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

type Words = readonly [code: string, status: number, message: string | RegExp]

interface Situation {
  readonly what: string
  /** What of the session's credentials is another, once the session is there. */
  readonly credentials?: (session: SessionKeys) => object | Promise<object>
  /** Settings of the client. */
  readonly settings?: object
  /** Of STS and IAM. */
  readonly query: Words
  readonly s3: Words
}

const tokenInvalid = 'The security token included in the request is invalid.'
const keyUnknown = 'The AWS Access Key Id you provided does not exist in our records.'
const tokenMalformed = 'The provided token is malformed or otherwise invalid.'
const noMatch = /^The request signature we calculated does not match the signature you provided\. /
const skewed = 'The difference between the request time and the current time is too large.'

const situations: readonly Situation[] = [
  {
    what: 'the session has expired',
    credentials: async () => {
      await lab.control('POST', 'clock', { advance: 3600 })
      return {}
    },
    query: ['ExpiredToken', 403, 'The security token included in the request is expired'],
    s3: ['ExpiredToken', 400, 'The provided token has expired.'],
  },
  {
    what: 'nobody has the key',
    credentials: () => ({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', sessionToken: undefined }),
    query: ['InvalidClientTokenId', 403, tokenInvalid],
    s3: ['InvalidAccessKeyId', 403, keyUnknown],
  },
  {
    what: 'the token is of another session',
    credentials: async () => ({ sessionToken: (await lab.assume()).sessionToken }),
    query: ['InvalidClientTokenId', 403, tokenInvalid],
    s3: ['InvalidToken', 400, tokenMalformed],
  },
  {
    what: 'the token is cut off',
    credentials: ({ sessionToken }) => ({ sessionToken: sessionToken.slice(0, -8) }),
    query: ['InvalidClientTokenId', 403, tokenInvalid],
    s3: ['InvalidToken', 400, tokenMalformed],
  },
  {
    what: 'the token is left out',
    credentials: () => ({ sessionToken: undefined }),
    query: ['InvalidClientTokenId', 403, tokenInvalid],
    s3: ['InvalidAccessKeyId', 403, keyUnknown],
  },
  {
    what: 'the secret is another',
    credentials: () => ({ secretAccessKey: 'x'.repeat(40) }),
    query: ['SignatureDoesNotMatch', 403, noMatch],
    s3: ['SignatureDoesNotMatch', 403, noMatch],
  },
  {
    what: 'the clock is behind',
    settings: { systemClockOffset: -1_000_000 },
    query: ['SignatureDoesNotMatch', 403, /^Signature expired: \d{8}T\d{6}Z is now earlier than /],
    s3: ['RequestTimeTooSkewed', 403, skewed],
  },
  {
    what: 'the clock is ahead',
    settings: { systemClockOffset: 1_000_000 },
    query: ['SignatureDoesNotMatch', 403, /^Signature not yet current: \d{8}T\d{6}Z is still /],
    s3: ['RequestTimeTooSkewed', 403, skewed],
  },
  {
    what: 'nobody signed',
    settings: { signer: { sign: async (request: unknown) => request } },
    query: ['MissingAuthenticationToken', 403, 'Request is missing Authentication Token'],
    s3: ['AccessDenied', 403, 'Access Denied'],
  },
]

describe.for(situations)('$what', ({ credentials, settings, query, s3 }) => {
  const client = async () => {
    const session = await lab.assume()
    const changed = { ...session, ...(await credentials?.(session)) }
    return { ...clientOf(lab, changed), ...settings }
  }

  test('STS', async () => {
    const call = new STSClient(await client()).send(new GetCallerIdentityCommand({}))
    await expectRefusal(call, STSServiceException, query)
  })

  test('IAM', async () => {
    const call = new IAMClient(await client()).send(new ListRolesCommand({}))
    await expectRefusal(call, IAMServiceException, query)
  })

  test('S3', async () => {
    await expectRefusal(
      getObject(await client()),
      s3[0] === 'AccessDenied' ? AccessDenied : S3ServiceException,
      s3,
    )
  })
})

describe('no policy allows it', () => {
  const user = `User: arn:aws:sts::${accountId}:assumed-role/trusting/test is not authorized to perform:`
  const session = async () => clientOf(lab, await lab.assume())

  test('STS', async () => {
    const input = { RoleArn: roleArn('somebody-elses'), RoleSessionName: 'next' }
    const call = new STSClient(await session()).send(new AssumeRoleCommand(input))
    const message = `${user} sts:AssumeRole on resource: ${input.RoleArn}`
    await expectRefusal(call, STSServiceException, ['AccessDenied', 403, message])
  })

  test('IAM', async () => {
    const call = new IAMClient(await session()).send(new ListRolesCommand({}))
    const message = `${user} iam:ListRoles on resource: arn:aws:iam::${accountId}:role/ because no identity-based policy allows the iam:ListRoles action`
    await expectRefusal(call, IAMServiceException, ['AccessDenied', 403, message])
  })

  test('S3', async () => {
    const message = `${user} s3:GetObject on resource: "arn:aws:s3:::lumen-photos/photos/x" because no identity-based policy allows the s3:GetObject action`
    await expectRefusal(getObject(await session()), AccessDenied, ['AccessDenied', 403, message])
  })
})

const getObject = (config: ReturnType<typeof clientOf>) =>
  new S3Client({ ...config, forcePathStyle: true }).send(
    new GetObjectCommand({ Bucket: 'lumen-photos', Key: 'photos/x' }),
  )

/** That the call is refused so, and by exactly this class. */
async function expectRefusal(
  call: Promise<unknown>,
  exception:
    | typeof STSServiceException
    | typeof IAMServiceException
    | typeof S3ServiceException
    | typeof AccessDenied,
  [name, httpStatusCode, message]: Words,
): Promise<void> {
  const error: Error = await call.then(
    () => new Error('the call was answered'),
    (reason: Error) => reason,
  )
  expect(error.constructor, String(error)).toBe(exception)
  expect(error).toMatchObject({
    name,
    message: typeof message === 'string' ? message : expect.stringMatching(message),
    $metadata: { httpStatusCode, requestId: expect.stringMatching(/./) },
  })
}
