/**
 * Picks the key that a token names out of its provider's, by the rules that STS's recorded answers
 * show.
 *
 * @module
 */
import { exportJWK, importX509, type JWK } from 'jose'
import type { JsonObject } from '../jose/decode-jwt.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'

/** More keys of one type than this make every token of that type unverifiable. */
const mostKeysOfOneType = 100

/** `missing`: there is no such key. `unusable`: there is, but it may not verify this. */
export type KeyProblem = 'missing' | 'unusable'

/**
 * The key that a token's header names: by `kid`, or the only one where the header has none. Of two
 * keys with one `kid` the later counts; `use: enc` and keys without `kid` do not count at all.
 */
export async function selectKey(
  keys: readonly JsonObject[],
  header: JsonObject,
  kty: string | undefined,
): Promise<Outcome<JWK, KeyProblem>> {
  const signing = keys.filter(
    (key) => typeof key['kid'] === 'string' && key['kid'] !== '' && (key['use'] ?? 'sig') === 'sig',
  )
  const kid = header['kid'] ?? undefined
  const key =
    kid === undefined
      ? signing.length === 1
        ? signing[0]
        : undefined
      : signing.findLast((candidate) => candidate['kid'] === kid)
  if (!key || !hasPublicMembers(key)) return refused('missing')
  const ofThatType = keys.filter((candidate) => candidate['kty'] === (kty ?? key['kty']))
  if (ofThatType.length > mostKeysOfOneType) return refused('missing')
  if (key['key_ops'] !== undefined || !(await agreesWithCertificate(key)))
    return refused('unusable')
  return accepted(key as JWK)
}

const hasPublicMembers = (key: JsonObject): boolean =>
  key['kty'] === 'RSA'
    ? typeof key['n'] === 'string' && typeof key['e'] === 'string'
    : key['kty'] === 'EC' && typeof key['x'] === 'string' && typeof key['y'] === 'string'

/** Where a key carries a certificate, the certificate's key must be the same (RFC 7517 §4.7). */
async function agreesWithCertificate(key: JsonObject): Promise<boolean> {
  const chain = key['x5c']
  if (chain === undefined) return true
  const first: unknown = Array.isArray(chain) ? chain[0] : undefined
  if (typeof first !== 'string') return false
  try {
    const pem = `-----BEGIN CERTIFICATE-----\n${first}\n-----END CERTIFICATE-----`
    const algorithm = key['kty'] === 'RSA' ? 'RS256' : ecAlgorithm(key['crv'])
    const certified = await exportJWK(await importX509(pem, algorithm, { extractable: true }))
    return (['n', 'e', 'x', 'y'] as const).every((member) => certified[member] === key[member])
  } catch {
    return false
  }
}

const ecAlgorithm = (curve: unknown): string =>
  curve === 'P-521' ? 'ES512' : curve === 'P-384' ? 'ES384' : 'ES256'
