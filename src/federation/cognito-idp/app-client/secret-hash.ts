/**
 * The secret hash: how a confidential app proves that it knows its client's secret.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
 * @module
 */
import { encodeBase64 } from '../../encoding/base64.ts'
import { authenticator } from '../../encoding/hmac-digest.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { notAuthorized } from '../refusals.ts'
import type { AppClient } from '../user-pool.ts'

const encoder = new TextEncoder()

/** Base64(HMAC-SHA256(secret, username + client id)). */
export const secretHash = (
  secret: string,
  { username, clientId }: { readonly username: string; readonly clientId: string },
): string => encodeBase64(authenticator(encoder.encode(secret))(username + clientId))

/**
 * Whether the caller sent the hash that the client asks for. Of a client without a secret AWS wants
 * no hash; the text for one that was sent anyway was never recorded.
 */
export function verifySecretHash(
  { id, secret }: Pick<AppClient, 'id' | 'secret'>,
  username: string,
  sent: string | undefined,
): Outcome<undefined> {
  if (secret !== undefined && sent === undefined)
    return notAuthorized(`Client ${id} is configured with secret but SECRET_HASH was not received`)
  const expected = secret === undefined ? undefined : secretHash(secret, { username, clientId: id })
  return sent === expected
    ? accepted(undefined)
    : notAuthorized(`Unable to verify secret hash for client ${id}`)
}
