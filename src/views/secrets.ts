/**
 * The secrets in messages: the values of fields that carry one, and every JSON Web Token, wherever
 * it stands.
 *
 * @module
 */
import { bodyText, type HttpRequest, type HttpResponse, headerValue } from '../federation/http.ts'
import { secretVariable } from './secret-names.ts'

export interface Secret {
  /** The shell variable that stands for it: `TOKEN`. */
  readonly variable: string
  /** As it is before any encoding. */
  readonly value: string
}

/** A JSON Web Token: two parts that begin as JSON objects do in base64url, and a signature. */
const jwt = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*/g

/** All of a message’s secrets, those that stand in its address among them. */
export function secretsOf(message: HttpRequest | HttpResponse): readonly Secret[] {
  const { headers } = message
  const body = bodyText(message.body)
  const addresses = ['url' in message ? message.url : '', headerValue(headers, 'location') ?? '']
  const type = headerValue(headers, 'content-type') ?? ''
  return [
    ...headers.flatMap(([name, value]) => [...named(name, value), ...authorization(name, value)]),
    ...addresses.flatMap((address) => secretsOfForm(address.replace(/^[^?]*\??/, ''))),
    ...(type.includes('form') ? secretsOfForm(body) : []),
    ...(type.includes('json') ? secretsOfJson(body) : []),
    ...secretsOfMarkup(body),
    ...[...body.matchAll(jwt)].map(([value]) => ({ variable: 'TOKEN', value })),
  ]
}

/**
 * Every value once, under the name that it was first met with; of several values of one name all but
 * the first are numbered. The longest come first, so that none is taken for a part of another.
 */
export function distinctSecrets(secrets: readonly Secret[]): readonly Secret[] {
  const byValue = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { variable, value } of secrets) {
    if (byValue.has(value)) continue
    const count = (counts.get(variable) ?? 0) + 1
    counts.set(variable, count)
    byValue.set(value, count === 1 ? variable : `${variable}_${count}`)
  }
  return [...byValue]
    .map(([value, variable]) => ({ variable, value }))
    .sort((one, other) => other.value.length - one.value.length)
}

const named = (field: string, value: unknown): readonly Secret[] => {
  const variable = secretVariable(field)
  return variable && typeof value === 'string' && value !== '' ? [{ variable, value }] : []
}

/** What an `Authorization` header gives away: a bearer token, a password, or a key’s id and a signature. */
function authorization(name: string, value: string): readonly Secret[] {
  if (name.toLowerCase() !== 'authorization') return []
  const [, scheme = '', rest = ''] = /^(\S+) +(.+)$/.exec(value) ?? []
  if (scheme !== 'AWS4-HMAC-SHA256')
    return [{ variable: scheme === 'Bearer' ? 'ACCESS_TOKEN' : 'BASIC', value: rest }]
  return [
    ...[...rest.matchAll(/Credential=([^/,]+)/g)].map(([, id = '']) => ({
      variable: 'AWS_ACCESS_KEY_ID',
      value: id,
    })),
    ...[...rest.matchAll(/Signature=(\w+)/g)].map(([, signature = '']) => ({
      variable: 'SIGNATURE',
      value: signature,
    })),
  ]
}

/** Of a form or a query. */
const secretsOfForm = (text: string): readonly Secret[] =>
  [...new URLSearchParams(text)].flatMap(([name, value]) => named(name, value))

/** Of a JSON text; none where it is none. */
function secretsOfJson(text: string): readonly Secret[] {
  try {
    return membersOf(JSON.parse(text))
  } catch {
    return []
  }
}

/** The members of `Logins` are named for providers; each is a token. */
const membersOf = (value: unknown): readonly Secret[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, member]) => [
        ...named(name, member),
        ...(name === 'Logins' && typeof member === 'object' && member !== null
          ? Object.values(member).flatMap((token) => named('token', token))
          : []),
        ...membersOf(member),
      ])

/** Of XML elements, and of the hidden fields of a form that a page holds. An error’s `Code` is no secret. */
const secretsOfMarkup = (text: string): readonly Secret[] => [
  ...[...text.matchAll(/<(\w+)>([^<]+)<\/\1>/g)].flatMap(([, name = '', value = '']) =>
    name === 'Code' ? [] : named(name, value),
  ),
  ...[...text.matchAll(/<input[^>]* name="(\w+)"[^>]* value="([^"]*)"/g)].flatMap(
    ([, name = '', value = '']) => named(name, value),
  ),
]
