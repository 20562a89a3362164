/** The whole handshake by unmodified SDKs: Google's token, the STS client, the S3 client. */
import { GetObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import { playToEnd } from '../../src/machines/advance.ts'
import { directStsMachine } from '../../src/machines/direct-sts.machine.ts'
import { startOf } from '../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'
import { sdkTransport } from '../support/sdk-transport.ts'

const scenario = readScenario('photo-app-direct')

/** Runs the scenario's sign-in, then lets the SDKs go on as the scenario's app would. */
async function getObject(faults: readonly string[]) {
  const positions = await playToEnd(directStsMachine, startOf(scenario, faults))
  const context = positions.find(({ state }) => state === 'identified')?.context
  if (!context?.holdings.idToken) throw new Error('the run has no ID token')
  const { app, world, holdings } = context
  const transport = sdkTransport(world)
  const { requestHandler } = transport
  const sts = new STSClient({ region: app.region, requestHandler, maxAttempts: 1 })
  const { Credentials: credentials } = await sts.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: app.roleArn,
      RoleSessionName: app.roleSessionName,
      WebIdentityToken: holdings.idToken,
    }),
  )
  const wait = app.waits.getObject ?? 0
  transport.change((current) => ({ ...current, now: current.now + wait }))
  const s3 = new S3Client({
    region: app.region,
    requestHandler,
    maxAttempts: 1,
    systemClockOffset: transport.systemClockOffset + (wait + app.clockSkew) * 1000,
    credentials: {
      accessKeyId: credentials?.AccessKeyId ?? '',
      secretAccessKey: credentials?.SecretAccessKey ?? '',
      ...(app.sendsSessionToken ? { sessionToken: credentials?.SessionToken ?? '' } : {}),
    },
  })
  return s3.send(new GetObjectCommand({ Bucket: app.bucket, Key: app.key }))
}

test('the object arrives', async () => {
  const { Body: body, ContentType: contentType } = await getObject([])
  expect(contentType).toBe('image/svg+xml')
  expect(await body?.transformToString()).toContain('<svg')
})

describe('each fault at S3 is an S3ServiceException with AWS’s name and status', () => {
  test.for([
    ['session-token-left-out', 'InvalidAccessKeyId', 403],
    ['credentials-expired', 'ExpiredToken', 400],
    ['clock-skewed', 'RequestTimeTooSkewed', 403],
    ['object-outside-policy', 'AccessDenied', 403],
  ] as const)('%s: %s', async ([fault, name, status]) => {
    const error: unknown = await getObject([fault]).catch((reason: unknown) => reason)
    if (!(error instanceof S3ServiceException)) throw new Error('S3 did not refuse')
    expect([error.name, error.$metadata.httpStatusCode]).toEqual([name, status])
  })
})
