/** Which operation of the AWS CLI a request is, and with what parameters. @module */
import type { Exchange } from '../../federation/exchange.ts'
import { bodyText, type HttpRequest, headerValue, parseUrl } from '../../federation/http.ts'
import { parseJsonObject } from '../../federation/jose/decode-jwt.ts'

export interface CliCall {
  /** As the CLI names it: `sts`. */
  readonly service: string
  /** As AWS names it: `GetId`. */
  readonly operation: string
  /** By the names of AWS's members. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** What stands in the request's place for a file. */
  readonly file?: { readonly name: string; readonly content?: string }
}

/** The call; `undefined` where the request is for no operation that the CLI has. */
export function cliCallOf({ to, operation, request }: Exchange): CliCall | undefined {
  const target = headerValue(request.headers, 'x-amz-target')
  if (target !== undefined) return jsonCall(target, request)
  if (to === 'sts' || to === 'sns') return queryCall(to, request)
  if (to === 'cognito-sync') return syncCall(operation, request)
  return to === 's3' ? s3Call(operation, request) : undefined
}

const services: Readonly<Record<string, string>> = {
  AWSCognitoIdentityService: 'cognito-identity',
  AWSCognitoIdentityProviderService: 'cognito-idp',
}

function jsonCall(target: string, request: HttpRequest): CliCall | undefined {
  const [shape = '', operation = ''] = target.split('.')
  const service = services[shape]
  const parameters = parseJsonObject(bodyText(request.body) || '{}')
  return service && parameters ? { service, operation, parameters } : undefined
}

/** `PolicyArns.member.1.arn` is the member `arn` of an item of the list `PolicyArns`. */
function queryCall(service: string, request: HttpRequest): CliCall | undefined {
  const form = new URLSearchParams(bodyText(request.body))
  const operation = form.get('Action')
  const parameters: Record<string, unknown> = {}
  for (const [name, value] of form) {
    if (name === 'Action' || name === 'Version') continue
    const [list = '', index, member] =
      /^(\w+)\.member\.(\d+)(?:\.(\w+))?$/.exec(name)?.slice(1) ?? []
    if (index === undefined) {
      parameters[name] = value
      continue
    }
    const items = [...((parameters[list] as unknown[] | undefined) ?? [])]
    const at = Number(index) - 1
    items[at] = member === undefined ? value : { ...Object(items[at] ?? {}), [member]: value }
    parameters[list] = items
  }
  return operation === null ? undefined : { service, operation, parameters }
}

/** What stands in the paths of Cognito Sync, by the segment before it. */
const labels: Readonly<Record<string, string>> = {
  identitypools: 'IdentityPoolId',
  identities: 'IdentityId',
  identity: 'IdentityId',
  datasets: 'DatasetName',
  subscriptions: 'DeviceId',
}

function syncCall(operation: string, request: HttpRequest): CliCall | undefined {
  const url = parseUrl(request.url)
  const body = parseJsonObject(bodyText(request.body) || '{}')
  if (!url || !body) return undefined
  const segments = url.pathname.split('/').map(decodeURIComponent)
  const parameters: Record<string, unknown> = {}
  for (const [index, segment] of segments.entries()) {
    const label = labels[segment]
    const value = segments[index + 1]
    if (label && value !== undefined) parameters[label] = value
  }
  for (const [name, value] of url.searchParams)
    parameters[name.charAt(0).toUpperCase() + name.slice(1)] = value
  return { service: 'cognito-sync', operation, parameters: { ...parameters, ...body } }
}

function s3Call(operation: string, request: HttpRequest): CliCall | undefined {
  const url = parseUrl(request.url)
  const bucket = /^(.+)\.s3[.-]/.exec(url?.hostname ?? '')?.[1]
  if (!url || bucket === undefined || !['GetObject', 'PutObject'].includes(operation))
    return undefined
  const key = decodeURIComponent(url.pathname.slice(1))
  const name = key.split('/').at(-1) || 'object'
  const type = headerValue(request.headers, 'content-type')
  const stored = operation === 'PutObject'
  return {
    service: 's3api',
    operation,
    parameters: {
      Bucket: bucket,
      Key: key,
      ...(stored && type !== undefined ? { ContentType: type } : {}),
      ...(stored ? { Body: name } : {}),
    },
    file: { name, ...(stored ? { content: bodyText(request.body) } : {}) },
  }
}
