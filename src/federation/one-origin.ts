/**
 * Which service a request means where all of them share one origin, as `--endpoint-url` has it.
 * Nothing is verified here: a wrong guess meets a service that says no in its own words.
 *
 * @module
 */
import { queryParameters } from './encoding/aws-query.ts'
import { type HttpRequest, headerValue } from './http.ts'
import type { ServiceName } from './service.ts'
import { parseCredential } from './sigv4/parse-credential.ts'
import { queryValue, type RequestTarget, requestTarget } from './sigv4/request-target.ts'

/** Whether the name never leaves the machine (RFC 6761 §6.3, RFC 1122 §3.2.1.3). */
export const isLoopback = (hostname: string): boolean =>
  /^(127(\.\d{1,3}){3}|\[::1\]|(.+\.)?localhost)$/i.test(hostname)

/**
 * The service: by target header, by the paths of Cognito Sync, then by the scope of the signature, then by the form, as what is
 * not signed has it; all the rest is S3's.
 */
export function serviceMeantBy(request: HttpRequest): ServiceName {
  const target = headerValue(request.headers, 'x-amz-target')
  if (target !== undefined) return targets.get(target.split('.')[0] ?? '') ?? 'nobody'
  const asked = requestTarget(request)
  if (asked.path.startsWith('/identitypools/')) return 'cognito-sync'
  return serviceOfScope(request, asked) ?? serviceOfForm(request, asked) ?? 's3'
}

/** By what `X-Amz-Target` begins with. */
const targets: ReadonlyMap<string, ServiceName> = new Map([
  ['AWSCognitoIdentityService', 'cognito-identity'],
  ['AWSCognitoIdentityProviderService', 'cognito-idp'],
])

const scopes: ReadonlyMap<string, ServiceName> = new Map([
  ['iam', 'iam'],
  ['sts', 'sts'],
  ['s3', 's3'],
  ['cognito-sync', 'cognito-sync'],
  ['sns', 'sns'],
])

function serviceOfScope(request: HttpRequest, asked: RequestTarget): ServiceName | undefined {
  const header = headerValue(request.headers, 'authorization')
  const credential =
    header === undefined
      ? queryValue(asked, 'X-Amz-Credential')
      : /Credential=([^,\s]+)/.exec(header)?.[1]
  if (credential === undefined) return undefined
  const parsed = parseCredential(credential, 'header')
  return parsed.kind === 'credential' ? scopes.get(parsed.scope.service) : undefined
}

/** The versions by which IAM and SNS are told from STS; facts/wire.md. */
const versions: ReadonlyMap<string, ServiceName> = new Map([
  ['2010-05-08', 'iam'],
  ['2010-03-31', 'sns'],
])

function serviceOfForm(request: HttpRequest, asked: RequestTarget): ServiceName | undefined {
  if (asked.path !== '/') return undefined
  const parameters = queryParameters(request)
  if (!parameters.has('Action')) return undefined
  return versions.get(parameters.get('Version') ?? '') ?? 'sts'
}
