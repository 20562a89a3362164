/**
 * GetTokensFromRefreshToken: a refresh, which also replaces the refresh token where they rotate.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html
 * @module
 */
import { publicOperation } from '../../aws-json/operation.ts'
import { required, structure, text } from '../../aws-json/shape.ts'
import { entryOf } from '../../lookup.ts'
import { findClient } from '../app-client/find-client.ts'
import { check, plan } from '../checks.ts'
import { withPerson } from '../person/find-person.ts'
import { withPool } from '../pool/find-pool.ts'
import { accessToken, clientId, textByName } from '../shapes.ts'
import { refreshTokens } from '../tokens/issue-tokens.ts'
import { issueRefreshToken, type RefreshGrant, readRefreshToken } from '../tokens/refresh-token.ts'
import type { PoolUser, TokenRotation } from '../user-pool.ts'
import { verifyClientSecret } from './client-secret.ts'
import { clientSecret } from './shapes.ts'

export const getTokensFromRefreshToken = publicOperation({
  input: structure({
    RefreshToken: required(accessToken),
    ClientId: required(clientId),
    ClientSecret: clientSecret,
    DeviceKey: text({ pattern: ['[\\w-]+_[0-9a-f-]+', /^[\w-]+_[0-9a-f-]+$/], length: [1, 55] }),
    ClientMetadata: textByName,
  }),
  checks: plan('app-client', 'secret-hash', 'refresh-token'),
  run: async (call) => {
    const { world, input } = call
    const found = check(call, 'app-client', findClient(call, input.ClientId))
    if (!found.ok) return found
    const secret = verifyClientSecret(found.value.client, input.ClientSecret)
    const known = check(call, 'secret-hash', secret)
    if (!known.ok) return known
    const grant = readRefreshToken(world, input.RefreshToken, input.ClientId)
    const read = check(call, 'refresh-token', grant)
    if (!read.ok) return read
    const tokens = await refreshTokens(world, read.value, read.value.session)
    if (read.value.client.refreshTokenRotation === undefined)
      return { ok: true, result: { AuthenticationResult: tokens } }
    const rotation = rotated(world.now, read.value)
    const RefreshToken = issueRefreshToken(world, read.value, read.value.session, {
      expiresAt: read.value.expiresAt,
      rotation: rotation.count,
    })
    return {
      ok: true,
      world: withPool(
        world,
        withPerson(read.value.pool, withRotation(world.now, read.value, rotation)),
      ),
      result: { AuthenticationResult: { ...tokens, RefreshToken } },
    }
  },
})

/** Where the session stands now; a repeated request within the time of grace does not get further. */
function rotated(now: number, { user, session, rotation, expiresAt }: RefreshGrant): TokenRotation {
  const last = entryOf(user.rotations ?? {}, session.originJti)
  return last && rotation < last.count
    ? last
    : { count: rotation + 1, at: now, sessionEndsAt: expiresAt }
}

/** Sessions that are over need not be remembered. */
const withRotation = (
  now: number,
  { user, session }: RefreshGrant,
  rotation: TokenRotation,
): PoolUser => ({
  ...user,
  rotations: {
    ...Object.fromEntries(
      Object.entries(user.rotations ?? {}).filter(([, { sessionEndsAt }]) => now < sessionEndsAt),
    ),
    [session.originJti]: rotation,
  },
})
