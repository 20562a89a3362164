/** Whether a provider's ID token is what it says: signed by the provider, for the pool, in time. @module */
import { decodeJwt, type JsonObject } from '../../../jose/decode-jwt.ts'
import { verifyProviderSignature } from '../../../openid/verify-signature.ts'
import { accepted } from '../../../refusal.ts'
import type { World } from '../../../world.ts'
import { type Asked, failed, type Read } from './asked.ts'

/** Seconds by which clocks may differ, as everywhere in AWS. */
const clockTolerance = 300

/** The claims of the ID token; `undefined` for a provider that has none. */
export async function verifyIdToken(
  start: World,
  { connection, send }: Asked,
  token: string | undefined,
): Promise<Read<JsonObject | undefined>> {
  const { issuer, clientId } = connection
  if (issuer === undefined) return { world: start, outcome: accepted(undefined) }
  const jwt = token === undefined ? undefined : decodeJwt(token)
  if (!jwt) return { world: start, outcome: failed('id_token not found in token response') }
  const { world, published, outcome } = await verifyProviderSignature(start, jwt, issuer, { send })
  if (!published) return { world, outcome: failed('Timeout in calling jwks uri') }
  const { payload } = jwt
  const audiences = [payload['aud']].flat()
  if (!outcome.ok)
    return { world, outcome: failed('Unable to verify the signature of the id_token') }
  if (payload['iss'] !== issuer || !audiences.includes(clientId))
    return { world, outcome: failed('Bad id_token issuer or audience') }
  if (!(Number(payload['exp']) + clockTolerance > world.now))
    return { world, outcome: failed('id_token has expired') }
  return { world, outcome: accepted(payload) }
}
