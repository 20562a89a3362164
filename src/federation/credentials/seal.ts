/**
 * Session tokens carry their session, encrypted and authenticated with the simulation's key, so
 * that no service stores sessions. AWS's tokens are opaque too; only their first characters are
 * imitated here.
 *
 * The scheme is that of a synthetic IV (RFC 5297): the code over purpose and text, by HMAC-SHA-256,
 * authenticates both and is the nonce of the encryption, whose key stream are the codes over nonce and
 * position by another key. It needs no random number, so equal values are equal texts, and none of
 * it waits for another thread.
 *
 * @module
 */
import { decodeBase64, encodeBase64 } from '../encoding/base64.ts'
import { authenticator } from '../encoding/hmac-digest.ts'

/** Every token that AWS's regional endpoints issue begins so; facts/credentials.md §1. */
const prefix = 'IQoJb3JpZ2luX2Vj'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A fixed demonstration key: it keeps learners' tokens opaque, it protects nothing. */
const keyFor = authenticator(encoder.encode('handshake simulation key: not a secret'))
const code = authenticator(keyFor(encoder.encode('authentication')))
const keyStream = authenticator(keyFor(encoder.encode('encryption')))

/** Bytes of the code that are kept. */
const codeLength = 16

/** Bytes of the key stream that one code gives. */
const blockLength = 32

/** Seals a JSON value into text for one purpose; the same value gives the same text. */
export function seal(value: unknown, purpose: string): string {
  const plain = encoder.encode(JSON.stringify(value))
  const authentic = codeOf(plain, purpose)
  const bytes = new Uint8Array(codeLength + plain.length)
  bytes.set(authentic)
  bytes.set(crypted(plain, authentic), codeLength)
  return encodeBase64(bytes)
}

/** The sealed value, or `undefined` for anything that `seal` did not make for this purpose. */
export function unseal(text: string, purpose: string): unknown {
  const bytes = decodeBase64(text)
  if (!bytes || bytes.length < codeLength) return undefined
  const claimed = bytes.subarray(0, codeLength)
  const plain = crypted(bytes.subarray(codeLength), claimed)
  if (!codeOf(plain, purpose).every((byte, index) => byte === claimed[index])) return undefined
  return JSON.parse(decoder.decode(plain))
}

/** Purposes are names without a NUL, so no two of them and a text run together alike. */
const codeOf = (plain: Uint8Array, purpose: string): Uint8Array =>
  code(encoder.encode(`${purpose}\0`), plain).subarray(0, codeLength)

/** Encrypts and decrypts. */
function crypted(text: Uint8Array, nonce: Uint8Array): Uint8Array {
  const stream = new Uint8Array(text.length + blockLength)
  for (let start = 0; start < text.length; start += blockLength)
    stream.set(keyStream(nonce, encoder.encode(`${start}`)), start)
  return text.map((byte, index) => byte ^ (stream[index] ?? 0))
}

/** The text of a session token for a session. */
export const sealSessionToken = (session: unknown): string =>
  prefix + seal(session, 'session token')

/** What a session token carries, or `undefined` for one that was not issued here. */
export const unsealSessionToken = (token: string): unknown =>
  token.startsWith(prefix) ? unseal(token.slice(prefix.length), 'session token') : undefined
