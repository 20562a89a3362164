/**
 * How an edit changes what AWS keeps: an administrator of the account calls AWS, which checks what it
 * is told as it would check anybody's, in its own words. The call is none of the run's: it takes no
 * turn of the world, and nothing of the administrator stays.
 *
 * @module
 */
import { refusalText } from '../../federation/aws-json/refusal-text.ts'
import { readXmlText } from '../../federation/encoding/xml.ts'
import { bodyText, type HttpRequest, type HttpResponse } from '../../federation/http.ts'
import { isJsonObject, type JsonObject } from '../../federation/jose/decode-jwt.ts'
import { entryOf } from '../../federation/lookup.ts'
import { handle } from '../../federation/network.ts'
import { accepted, type Outcome, type Refusal, refused } from '../../federation/refusal.ts'
import { signRequest } from '../../federation/sigv4/sign.ts'
import type { World } from '../../federation/world.ts'
import { demoCredentials, withAdministrator } from '../../scenarios/administrator.ts'

/** A call of AWS JSON 1.1. */
export interface CognitoCall {
  readonly service: 'cognito-identity' | 'cognito-idp'
  /** The pool's. */
  readonly region: string
  readonly operation: string
  readonly input: JsonObject
}

export interface AdministratorAnswer {
  readonly world: World
  /** Empty where the answer has none, or is XML. */
  readonly result: JsonObject
}

const targets = {
  'cognito-identity': 'AWSCognitoIdentityService',
  'cognito-idp': 'AWSCognitoIdentityProviderService',
} as const

/** Calls Cognito. */
export const callCognito = (
  world: World,
  account: string,
  { service, region, operation, input }: CognitoCall,
): Promise<Outcome<AdministratorAnswer>> =>
  call(world, account, {
    service,
    region,
    method: 'POST',
    url: `https://${service}.${region}.amazonaws.com/`,
    headers: [
      ['content-type', 'application/x-amz-json-1.1'],
      ['x-amz-target', `${targets[service]}.${operation}`],
    ],
    body: JSON.stringify(input),
  })

/** Calls IAM, an AWS Query service. */
export const callIam = (
  world: World,
  account: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Outcome<AdministratorAnswer>> =>
  call(world, account, {
    service: 'iam',
    region: 'us-east-1',
    method: 'POST',
    url: 'https://iam.amazonaws.com/',
    headers: [['content-type', 'application/x-www-form-urlencoded']],
    body: new URLSearchParams({ Version: '2010-05-08', ...parameters }).toString(),
  })

/** A call of S3 on something of a bucket, such as its policy. */
interface BucketCall extends Pick<HttpRequest, 'method' | 'body'> {
  readonly subresource: string
}

/** Calls S3, for the account that owns the bucket. */
export const callS3 = (
  world: World,
  bucket: string,
  { method, subresource, body }: BucketCall,
): Promise<Outcome<AdministratorAnswer>> => {
  const { owner = '', region = 'us-east-1' } = entryOf(world.buckets, bucket) ?? {}
  return call(world, owner, {
    service: 's3',
    region,
    method,
    url: `https://${bucket}.s3.${region}.amazonaws.com/?${subresource}`,
    headers: [],
    body,
  })
}

interface UnsignedCall extends HttpRequest {
  readonly service: string
  readonly region: string
}

async function call(
  world: World,
  account: string,
  { service, region, ...request }: UnsignedCall,
): Promise<Outcome<AdministratorAnswer>> {
  const signed = await signRequest(request, {
    ...demoCredentials,
    region,
    service,
    signedAt: world.now,
  })
  const { world: next, response } = await handle(withAdministrator(world, account), signed)
  const result = jsonOf(response)
  if (response.status >= 300) return refused(refusalOf(response, result))
  return accepted({ world: withoutCall(next, world), result })
}

/** The world that came of a call, as if nobody had called. */
function withoutCall(next: World, before: World): World {
  const accounts = Object.entries(next.accounts).map(([id, account]) => [
    id,
    { ...account, users: before.accounts[id]?.users ?? {} },
  ])
  return { ...next, turn: before.turn, accounts: Object.fromEntries(accounts) }
}

function jsonOf({ body }: HttpResponse): JsonObject {
  const text = bodyText(body)
  const value: unknown = text.startsWith('{') ? JSON.parse(text) : {}
  return isJsonObject(value) ? value : {}
}

function refusalOf({ status, body }: HttpResponse, result: JsonObject): Refusal {
  const xml = bodyText(body)
  return {
    status,
    code: readXmlText(xml, 'Code') ?? String(result['__type']),
    message: readXmlText(xml, 'Message') ?? refusalText(result),
  }
}
