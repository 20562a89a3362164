/** A request to S3, signed with temporary credentials (Signature Version 4). @module */
import { readXmlText } from '../encoding/xml.ts'
import type { PartyId } from '../exchange.ts'
import { bodyText, type HttpRequest, type HttpResponse, parseUrl } from '../http.ts'
import { isJsonObject, type JsonObject } from '../jose/decode-jwt.ts'
import { signRequest } from '../sigv4/sign.ts'
import type { App, LegInput, LegRefusal } from './app.ts'
import { asEdited } from './as-edited.ts'

/** What the app asks for: its object, to be read or written. */
export async function signedS3Request(
  { world, app, holdings }: LegInput,
  method: 'GET' | 'PUT',
): Promise<HttpRequest> {
  const { credentials } = holdings
  if (!credentials) throw new Error('S3 is asked with credentials only')
  const path = objectKey(app, holdings).split('/').map(encodeURIComponent).join('/')
  const upload = method === 'PUT' ? app.upload : undefined
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const parameters = await asEdited(app, 's3', {
    method,
    url: new URL(`https://${app.bucket}.s3.${app.region}.amazonaws.com/${path}`).href,
    headers: upload ? { 'content-type': upload.contentType } : {},
    body: upload?.text ?? '',
  })
  return signRequest(unsignedRequest(parameters), {
    accessKeyId,
    secretAccessKey,
    ...(app.sendsSessionToken ? { sessionToken } : {}),
    region: app.region,
    service: 's3',
    signedAt: world.now + app.clockSkew,
  })
}

/**
 * The request that parameters describe, whatever a person made of them; an address that is none is
 * as far as a client would come.
 */
function unsignedRequest({ method, url, headers, body }: JsonObject): HttpRequest {
  const fields = isJsonObject(headers) ? Object.entries(headers) : []
  return {
    method: String(method),
    url: parseUrl(String(url))?.href ?? 'https://address.invalid/',
    headers: fields.map(([name, value]) => [name, String(value)] as const),
    body: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
  }
}

/** The key of the app's object: a folder may be named for the identity. */
export const objectKey = (app: App, { identityId }: LegInput['holdings']): string =>
  app.key.replace('{identityId}', () => identityId ?? '')

/** How S3 says no. */
export function s3Refusal(party: PartyId, response: HttpResponse): LegRefusal {
  const xml = bodyText(response.body)
  return {
    party,
    code: readXmlText(xml, 'Code') ?? '',
    status: response.status,
    message: readXmlText(xml, 'Message') ?? '',
  }
}
