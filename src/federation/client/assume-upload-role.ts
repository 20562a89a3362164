/**
 * The app goes on to another role with the credentials that it has, and uploads with that role's. AWS
 * calls it role chaining.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 * @module
 */
import { readXmlText } from '../encoding/xml.ts'
import { bodyText } from '../http.ts'
import { handle } from '../network.ts'
import { signRequest } from '../sigv4/sign.ts'
import type { LegInput, LegResult } from './app.ts'
import type { Credentials } from './holdings.ts'

/** What came of it: the role's credentials, or the refusal. */
export interface UploadRole extends Omit<LegResult, 'holdings'> {
  readonly credentials?: Credentials
}

/** Asks STS for the role, signed with the credentials that the app holds. */
export async function assumeUploadRole(
  { world, app, holdings }: LegInput,
  roleArn: string,
): Promise<UploadRole> {
  const { credentials } = holdings
  if (!credentials) throw new Error('a role is assumed with credentials only')
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const request = await signRequest(
    {
      method: 'POST',
      url: `https://sts.${app.region}.amazonaws.com/`,
      headers: [
        ['content-type', 'application/x-www-form-urlencoded'],
        ['accept', 'application/xml'],
      ],
      body: new URLSearchParams({
        Action: 'AssumeRole',
        Version: '2011-06-15',
        RoleArn: roleArn,
        RoleSessionName: 'upload',
      }).toString(),
    },
    {
      accessKeyId,
      secretAccessKey,
      ...(app.sendsSessionToken ? { sessionToken } : {}),
      region: app.region,
      service: 'sts',
      signedAt: world.now + app.clockSkew,
    },
  )
  const { world: next, response, exchange } = await handle(world, request)
  const xml = bodyText(response.body)
  const read = (element: string) => readXmlText(xml, element) ?? ''
  const passed = { world: next, exchanges: [exchange] }
  if (response.status !== 200)
    return {
      ...passed,
      refusal: {
        party: exchange.to,
        code: read('Code'),
        status: response.status,
        message: read('Message'),
      },
    }
  return {
    ...passed,
    credentials: {
      accessKeyId: read('AccessKeyId'),
      secretAccessKey: read('SecretAccessKey'),
      sessionToken: read('SessionToken'),
      expiration: Date.parse(read('Expiration')) / 1000,
      receivedAt: next.now,
    },
  }
}
