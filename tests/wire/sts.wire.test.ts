/** The unmodified AWS SDK speaks to STS here as it does to AWS. */
import {
  AssumeRoleWithWebIdentityCommand,
  ExpiredTokenException,
  GetCallerIdentityCommand,
  IDPRejectedClaimException,
  InvalidIdentityTokenException,
  MalformedPolicyDocumentException,
  PackedPolicyTooLargeException,
  STSClient,
  STSServiceException,
} from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import { playToEnd } from '../../src/machines/advance.ts'
import { directStsMachine } from '../../src/machines/direct-sts.machine.ts'
import { startOf } from '../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'
import { sdkTransport } from '../support/sdk-transport.ts'

const scenario = readScenario('photo-app-direct')

/** The app's own run up to the ID token, then the SDK takes over. */
async function identified(faults: readonly string[] = []) {
  const positions = await playToEnd(directStsMachine, startOf(scenario, faults))
  const context = positions.find(({ state }) => state === 'identified')?.context
  if (!context?.holdings.idToken) throw new Error('the run has no ID token')
  const { app, world, holdings } = context
  const wait = app.waits.assumeRoleWithWebIdentity ?? 0
  const transport = sdkTransport({ ...world, now: world.now + wait })
  const input = {
    RoleArn: app.roleArn,
    RoleSessionName: app.roleSessionName,
    WebIdentityToken: holdings.idToken,
    ...(app.durationSeconds === undefined ? {} : { DurationSeconds: app.durationSeconds }),
  }
  return { transport, input, world }
}

/** Well under the 2048 characters that the parameter may have. */
const longPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Sid: 'x'.repeat(1700), Effect: 'Allow', Action: '*', Resource: '*' }],
})

const client = ({ requestHandler }: ReturnType<typeof sdkTransport>, rest: object = {}) =>
  new STSClient({ region: 'us-east-1', requestHandler, maxAttempts: 1, ...rest })

describe('the handshake through the SDK', () => {
  test('every member of the answer is read', async () => {
    const { transport, input, world } = await identified()
    const answer = await client(transport).send(new AssumeRoleWithWebIdentityCommand(input))
    expect(answer.Credentials?.AccessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/)
    expect(answer.Credentials?.SecretAccessKey).toHaveLength(40)
    expect(answer.Credentials?.Expiration).toEqual(new Date((world.now + 3600) * 1000))
    expect({
      subject: answer.SubjectFromWebIdentityToken,
      audience: answer.Audience,
      provider: answer.Provider,
      user: answer.AssumedRoleUser,
    }).toEqual({
      subject: '110169484474386276334',
      audience: '553012844871-lumen.apps.googleusercontent.com',
      provider: 'accounts.google.com',
      user: {
        Arn: 'arn:aws:sts::111122223333:assumed-role/lumen-photos/ana-phone',
        AssumedRoleId: 'AROA3XFRBF535PLBIFPI4:ana-phone',
      },
    })
  })

  test('GetCallerIdentity tells whose the credentials are', async () => {
    const { transport, input } = await identified()
    const { Credentials: received } = await client(transport).send(
      new AssumeRoleWithWebIdentityCommand(input),
    )
    const credentials = {
      accessKeyId: received?.AccessKeyId ?? '',
      secretAccessKey: received?.SecretAccessKey ?? '',
      sessionToken: received?.SessionToken ?? '',
    }
    // The SDK signs with real time: its clock is set to the world's.
    const systemClockOffset = transport.world().now * 1000 - Date.now()
    const signed = client(transport, { credentials, systemClockOffset })
    const { $metadata, ...identity } = await signed.send(new GetCallerIdentityCommand({}))
    expect(identity).toEqual({
      Account: '111122223333',
      Arn: 'arn:aws:sts::111122223333:assumed-role/lumen-photos/ana-phone',
      UserId: 'AROA3XFRBF535PLBIFPI4:ana-phone',
    })
    expect($metadata.httpStatusCode).toBe(200)
  })
})

describe('a fault becomes the exception that the SDK models, else one of AWS’s name', () => {
  test.for([
    ['token-expired', ExpiredTokenException, 'ExpiredTokenException', 400],
    ['token-not-yet-valid', InvalidIdentityTokenException, 'InvalidIdentityTokenException', 400],
    ['unknown-signing-key', InvalidIdentityTokenException, 'InvalidIdentityTokenException', 400],
    ['unknown-issuer', InvalidIdentityTokenException, 'InvalidIdentityTokenException', 400],
    ['wrong-audience', STSServiceException, 'AccessDenied', 403],
    ['sub-not-trusted', STSServiceException, 'AccessDenied', 403],
    ['sub-wrong-case', STSServiceException, 'AccessDenied', 403],
    ['role-does-not-exist', STSServiceException, 'AccessDenied', 403],
    ['duration-over-maximum', STSServiceException, 'ValidationError', 400],
    ['bad-session-name', STSServiceException, 'ValidationError', 400],
  ] as const)('%s', async ([fault, exception, name, status]) => {
    const { transport, input } = await identified([fault])
    const error = await refusal(transport, input)
    expect(error).toBeInstanceOf(exception)
    expect([error.name, error.$metadata.httpStatusCode]).toEqual([name, status])
  })

  test.for([
    [{ WebIdentityToken: 'undefined' }, InvalidIdentityTokenException],
    [{ ProviderId: 'www.amazon.com' }, InvalidIdentityTokenException],
    [{ ProviderId: 'graph.facebook.com' }, IDPRejectedClaimException],
    [{ Policy: '{"Version":"2012-10-17"' }, MalformedPolicyDocumentException],
    [{ Policy: longPolicy }, PackedPolicyTooLargeException],
    [{ PolicyArns: [{ arn: 'arn:aws:iam::111122223333:policy/none' }] }, STSServiceException],
  ] as const)('%j', async ([change, exception]) => {
    const { transport, input } = await identified()
    expect(await refusal(transport, { ...input, ...change })).toBeInstanceOf(exception)
  })
})

async function refusal(
  transport: ReturnType<typeof sdkTransport>,
  input: object,
): Promise<STSServiceException> {
  const command = new AssumeRoleWithWebIdentityCommand(
    input as ConstructorParameters<typeof AssumeRoleWithWebIdentityCommand>[0],
  )
  const error: unknown = await client(transport)
    .send(command)
    .catch((reason: unknown) => reason)
  if (!(error instanceof STSServiceException)) throw new Error('STS did not refuse')
  return error
}
