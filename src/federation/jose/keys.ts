/**
 * JWKs as WebCrypto keys. Importing is the slow part of signing and verifying, so imported keys are
 * remembered by value; what is remembered is a cache and changes no answer.
 *
 * @module
 */
import type { CryptoKey, JWK } from 'jose'
import { rememberedFor, rememberedUpTo } from '../remembered.ts'

/**
 * The key that verifies what this JWK's holder signed. Members that only a private key has are left
 * aside. Rejects where the JWK is none, or not for the algorithm.
 */
export const importPublicKey = (jwk: JWK, algorithm: string): Promise<CryptoKey> =>
  publicKeyOf(jwk)(algorithm)

/** A JWK is immutable, so the same one needs no comparing member by member. */
const publicKeyOf = rememberedFor((jwk: JWK) =>
  rememberedUpTo(8, (algorithm: string) => importKey(publicHalf(jwk), algorithm)),
)

/** The key that signs. Rejects where the JWK is not private, or not for the algorithm. */
export const importPrivateKey = (jwk: JWK, algorithm: string): Promise<CryptoKey> =>
  jwk.d === undefined
    ? Promise.reject(new TypeError('A key that signs must be private'))
    : importKey(keyMembers(jwk, ['kty', 'crv', 'n', 'e', 'x', 'y', ...privateMembers]), algorithm)

/** The members that an RSA or EC key shows to everyone (RFC 7518 §6.2.1, §6.3.1). */
export const publicHalf = (jwk: JWK): JWK => keyMembers(jwk, ['kty', 'crv', 'n', 'e', 'x', 'y'])

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const

/** In one order, so that equal keys are equal text; `use`, `key_ops` and `kid` do not make a key. */
function keyMembers(jwk: JWK, names: readonly (keyof JWK & string)[]): JWK {
  return Object.fromEntries(
    names.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]])),
  )
}

const importKey = (jwk: JWK, algorithm: string): Promise<CryptoKey> =>
  importedKey(JSON.stringify([algorithm, jwk]))

/** A world has a handful of keys; a lesson's faults add a few more. */
const importedKey = rememberedUpTo(64, (value: string): Promise<CryptoKey> => {
  const [algorithm, jwk]: [string, JWK] = JSON.parse(value)
  return importJwk(jwk, algorithm)
})

/** WebCrypto says no, too, where the key's type or curve is not the algorithm's. */
async function importJwk(jwk: JWK, algorithm: string): Promise<CryptoKey> {
  const parameters = algorithmParameters[algorithm]
  if (!parameters) throw new TypeError(`There are no key pairs for ${algorithm}`)
  const usage = jwk.d === undefined ? 'verify' : 'sign'
  return crypto.subtle.importKey('jwk', jwk, parameters, false, [usage])
}

const rsa = (hash: string) => ({ name: 'RSASSA-PKCS1-v1_5', hash })
const ecdsa = (namedCurve: string) => ({ name: 'ECDSA', namedCurve })

/** What WebCrypto calls the algorithms of JWS (RFC 7518 §3.1). */
const algorithmParameters: Readonly<Record<string, RsaHashedImportParams | EcKeyImportParams>> = {
  RS256: rsa('SHA-256'),
  RS384: rsa('SHA-384'),
  RS512: rsa('SHA-512'),
  ES256: ecdsa('P-256'),
  ES384: ecdsa('P-384'),
  ES512: ecdsa('P-521'),
}
