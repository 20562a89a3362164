/** A token as people paste it: whole, in an endpoint’s answer, or only its claims. @module */
import {
  type DecodedJwt,
  decodeJwt,
  type JsonObject,
  parseJsonObject,
} from '../federation/jose/decode-jwt.ts'

export type PastedToken =
  | { readonly kind: 'claims'; readonly claims: JsonObject }
  | {
      readonly kind: 'token'
      readonly text: string
      /** Absent where it is no JWT, which is for STS to say. */
      readonly jwt: DecodedJwt | undefined
    }

/** What endpoints call a token in their answers: OAuth’s, Cognito’s, and that of GitHub’s runner. */
const members = ['id_token', 'IdToken', 'Token', 'token', 'value']

/** What was pasted; `undefined` for nothing, and for JSON that is none. */
export function readToken(pasted: string): PastedToken | undefined {
  const text = pasted.trim()
  if (text === '') return undefined
  if (!text.startsWith('{')) return whole(withoutWrapping(text))
  const claims = parseJsonObject(text)
  if (!claims) return undefined
  const within = members
    .map((member) => claims[member])
    .find((value) => typeof value === 'string' && decodeJwt(value) !== undefined)
  return typeof within === 'string' ? whole(within) : { kind: 'claims', claims }
}

const whole = (text: string): PastedToken => ({ kind: 'token', text, jwt: decodeJwt(text) })

/** Without the quotation marks, the scheme and the line breaks that copying adds. */
const withoutWrapping = (text: string): string =>
  text
    .replace(/^(Authorization:\s*)?Bearer\s+/i, '')
    .replace(/\s+/g, '')
    .replace(/^(["'`])(.*)\1$/, '$2')
