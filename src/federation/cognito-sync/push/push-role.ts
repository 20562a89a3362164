/**
 * Credentials of the role with which a pool pushes: Cognito Sync assumes it as a service, on behalf
 * of the identity pool.
 *
 * @module
 */
import { readXmlText } from '../../encoding/xml.ts'
import { bodyText } from '../../http.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { Call } from '../../service.ts'
import type { World } from '../../world.ts'
import type { IdentityPool } from '../store.ts'

export interface PushCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
}

export interface PushRole {
  readonly world: World
  /** Or why STS gives none, as it says it. */
  readonly credentials: Outcome<PushCredentials, string>
}

/** Asks STS; the call is recorded under the one that needs the role. */
export async function assumePushRole(
  world: World,
  send: Call['send'],
  { id, accountId }: IdentityPool,
  roleArn: string,
): Promise<PushRole> {
  const region = id.split(':')[0] ?? ''
  const answered = await send(world, {
    method: 'POST',
    url: `https://sts.${region}.amazonaws.com/`,
    headers: [
      ['content-type', 'application/x-www-form-urlencoded'],
      ['x-amz-source-account', accountId],
      ['x-amz-source-arn', `arn:aws:cognito-identity:${region}:${accountId}:identitypool/${id}`],
    ],
    body: new URLSearchParams({
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: roleArn,
      RoleSessionName: 'CognitoSync',
    }).toString(),
  })
  const xml = bodyText(answered.response.body)
  const text = (name: string) => readXmlText(xml, name) ?? ''
  const credentials =
    answered.response.status === 200
      ? accepted({
          accessKeyId: text('AccessKeyId'),
          secretAccessKey: text('SecretAccessKey'),
          sessionToken: text('SessionToken'),
        })
      : refused(text('Message'))
  return { world: answered.world, credentials }
}
