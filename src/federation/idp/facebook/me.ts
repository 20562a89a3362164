/**
 * `GET /me`: who the bearer of a token is. `id` and `name`, or the `fields` that were asked for.
 *
 * @see https://developers.facebook.com/docs/graph-api/overview#me
 * @module
 */
import { checklist } from '../../checklist.ts'
import { entryOf } from '../../lookup.ts'
import { bearerToken, queryParameter } from '../../oauth/bearer-token.ts'
import type { Endpoint } from '../endpoint.ts'
import { graphErrorResponse, jsonResponse } from '../responses.ts'
import { releasedClaims } from '../scopes.ts'
import { readGraphToken } from './read-graph-token.ts'

const plan = [
  { id: 'access-token', title: 'The access token is valid', fact: 'facebook-access-token' },
] as const

/** Tells the bearer what the person agreed to. */
export const me: Endpoint = async ({ world, provider, request }) => {
  const list = checklist(plan)
  const token = queryParameter(request, 'access_token') ?? bearerToken(request)
  const grant = await readGraphToken(world, provider, token)
  const user = grant.ok ? entryOf(provider.users, grant.value.sub) : undefined
  if (!grant.ok || !user) {
    const refusal = grant.ok ? noSuchUser : grant.refusal
    list.fail('access-token', { note: refusal.message })
    return { world, response: graphErrorResponse(refusal), checks: list.checks() }
  }
  list.pass('access-token')
  const { sub, scopes } = grant.value
  const known = { id: sub, ...releasedClaims(provider, user, scopes) }
  const fields = (queryParameter(request, 'fields') ?? 'id,name').split(',')
  const told = Object.entries(known).filter(([name]) => name === 'id' || fields.includes(name))
  return { world, response: jsonResponse(200, Object.fromEntries(told)), checks: list.checks() }
}

const noSuchUser = { code: '100', status: 400, message: 'Object with ID "me" does not exist' }
