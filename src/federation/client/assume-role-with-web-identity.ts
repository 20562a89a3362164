/**
 * The app sends a token to STS, the identity provider's or the broker's. The request is not signed:
 * the app has no AWS keys yet.
 *
 * @module
 */
import { readXmlText } from '../encoding/xml.ts'
import { bodyText, type HttpRequest } from '../http.ts'
import { handle } from '../network.ts'
import { withAlteredClaims } from './altered-token.ts'
import type { App, Leg } from './app.ts'

/** A web identity token in, temporary credentials and AssumedRoleUser out. */
export const assumeRoleWithWebIdentity: Leg = async ({ world, app, holdings }) => {
  const token = holdings.openIdToken ?? withAlteredClaims(holdings.idToken ?? '', app.alteredClaims)
  const request = assumeRoleRequest(app, token)
  const { world: next, response, exchange } = await handle(world, request)
  const xml = bodyText(response.body)
  const read = (element: string) => readXmlText(xml, element) ?? ''
  const passed = { world: next, exchanges: [exchange], holdings }
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
    holdings: {
      ...holdings,
      credentials: {
        accessKeyId: read('AccessKeyId'),
        secretAccessKey: read('SecretAccessKey'),
        sessionToken: read('SessionToken'),
        expiration: Date.parse(read('Expiration')) / 1000,
        receivedAt: next.now,
      },
      assumedRoleUser: { arn: read('Arn'), assumedRoleId: read('AssumedRoleId') },
    },
  }
}

/** The form that an SDK would send. */
function assumeRoleRequest(app: App, webIdentityToken: string): HttpRequest {
  const { roleArn, roleSessionName } = app
  if (roleArn === undefined || roleSessionName === undefined)
    throw new Error('this app names no role')
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: roleSessionName,
    WebIdentityToken: webIdentityToken,
    ...(app.durationSeconds === undefined ? {} : { DurationSeconds: String(app.durationSeconds) }),
  })
  return {
    method: 'POST',
    url: `https://sts.${app.region}.amazonaws.com/`,
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/xml'],
    ],
    body: form.toString(),
  }
}
