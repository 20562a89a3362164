/** Takes a compact JWS apart without believing it (RFC 7515 §7.1, RFC 7519 §7.2). @module */
import { decodeBase64Url } from '../encoding/base64.ts'

export interface DecodedJwt {
  readonly header: JsonObject
  readonly payload: JsonObject
  /** The payload's text as it was signed. */
  readonly payloadText: string
  /** Header and payload as they stand in the token: what the signature is over. */
  readonly signed: string
  readonly signature: Uint8Array<ArrayBuffer>
}

export type JsonObject = Readonly<Record<string, unknown>>

/** Header, payload and signature; `undefined` for anything that is not a JWT. */
export function decodeJwt(token: string): DecodedJwt | undefined {
  const parts = token.split('.')
  const [header, payload, signature] = parts.map(decodeBase64Url)
  if (parts.length !== 3 || !header || !payload || !signature) return undefined
  const payloadText = textOf(payload)
  const headerObject = parseJsonObject(textOf(header))
  const payloadObject = parseJsonObject(payloadText)
  if (payloadText === undefined || !headerObject || !payloadObject) return undefined
  const signed = token.slice(0, token.lastIndexOf('.'))
  return { header: headerObject, payload: payloadObject, payloadText, signed, signature }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The JSON object that a text is; `undefined` for any other text, and for none. Of a repeated member the
 * last counts (RFC 7519 §4 leaves that choice to the parser).
 */
export function parseJsonObject(text: string | undefined): JsonObject | undefined {
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Whether a JSON value is an object, not an array or null. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A claim as text. Tokens come from anybody: of an object that has a `toString` of its own, its JSON. */
export function claimText(claim: unknown): string {
  try {
    return String(claim)
  } catch {
    return JSON.stringify(claim)
  }
}
