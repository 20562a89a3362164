/**
 * GetTokensFromRefreshToken: a refresh, which also replaces the refresh token where they rotate.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html
 * @module
 */
import { publicOperation } from '../../aws-json/operation.ts'
import { required, structure, text } from '../../aws-json/shape.ts'
import { findClient } from '../app-client/find-client.ts'
import { check, plan } from '../checks.ts'
import { accessToken, clientId, textByName } from '../shapes.ts'
import { refreshTokens } from '../tokens/issue-tokens.ts'
import { readRefreshToken } from '../tokens/read-refresh-token.ts'
import { rotateRefreshToken } from '../tokens/rotate-refresh-token.ts'
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
    const { world: after, refreshToken } = rotateRefreshToken(world, read.value)
    return {
      ok: true,
      world: after,
      result: { AuthenticationResult: { ...tokens, RefreshToken: refreshToken } },
    }
  },
})
