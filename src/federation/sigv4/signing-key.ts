/**
 * The signing key: the secret, narrowed step by step to a day, a region and a service.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#calculate-signature
 * @module
 */
import { hmacSha256 } from '../encoding/sha256.ts'
import { type CredentialScope, scopeTerminator } from './credential-scope.ts'

/** HMAC of HMAC of HMAC of HMAC: 32 bytes that sign only within the scope. */
export async function signingKey(
  secretAccessKey: string,
  scope: CredentialScope,
): Promise<Uint8Array> {
  let key: string | Uint8Array = `AWS4${secretAccessKey}`
  for (const part of [scope.date, scope.region, scope.service]) key = await hmacSha256(key, part)
  return hmacSha256(key, scopeTerminator)
}
