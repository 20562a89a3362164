/**
 * `GET /user/profile`: who the bearer of a token is, as far as the scope goes.
 *
 * @see https://developer.amazon.com/docs/login-with-amazon/obtain-customer-profile.html
 * @module
 */
import { checklist } from '../../checklist.ts'
import { entryOf, withoutNull } from '../../lookup.ts'
import type { Endpoint } from '../endpoint.ts'
import { errorResponse, jsonResponse } from '../responses.ts'
import { releasedClaims } from '../scopes.ts'
import { accessTokenOf, invalidToken, readAmazonToken } from './read-amazon-token.ts'

const plan = [
  { id: 'access-token', title: 'The access token is valid', fact: 'amazon-token-info' },
] as const

/** Tells the bearer what the person agreed to. */
export const profile: Endpoint = async ({ world, provider, request }) => {
  const list = checklist(plan)
  const read = await readAmazonToken(world, provider, accessTokenOf(request))
  const user = entryOf(provider.users, read?.grant.sub)
  if (!read || !user) {
    list.fail('access-token')
    return { world, response: errorResponse(invalidToken), checks: list.checks() }
  }
  list.pass('access-token')
  const { email_verified: _, ...released } = releasedClaims(provider, user, read.grant.scopes)
  const members = withoutNull({ user_id: read.grant.sub, ...released })
  return { world, response: jsonResponse(200, members), checks: list.checks() }
}
