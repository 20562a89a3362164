/**
 * RevokeToken: ends the session of a refresh token, with all access tokens that came of it.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html
 * @module
 */
import { publicOperation } from '../../aws-json/operation.ts'
import { required, structure } from '../../aws-json/shape.ts'
import { decodeJwt } from '../../jose/decode-jwt.ts'
import { findClient } from '../app-client/find-client.ts'
import { check, plan } from '../checks.ts'
import { withPerson } from '../person/find-person.ts'
import { withPool } from '../pool/find-pool.ts'
import { refusal } from '../refusals.ts'
import { accessToken, clientId } from '../shapes.ts'
import { readRefreshToken } from '../tokens/read-refresh-token.ts'
import { withSessionRevoked } from '../tokens/revocation.ts'
import { verifyClientSecret } from './client-secret.ts'
import { clientSecret } from './shapes.ts'

export const revokeToken = publicOperation({
  input: structure({
    Token: required(accessToken),
    ClientId: required(clientId),
    ClientSecret: clientSecret,
  }),
  checks: plan('app-client', 'secret-hash', 'refresh-token'),
  run: (call) => {
    const { world, input } = call
    const found = check(call, 'app-client', findClient(call, input.ClientId))
    if (!found.ok) return found
    const { client } = found.value
    const known = check(call, 'secret-hash', verifyClientSecret(client, input.ClientSecret))
    if (!known.ok) return known
    if (!client.enableTokenRevocation) return check(call, 'refresh-token', revocationDisabled())
    if (decodeJwt(input.Token)) return check(call, 'refresh-token', unsupportedToken())
    const grant = readRefreshToken(world, input.Token, input.ClientId)
    // What is no longer good needs no revoking (RFC 7009 §2.2).
    if (!grant.ok) return { ok: true }
    call.pass('refresh-token')
    const { pool, user, session } = grant.value
    return {
      ok: true,
      world: withPool(world, withPerson(pool, withSessionRevoked(user, session.originJti))),
    }
  },
})

/** The codes are the model's; the texts were not found in public. */
const revocationDisabled = () =>
  refusal('UnsupportedOperationException', 'Token revocation is not enabled for this client.')
const unsupportedToken = () =>
  refusal('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked.')
