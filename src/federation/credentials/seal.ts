/**
 * Session tokens carry their session, encrypted and authenticated with the simulation's key, so
 * that no service stores sessions. AWS's tokens are opaque too; only their first characters are
 * imitated here.
 *
 * @module
 */
import { decodeBase64, encodeBase64 } from '../encoding/base64.ts'
import { hmacSha256 } from '../encoding/sha256.ts'

/** Every token that AWS's regional endpoints issue begins so; facts/credentials.md §1. */
const prefix = 'IQoJb3JpZ2luX2Vj'

/** A fixed demonstration key: it keeps learners' tokens opaque, it protects nothing. */
const simulationKey = 'handshake simulation key: not a secret'

/** Seals a JSON value into text for one purpose; the same value gives the same text. */
export async function seal(value: unknown, purpose: string): Promise<string> {
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const nonce = (await hmacSha256(simulationKey, plain)).slice(0, 12)
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(purpose) },
    await sealingKey(),
    plain,
  )
  const bytes = new Uint8Array(nonce.length + sealed.byteLength)
  bytes.set(nonce)
  bytes.set(new Uint8Array(sealed), nonce.length)
  return encodeBase64(bytes)
}

/** The sealed value, or `undefined` for anything that `seal` did not make for this purpose. */
export async function unseal(text: string, purpose: string): Promise<unknown> {
  const bytes = decodeBase64(text)
  if (!bytes || bytes.length < 28) return undefined
  try {
    const plain = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: new Uint8Array(bytes.subarray(0, 12)),
        additionalData: new TextEncoder().encode(purpose),
      },
      await sealingKey(),
      new Uint8Array(bytes.subarray(12)),
    )
    return JSON.parse(new TextDecoder().decode(plain))
  } catch {
    return undefined
  }
}

let key: Promise<CryptoKey> | undefined

const sealingKey = (): Promise<CryptoKey> => {
  key ??= hmacSha256(simulationKey, 'sealing').then((bytes) =>
    crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']),
  )
  return key
}

/** The text of a session token for a session. */
export const sealSessionToken = async (session: unknown): Promise<string> =>
  prefix + (await seal(session, 'session token'))

/** What a session token carries, or `undefined` for one that was not issued here. */
export const unsealSessionToken = async (token: string): Promise<unknown> =>
  token.startsWith(prefix) ? unseal(token.slice(prefix.length), 'session token') : undefined
