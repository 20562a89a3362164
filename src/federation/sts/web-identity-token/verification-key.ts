/**
 * Fetches the provider's keys and picks the one that a token names, as STS does: discovery, then
 * the key set, then the rules that its recorded answers show.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 * @module
 */
import { exportJWK, importX509, type JWK } from 'jose'
import { bodyText } from '../../http.ts'
import { isJsonObject, type JsonObject } from '../../jose/decode-jwt.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { Call, Sent } from '../../service.ts'
import type { World } from '../../world.ts'
import { notValidated, noVerificationKey } from '../refusals.ts'
import { parseDocument } from './document.ts'

/**
 * In seconds: a provider that takes longer is given up.
 *
 * @see https://docs.gitlab.com/ci/cloud_services/aws/#couldnt-retrieve-verification-key-from-your-identity-provider-error
 */
export const patience = 5

/** More keys of one type than this make every token of that type unverifiable. */
const mostKeysOfOneType = 100

export interface FetchedKeys {
  readonly world: World
  /** Absent where discovery or the key set could not be had. */
  readonly keys?: readonly JsonObject[]
}

/** The provider's published keys, over the network. */
export async function fetchKeys(world: World, issuer: string, call: Call): Promise<FetchedKeys> {
  const discoveryUrl = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const discovery = await call.send(world, get(discoveryUrl))
  const metadata = jsonOf(discovery)
  const jwksUri = metadata?.['jwks_uri']
  // A document with issuer, jwks_uri and these was accepted; what else is missing does not matter.
  const complete =
    metadata?.['issuer'] === issuer &&
    Array.isArray(metadata['id_token_signing_alg_values_supported'])
  if (!complete || typeof jwksUri !== 'string' || !jwksUri.startsWith('https://'))
    return { world: discovery.world }
  const jwks = await call.send(discovery.world, get(jwksUri))
  const keys = jsonOf(jwks)?.['keys']
  return Array.isArray(keys)
    ? { world: jwks.world, keys: keys.filter(isJsonObject) }
    : { world: jwks.world }
}

const get = (url: string) => ({
  method: 'GET',
  url,
  headers: [['accept', 'application/json']] as const,
  body: '',
})

const jsonOf = ({ response, took }: Sent): JsonObject | undefined =>
  response.status !== 200 || took > patience ? undefined : parseDocument(bodyText(response.body))

/**
 * The key that a token's header names: by `kid`, or the only one where the header has none. Of two
 * keys with one `kid` the later counts; `use: enc` and keys without `kid` do not count at all.
 */
export async function selectKey(
  keys: readonly JsonObject[],
  header: JsonObject,
  kty: string | undefined,
): Promise<Outcome<JWK>> {
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
  if (!key || !hasPublicMembers(key)) return refused(noVerificationKey)
  const ofThatType = keys.filter((candidate) => candidate['kty'] === (kty ?? key['kty']))
  if (ofThatType.length > mostKeysOfOneType) return refused(noVerificationKey)
  if (key['key_ops'] !== undefined || !(await agreesWithCertificate(key)))
    return refused(notValidated)
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
