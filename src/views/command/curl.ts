/**
 * A request as a command of curl: the same parameters, headers and body. A signature is made anew by
 * curl, because one that was sent is good for a quarter of an hour.
 *
 * @see https://curl.se/docs/manpage.html
 * @module
 */
import type { Exchange } from '../../federation/exchange.ts'
import { bodyText, type HttpRequest, headerValue } from '../../federation/http.ts'
import { distinctSecrets, type Secret, secretsOf } from '../secrets.ts'
import type { Command } from './command.ts'
import { type Signature, signatureOf } from './signature.ts'
import { jsonWord, partOf, type Word } from './word.ts'

export interface CommandPlan {
  /** Whether it is sent to the lab, whose address is `$LAB`. */
  readonly toLab: boolean
  /** Secret access keys by the ids of their keys. */
  readonly secretKeys: ReadonlyMap<string, string>
}

/** The lab answers for every host of its world when it is spoken to as a proxy, without TLS. */
const throughLab: readonly Word[] = [['--proxy'], [{ variable: 'LAB', value: '' }]]

/** The command. */
export function curlCommand({ request, response }: Exchange, plan: CommandPlan): Command {
  const secrets = distinctSecrets(secretsOf(request))
  const signature = signatureOf(request, plan.secretKeys)
  const [address = '', query] = addressOf(request, signature).split('?')
  const url = plan.toLab ? address.replace(/^https:/, 'http:') : address
  const hidesQuery = secretsOf({ ...request, headers: [], body: '' }).length > 0
  const head: readonly Word[] = [
    ['curl'],
    ...(response.status >= 300 && response.status < 400 ? [['-i']] : []),
    ...methodOf(request),
    ...(hidesQuery ? [['-G']] : []),
    [query === undefined || hidesQuery ? url : `${url}?${query}`],
  ]
  return {
    lines: [
      head,
      ...(plan.toLab ? [throughLab] : []),
      ...(signature ? signing(signature) : []),
      ...headersOf(request, secrets),
      ...(hidesQuery && query !== undefined ? parametersOf(query, secrets) : []),
      ...bodyOf(request, secrets),
    ],
    environment: [],
    ...(signature?.service === 'cognito-sync'
      ? {
          note: 'Before version 8.9 curl signed a path with a colon in it otherwise than AWS does.',
        }
      : {}),
  }
}

/** Where curl signs, a path that is encoded twice for the signature must not be encoded before. */
const addressOf = ({ url }: HttpRequest, signature: Signature | undefined): string =>
  signature && signature.service !== 's3' ? url.replaceAll('%3A', ':') : url

/** curl sends a POST where there is data, else a GET. */
const methodOf = ({ method, body }: HttpRequest): readonly Word[] =>
  method === (bodyText(body) === '' ? 'GET' : 'POST') ? [] : [['-X'], [method]]

const signing = (signature: Signature): readonly (readonly Word[])[] => {
  const { region, service, accessKeyId, secretAccessKey, sessionToken } = signature
  return [
    [['--aws-sigv4'], [`aws:amz:${region}:${service}`]],
    [['--user'], [accessKeyId, ':', secretAccessKey]],
    ...(sessionToken ? [[['-H'], ['x-amz-security-token: ', sessionToken]]] : []),
  ]
}

/** What curl makes itself, or is told otherwise. */
const ofCurl = new Set(['host', 'content-length', 'x-amz-date', 'x-amz-security-token'])

const headersOf = (
  request: HttpRequest,
  secrets: readonly Secret[],
): readonly (readonly Word[])[] =>
  request.headers
    .filter(([name, value]) => !ofCurl.has(name.toLowerCase()) && !value.startsWith('AWS4-HMAC'))
    .filter(([, value]) => value !== formType)
    .map(([name, value]) => [
      ['-H'],
      [`${name}: `, ...value.split(/( )/).map((part) => partOf(part, secrets))],
    ])

/** What curl says of data, where it is told nothing else. */
const formType = 'application/x-www-form-urlencoded'

function bodyOf(request: HttpRequest, secrets: readonly Secret[]): readonly (readonly Word[])[] {
  const body = bodyText(request.body)
  if (body === '') return []
  if (headerValue(request.headers, 'content-type') === formType) return parametersOf(body, secrets)
  return [[['--data-binary'], jsonWord(body, secrets)]]
}

const parametersOf = (text: string, secrets: readonly Secret[]): readonly (readonly Word[])[] =>
  [...new URLSearchParams(text)].map(([name, value]) => {
    const part = partOf(value, secrets)
    const asItIs = typeof part === 'string' && /^[\w.-]*$/.test(part)
    return [[asItIs ? '-d' : '--data-urlencode'], [`${name}=`, part]]
  })
