/** The app asks S3 for an object, signed with its temporary credentials (Signature Version 4). @module */
import { AwsV4Signer } from 'aws4fetch'
import { readXmlText } from '../encoding/xml.ts'
import { bodyBytes, bodyText, type HttpRequest, headerValue } from '../http.ts'
import { handle } from '../network.ts'
import type { App, Credentials, Leg } from './app.ts'

/** Credentials in, the object out. */
export const getObject: Leg = async ({ world, app, holdings }) => {
  const credentials = holdings.credentials
  if (!credentials) throw new Error('getObject needs credentials')
  const request = await signedRequest(app, credentials, world.now + app.clockSkew)
  const { world: next, response, exchange } = await handle(world, request)
  const passed = { world: next, exchanges: [exchange], holdings }
  if (response.status !== 200) {
    const xml = bodyText(response.body)
    return {
      ...passed,
      refusal: {
        party: exchange.to,
        code: readXmlText(xml, 'Code') ?? '',
        status: response.status,
        message: readXmlText(xml, 'Message') ?? '',
      },
    }
  }
  return {
    ...passed,
    holdings: {
      ...holdings,
      object: {
        contentType: headerValue(response.headers, 'content-type') ?? '',
        size: bodyBytes(response.body).length,
        etag: headerValue(response.headers, 'etag') ?? '',
      },
    },
  }
}

/** @param deviceTime - What the device's clock says, in seconds since the Unix epoch. */
async function signedRequest(
  app: App,
  credentials: Credentials,
  deviceTime: number,
): Promise<HttpRequest> {
  const key = app.key.split('/').map(encodeURIComponent).join('/')
  const { method, url, headers } = await new AwsV4Signer({
    url: `https://${app.bucket}.s3.${app.region}.amazonaws.com/${key}`,
    method: 'GET',
    accessKeyId: credentials.accessKeyId,
    secretAccessKey: credentials.secretAccessKey,
    ...(app.sendsSessionToken ? { sessionToken: credentials.sessionToken } : {}),
    service: 's3',
    region: app.region,
    datetime: new Date(deviceTime * 1000).toISOString().replace(/[:-]|\.\d{3}/g, ''),
  }).sign()
  return { method, url: url.href, headers: [...headers.entries()], body: '' }
}
