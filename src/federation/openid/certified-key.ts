/** A provider's key that carries a certificate. @module */
import { exportJWK, importX509 } from 'jose'
import type { JsonObject } from '../jose/decode-jwt.ts'

/** Whether the first certificate of `x5c` is there and is for this very key (RFC 7517 §4.7). */
export async function isCertified(key: JsonObject): Promise<boolean> {
  const chain = key['x5c']
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
