/** The app's object in S3, asked for with temporary credentials (Signature Version 4). @module */
import { type HttpRequest, type HttpResponse, headerValue, parseUrl } from '../http.ts'
import { isJsonObject, type JsonObject } from '../jose/decode-jwt.ts'
import { handle } from '../network.ts'
import { signRequest } from '../sigv4/sign.ts'
import type { App, LegInput, LegResult } from './app.ts'
import { asEdited } from './as-edited.ts'
import { xmlRefusal } from './refusals.ts'
import { signerOf } from './signer-of.ts'

/** What is known of an object besides its tag: the type, and bytes. */
interface ObjectFacts {
  readonly contentType: string
  readonly size: number
}

/** Reads or writes the object; `factsOf` says what is known of it when S3 allows that. */
export async function askForObject(
  input: LegInput,
  method: 'GET' | 'PUT',
  factsOf: (response: HttpResponse) => ObjectFacts,
): Promise<LegResult> {
  const { world, response, exchange } = await handle(
    input.world,
    await signedS3Request(input, method),
  )
  const passed = { world, exchanges: [exchange], holdings: input.holdings }
  if (response.status !== 200)
    return { ...passed, refusal: await xmlRefusal(exchange.to, response) }
  const etag = headerValue(response.headers, 'etag') ?? ''
  return { ...passed, holdings: { ...input.holdings, object: { ...factsOf(response), etag } } }
}

async function signedS3Request(
  { world, app, holdings }: LegInput,
  method: 'GET' | 'PUT',
): Promise<HttpRequest> {
  const { credentials } = holdings
  if (!credentials) throw new Error('S3 is asked with credentials only')
  const path = objectKey(app, holdings).split('/').map(encodeURIComponent).join('/')
  const upload = method === 'PUT' ? app.upload : undefined
  const parameters = await asEdited(app, 's3', {
    method,
    url: new URL(`https://${app.bucket}.s3.${app.region}.amazonaws.com/${path}`).href,
    headers: upload ? { 'content-type': upload.contentType } : {},
    body: upload?.text ?? '',
  })
  return signRequest(unsignedRequest(parameters), signerOf(world, app, credentials, 's3'))
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
const objectKey = (app: App, { identityId }: LegInput['holdings']): string =>
  app.key.replace('{identityId}', () => identityId ?? '')
