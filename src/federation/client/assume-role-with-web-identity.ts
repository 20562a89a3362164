/** The app sends its token to STS. The request is not signed: the app has no AWS keys yet. @module */
import { encodeBase64Url } from '../encoding/base64.ts'
import { readXmlText } from '../encoding/xml.ts'
import { bodyText, type HttpRequest } from '../http.ts'
import { decodeJwt } from '../jose/decode-jwt.ts'
import { handle } from '../network.ts'
import type { App, Leg } from './app.ts'
import { providerIdOf } from './provider-id.ts'

/** ID token or access token in, temporary credentials and AssumedRoleUser out. */
export const assumeRoleWithWebIdentity: Leg = async ({ world, app, holdings }) => {
  const providerId = providerIdOf(app.provider)
  const token =
    providerId === undefined
      ? altered(holdings.idToken ?? '', app.alteredClaims)
      : (holdings.accessToken ?? '')
  const request = assumeRoleRequest(app, token, providerId)
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
function assumeRoleRequest(
  app: App,
  webIdentityToken: string,
  providerId: string | undefined,
): HttpRequest {
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: app.roleArn,
    RoleSessionName: app.roleSessionName,
    WebIdentityToken: webIdentityToken,
    ...(providerId === undefined ? {} : { ProviderId: providerId }),
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

/** The token with other claims under the old signature. */
function altered(token: string, claims: App['alteredClaims']): string {
  const jwt = claims && decodeJwt(token)
  if (!jwt) return token
  const [header = '', , signature = ''] = token.split('.')
  const payload = new TextEncoder().encode(JSON.stringify({ ...jwt.payload, ...claims }))
  return [header, encodeBase64Url(payload), signature].join('.')
}
