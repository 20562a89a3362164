/**
 * Session tokens carry their session, encrypted and authenticated with the simulation's key, so
 * that no service stores sessions. AWS's tokens are opaque too; only their first characters are
 * imitated here.
 *
 * The scheme is that of a synthetic IV (RFC 5297): the code over purpose and text, by HMAC-SHA-256,
 * authenticates both and gives the nonce of the encryption by another key, ChaCha20. It needs no
 * random number, so equal values are equal texts, and none of it waits for another thread.
 *
 * @module
 */
import { decodeBase64, encodeBase64 } from '../encoding/base64.ts'
import { chacha20 } from '../encoding/chacha20.ts'
import { authenticator } from '../encoding/hmac-digest.ts'
import { scratch } from '../encoding/scratch.ts'

/** Every token that AWS's regional endpoints issue begins so; facts/credentials.md §1. */
const prefix = 'IQoJb3JpZ2luX2Vj'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const space = scratch(4096)

/** A fixed demonstration key: it keeps learners' tokens opaque, it protects nothing. */
const keyFor = authenticator(encoder.encode('handshake simulation key: not a secret'))
const code = authenticator(keyFor('authentication'))
const encryptionKey = keyFor('encryption')

/** Bytes of the code that are kept; the first twelve are the nonce. */
const codeLength = 16

/** Seals a JSON value into text for one purpose; the same value gives the same text. */
export function seal(value: unknown, purpose: string): string {
  const text = JSON.stringify(value)
  // A character is three bytes at most.
  const room = space(codeLength + 3 * text.length)
  const { written } = encoder.encodeInto(text, room.subarray(codeLength))
  const bytes = room.subarray(0, codeLength + written)
  const plain = bytes.subarray(codeLength)
  bytes.set(codeOf(plain, purpose))
  chacha20(encryptionKey, bytes, plain)
  return encodeBase64(bytes)
}

/** The sealed value, or `undefined` for anything that `seal` did not make for this purpose. */
export function unseal(text: string, purpose: string): unknown {
  const bytes = decodeBase64(text)
  if (!bytes || bytes.length < codeLength) return undefined
  const plain = bytes.subarray(codeLength)
  chacha20(encryptionKey, bytes, plain)
  if (!codeOf(plain, purpose).every((byte, index) => byte === bytes[index])) return undefined
  return JSON.parse(decoder.decode(plain))
}

/** Purposes are names without a NUL, so no two of them and a text run together alike. */
const codeOf = (plain: Uint8Array, purpose: string): Uint8Array =>
  code(`${purpose}\0`, plain).slice(0, codeLength)

/** The text of a session token for a session. */
export const sealSessionToken = (session: unknown): string =>
  prefix + seal(session, 'session token')

/** What a session token carries, or `undefined` for one that was not issued here. */
export const unsealSessionToken = (token: string): unknown =>
  token.startsWith(prefix) ? unseal(token.slice(prefix.length), 'session token') : undefined
