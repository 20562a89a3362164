import { S3Client, type S3ClientConfig, S3ServiceException } from '@aws-sdk/client-s3'
import type { Session } from '../../src/federation/credentials/session.ts'
import type { World } from '../../src/federation/world.ts'
import { credentialsOf, s3World, session } from './s3-world.ts'
import { sdkTransport } from './sdk-transport.ts'

const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {} }

/** A client that holds a session of the role. */
export async function connect(
  world: World = s3World(),
  holder: Session = session(),
  config: S3ClientConfig = {},
) {
  const transport = sdkTransport(world)
  const { requestHandler, systemClockOffset } = transport
  const client = new S3Client({
    region: 'us-east-1',
    credentials: await credentialsOf(holder),
    requestHandler,
    systemClockOffset,
    maxAttempts: 1,
    logger: silent,
    ...config,
  })
  const verdicts = () =>
    Object.fromEntries(
      (transport.exchanges.at(-1)?.checks ?? []).map((check) => [check.id, check.verdict]),
    )
  return { client, transport, verdicts }
}

/** What a call is refused with. */
export async function refusal(call: Promise<unknown>): Promise<S3ServiceException> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof S3ServiceException)) throw new Error(`not refused by S3: ${String(error)}`)
  return error
}

/** The code and the status of a refusal. */
export const named = (error: S3ServiceException) => [error.name, error.$metadata.httpStatusCode]
