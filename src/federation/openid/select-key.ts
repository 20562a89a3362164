/**
 * Picks the key that a token names out of its provider's, by the rules that STS's recorded answers
 * show.
 *
 * @module
 */
import type { JWK } from 'jose'
import { fetchedOnce } from '../fetched-once.ts'
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
export function selectKey(
  keys: readonly JsonObject[],
  header: JsonObject,
  kty: string | undefined,
): Outcome<JWK, KeyProblem> | Promise<Outcome<JWK, KeyProblem>> {
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
  if (key['key_ops'] !== undefined) return refused('unusable')
  if (key['x5c'] === undefined) return accepted(key as JWK)
  return isCertified(key).then((certified) =>
    certified ? accepted(key as JWK) : refused('unusable'),
  )
}

const hasPublicMembers = (key: JsonObject): boolean =>
  key['kty'] === 'RSA'
    ? typeof key['n'] === 'string' && typeof key['e'] === 'string'
    : key['kty'] === 'EC' && typeof key['x'] === 'string' && typeof key['y'] === 'string'

/** Certificates are rare, and what reads them is large: it is fetched when there is one. */
const isCertified = fetchedOnce(() => import('./certified-key.ts'), 'isCertified')
