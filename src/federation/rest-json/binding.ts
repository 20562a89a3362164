/**
 * The REST-JSON protocol's way to an operation: by method and path, whose segments, like the query,
 * carry members of the input.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 * @module
 */
import { jsonInput } from '../aws-json/message.ts'
import { percentDecode, utf8Text } from '../encoding/percent.ts'
import { bodyText, type HttpRequest } from '../http.ts'
import { isJsonObject, type JsonObject } from '../jose/decode-jwt.ts'
import { queryValue, type RequestTarget, requestTarget } from '../sigv4/request-target.ts'

/** Where an operation's input is in a request; what is neither in path nor query is in the body. */
export interface Binding {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** `/identitypools/{IdentityPoolId}/configuration`: each label is one segment. */
  readonly uri: string
  /** Members by the name of their query parameter. */
  readonly query?: Readonly<Record<string, QueryMember>>
}

export interface QueryMember {
  readonly member: string
  readonly type: 'text' | 'integer'
}

/** Members that the path carries, decoded; `undefined` where method or path are another's. */
export function pathMembers(
  request: HttpRequest,
  { method, uri }: Binding,
): Readonly<Record<string, string>> | undefined {
  if (request.method !== method) return undefined
  const sent = requestTarget(request).path.split('/')
  const wanted = uri.split('/')
  if (sent.length !== wanted.length) return undefined
  const members: Record<string, string> = {}
  for (const [index, segment] of wanted.entries()) {
    const label = /^\{(\w+)\}$/.exec(segment)?.[1]
    const text = utf8Text(percentDecode(sent[index] ?? ''))
    if (label === undefined ? text !== segment : text === '') return undefined
    if (label !== undefined) members[label] = text
  }
  return members
}

/** The whole input; `undefined` where the body is no JSON object or a number in the query is none. */
export function restInput(
  request: HttpRequest,
  { query = {} }: Binding,
  path: Readonly<Record<string, string>>,
): JsonObject | undefined {
  const body = bodyText(request.body) === '' ? {} : jsonInput(request)
  const target = requestTarget(request)
  const found = Object.entries(query).map(([name, bound]) => queryMember(target, name, bound))
  if (!isJsonObject(body) || found.includes('unreadable')) return undefined
  return {
    ...body,
    ...Object.fromEntries(found.filter((each) => typeof each !== 'string')),
    ...path,
  }
}

function queryMember(
  target: RequestTarget,
  name: string,
  { member, type }: QueryMember,
): readonly [string, string | number] | 'absent' | 'unreadable' {
  const value = queryValue(target, name)
  if (value === undefined) return 'absent'
  if (type === 'text') return [member, value]
  return /^-?\d{1,15}$/.test(value) ? [member, Number(value)] : 'unreadable'
}
