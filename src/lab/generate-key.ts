/** Fresh key pairs for identity providers that join a running lab. @module */
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import type { ProviderKey, SigningAlgorithm } from '../federation/idp/identity-provider.ts'

/** A key pair for the algorithm; its `kid` is its thumbprint (RFC 7638). */
export async function generateKey(
  algorithm: SigningAlgorithm,
): Promise<{ readonly kid: string; readonly key: ProviderKey }> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const jwk = await exportJWK(privateKey)
  return {
    kid: await calculateJwkThumbprint(jwk),
    key: { algorithm, privateKey: jwk, published: true },
  }
}
