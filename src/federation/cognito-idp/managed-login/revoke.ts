/**
 * `/oauth2/revoke`: takes back a refresh token, and with it every access token of its session.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html
 * @module
 */
import { checklist, type PlannedCheck } from '../../checklist.ts'
import { decodeJwt } from '../../jose/decode-jwt.ts'
import { entryOf } from '../../lookup.ts'
import { readForm } from '../../oauth/parameters.ts'
import { uncached } from '../../oauth/responses.ts'
import { withPool } from '../pool/find-pool.ts'
import { readRefreshToken } from '../tokens/read-refresh-token.ts'
import { withSessionRevoked } from '../tokens/revocation.ts'
import { authenticateAppClient, clientAuthenticationPlan } from './client-authentication.ts'
import type { Endpoint } from './endpoint.ts'
import { type OAuthError, oauthError, renderOAuthError } from './oauth-error.ts'

const plan = [
  { id: 'token-presented', title: 'A token is presented once', fact: 'login-revoke' },
  ...clientAuthenticationPlan,
  {
    id: 'revocation-enabled',
    title: 'The app client’s tokens can be revoked',
    fact: 'login-revoke',
  },
  { id: 'refresh-token', title: 'The token is a refresh token', fact: 'login-revoke' },
] as const satisfies readonly PlannedCheck<string>[]

/** Answers with nothing, for a token that is no good any more as well. */
export const revoke: Endpoint = async ({ world, pool, request }) => {
  const list = checklist<string>(plan)
  const no = (error: OAuthError) => ({
    world,
    response: renderOAuthError(error),
    checks: list.checks(),
  })
  const form = readForm(request)
  const token = entryOf(form?.values ?? {}, 'token')
  if (!form || form.repeated.length > 0 || token === undefined) {
    list.fail('token-presented')
    return no(oauthError('invalid_request'))
  }
  list.pass('token-presented')
  const client = authenticateAppClient(pool, request, form.values, list)
  if (!client.ok)
    return no({ ...client.refusal, status: client.refusal.error === 'invalid_client' ? 401 : 400 })
  if (!client.value.enableTokenRevocation) {
    list.fail('revocation-enabled')
    return no(oauthError('invalid_request'))
  }
  list.pass('revocation-enabled')
  if (decodeJwt(token)) {
    list.fail('refresh-token', { note: 'It is an ID or access token.' })
    return no(oauthError('unsupported_token_type'))
  }
  const read = readRefreshToken(world, token, client.value.id)
  list.pass('refresh-token', read.ok ? {} : { note: read.refusal.message })
  const done = { response: { status: 200, headers: uncached, body: '' }, checks: list.checks() }
  if (!read.ok || read.value.pool.id !== pool.id) return { world, ...done }
  const { user, session } = read.value
  const users = { ...pool.users, [user.username]: withSessionRevoked(user, session.originJti) }
  return { world: withPool(world, { ...pool, users }), ...done }
}
