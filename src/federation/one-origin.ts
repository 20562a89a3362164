/**
 * Whom a request means where all parties share one origin, as `--endpoint-url` has it.
 * Nothing is verified here: a wrong guess meets a service that says no in its own words.
 *
 * @module
 */
import { queryParameters } from './encoding/aws-query.ts'
import { nobody, type Party, partyAt, type Route, serviceParty } from './hosts.ts'
import { type HttpRequest, headerValue, parseUrl } from './http.ts'
import type { ServiceName } from './service.ts'
import { parseCredential } from './sigv4/parse-credential.ts'
import { queryValue, type RequestTarget, requestTarget } from './sigv4/request-target.ts'
import type { World } from './world.ts'

/** The party that a request means, by its address below `/_idp/` or by what it says of itself. */
export function routeAtOneOrigin(world: World, request: HttpRequest): Route {
  const forwarded = forwardedAddress(request.url)
  if (forwarded === undefined) return { ...serviceParty(serviceMeantBy(request)), request }
  const address = parseUrl(forwarded)
  return {
    ...(address ? forwardedParty(world, address) : nobody),
    request: { ...request, url: forwarded },
  }
}

/** Of AWS’s own hosts, those that people and token verifiers visit: AWS's clients have the lab's origin. */
function forwardedParty(world: World, url: URL): Party {
  const party = partyAt(world, url)
  return visited.has(party.service) ? party : nobody
}

const visited: ReadonlySet<ServiceName> = new Set([
  'identity-provider',
  'cognito-identity',
  'cognito-idp',
])

/**
 * `http://127.0.0.1:4566/_idp/login.example.com/token` stands for `https://login.example.com/token`:
 * how a browser or curl reaches a provider, the managed login of a user pool, or the keys of Cognito,
 * whose names lead elsewhere. No bucket can be called `_idp`.
 */
function forwardedAddress(url: string): string | undefined {
  const [, host, rest = ''] = /^https?:\/\/[^/?#]*\/_idp\/([^/?#]+)([^#]*)/i.exec(url) ?? []
  return host === undefined ? undefined : `https://${host}${rest.startsWith('/') ? '' : '/'}${rest}`
}

/**
 * The service: by target header, by the paths of Cognito Sync, then by the scope of the signature, then by the form, as what is
 * not signed has it; all the rest is S3's.
 */
function serviceMeantBy(request: HttpRequest): ServiceName {
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
  if (!parameters.has('Action') && !parameters.has('Version')) return undefined
  return versions.get(parameters.get('Version') ?? '') ?? 'sts'
}
