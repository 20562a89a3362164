/** `grant_type=refresh_token`: new ID and access tokens of a session. @module */
import type { PlannedCheck } from '../../../checklist.ts'
import { entryOf } from '../../../lookup.ts'
import { accepted, refused } from '../../../refusal.ts'
import { readRefreshToken } from '../../tokens/read-refresh-token.ts'
import { rotateRefreshToken } from '../../tokens/rotate-refresh-token.ts'
import { grantTokens } from '../grant-tokens.ts'
import { oauthError } from '../oauth-error.ts'
import type { Grant } from './grant.ts'

export const refreshPlan = [
  { id: 'refresh-token', title: 'The refresh token is valid', fact: 'login-refresh' },
] as const satisfies readonly PlannedCheck<string>[]

/** ID and access token, and the next refresh token where the client's rotate. */
export const refreshGrant: Grant = async ({ world, pool, client, values }, list) => {
  const presented = entryOf(values, 'refresh_token')
  if (presented === undefined) {
    list.fail('refresh-token', { actual: 'none' })
    return { world, outcome: refused(oauthError('invalid_request')) }
  }
  const read = readRefreshToken(world, presented, client.id)
  if (!read.ok || read.value.pool.id !== pool.id) {
    list.fail('refresh-token', {
      note: read.ok ? 'It is of another user pool.' : read.refusal.message,
    })
    return { world, outcome: refused(oauthError('invalid_grant')) }
  }
  list.pass('refresh-token')
  const { session, user } = read.value
  const granted = await grantTokens(world, { pool, client, user }, session)
  const { world: after, refreshToken } = rotateRefreshToken(world, read.value)
  return {
    world: after,
    outcome: accepted(
      refreshToken === undefined ? granted : { ...granted, refresh_token: refreshToken },
    ),
  }
}
