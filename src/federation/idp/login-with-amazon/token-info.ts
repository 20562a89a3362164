/**
 * `GET /auth/o2/tokeninfo`: for which app and person an access token was issued. An app must ask
 * before it trusts a token that somebody hands it.
 *
 * @see https://developer.amazon.com/docs/login-with-amazon/obtain-customer-profile.html
 * @module
 */
import { checklist } from '../../checklist.ts'
import { unavailable } from '../discovery.ts'
import type { Endpoint } from '../endpoint.ts'
import { providerNow } from '../identity-provider.ts'
import { errorResponse, jsonResponse } from '../responses.ts'
import { accessTokenOf, invalidToken, readAmazonToken } from './read-amazon-token.ts'

const plan = [
  { id: 'reachable', title: 'The provider can be reached', fact: 'amazon-token-info' },
  { id: 'access-token', title: 'The access token is valid', fact: 'amazon-token-info' },
] as const

/** Answers whoever holds the token; `exp` counts the seconds that are left (recalled). */
export const tokenInfo: Endpoint = async ({ world, provider, request }) => {
  const list = checklist(plan)
  if (!provider.reachable) {
    list.fail('reachable')
    return { world, response: unavailable, checks: list.checks() }
  }
  list.pass('reachable')
  const read = await readAmazonToken(world, provider, accessTokenOf(request))
  if (!read) {
    list.fail('access-token', { note: 'The token was not issued here, or no longer counts.' })
    return { world, response: errorResponse(invalidToken), checks: list.checks() }
  }
  const { grant, client } = read
  list.pass('access-token', { actual: grant.sub })
  const info = {
    iss: provider.issuer,
    user_id: grant.sub,
    aud: grant.clientId,
    app_id: client.appId ?? grant.clientId,
    exp: grant.expiresAt - providerNow(world, provider),
    iat: grant.issuedAt,
  }
  return { world, response: jsonResponse(200, info), checks: list.checks() }
}
