/** `REFRESH_TOKEN_AUTH`: new ID and access tokens of the same session. @module */
import { check } from '../checks.ts'
import { refreshTokens } from '../tokens/issue-tokens.ts'
import { readRefreshToken } from '../tokens/read-refresh-token.ts'
import { attemptSecretHash, requiredParameters, type Step } from './attempt.ts'

export const byRefreshToken: Step = async (attempt) => {
  const { call, client } = attempt
  const given = requiredParameters(attempt, 'REFRESH_TOKEN')
  if (!given.ok) return given
  const grant = readRefreshToken(call.world, given.value[0], client.id)
  const read = check(call, 'refresh-token', grant)
  if (!read.ok) return read
  const hash = attemptSecretHash(attempt, read.value.user.username)
  if (!hash.ok) return hash
  const AuthenticationResult = await refreshTokens(call.world, read.value, read.value.session)
  return { ok: true, result: { AuthenticationResult, ChallengeParameters: {} } }
}
