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
import { asEdited, formOf } from './as-edited.ts'
import type { Holdings } from './holdings.ts'
import { providerIdOf } from './provider-id.ts'

/** The proof of who is asking, and the name of its maker where the proof does not say it. */
interface WebIdentity {
  readonly token: string
  readonly providerId?: string
}

/** A web identity token or an access token in, temporary credentials and AssumedRoleUser out. */
export const assumeRoleWithWebIdentity: Leg = async ({ world, app, holdings }) => {
  const request = await assumeRoleRequest(app, webIdentityOf(app, holdings))
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
async function assumeRoleRequest(
  app: App,
  { token, providerId }: WebIdentity,
): Promise<HttpRequest> {
  const { roleArn, roleSessionName } = app
  if (roleArn === undefined || roleSessionName === undefined)
    throw new Error('this app names no role')
  const parameters = await asEdited(app, 'sts', {
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: roleSessionName,
    WebIdentityToken: token,
    ...(providerId === undefined ? {} : { ProviderId: providerId }),
    ...(app.durationSeconds === undefined ? {} : { DurationSeconds: String(app.durationSeconds) }),
    ...(app.sessionPolicy === undefined ? {} : { Policy: app.sessionPolicy }),
  })
  return {
    method: 'POST',
    url: `https://sts.${app.region}.amazonaws.com/`,
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/xml'],
    ],
    body: formOf(parameters).toString(),
  }
}

/** The broker's token where there is a broker, else what the identity provider gave. */
function webIdentityOf(app: App, holdings: Holdings): WebIdentity {
  if (app.broker) return { token: holdings.openIdToken ?? '' }
  const providerId = providerIdOf(app.provider)
  const token = holdings.idToken ?? holdings.accessToken ?? ''
  return providerId === undefined
    ? { token: withAlteredClaims(token, app.alteredClaims) }
    : { token, providerId }
}
