/**
 * Cognito's own call to STS: the enhanced flow does for the app what the app does in the classic one.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html
 * @module
 */
import { readXmlText } from '../../encoding/xml.ts'
import { bodyText, type HttpRequest } from '../../http.ts'
import type { Call } from '../../service.ts'
import type { World } from '../../world.ts'

export interface RoleRequest {
  /** The region of the pool. */
  readonly region: string
  readonly roleArn: string
  readonly token: string
  readonly isGuest: boolean
}

export interface RoleCredentials {
  readonly AccessKeyId: string
  readonly SecretKey: string
  readonly SessionToken: string
  /** Seconds since the Unix epoch. */
  readonly Expiration: number
}

export interface AssumedRole {
  readonly world: World
  /** Absent where STS refused. */
  readonly credentials?: RoleCredentials
  /** What STS answered, in short. */
  readonly answer: string
}

/** Assumes the role, for an hour; a guest's session is narrowed. */
export async function assumeRole(
  world: World,
  request: RoleRequest,
  send: Call['send'],
): Promise<AssumedRole> {
  const narrowing = request.isGuest
    ? (await import('./guest-session-policies.ts')).guestSessionPolicies
    : {}
  const sent = await send(world, stsRequest(request, narrowing))
  const xml = bodyText(sent.response.body)
  const [accessKeyId, secretKey, sessionToken, expiration] = [
    'AccessKeyId',
    'SecretAccessKey',
    'SessionToken',
    'Expiration',
  ].map((name) => readXmlText(xml, name))
  if (!accessKeyId || !secretKey || !sessionToken || !expiration)
    return {
      world: sent.world,
      answer: `${readXmlText(xml, 'Code')}: ${readXmlText(xml, 'Message')}`,
    }
  return {
    world: sent.world,
    credentials: {
      AccessKeyId: accessKeyId,
      SecretKey: secretKey,
      SessionToken: sessionToken,
      Expiration: Date.parse(expiration) / 1000,
    },
    answer: `credentials until ${expiration}`,
  }
}

const stsRequest = (
  { region, roleArn, token }: RoleRequest,
  narrowing: Readonly<Record<string, string>>,
): HttpRequest => ({
  method: 'POST',
  url: `https://sts.${region}.amazonaws.com/`,
  headers: [['content-type', 'application/x-www-form-urlencoded']],
  body: new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: 'CognitoIdentityCredentials',
    WebIdentityToken: token,
    DurationSeconds: '3600',
    ...narrowing,
  }).toString(),
})
