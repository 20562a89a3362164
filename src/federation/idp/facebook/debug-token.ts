/**
 * `GET /debug_token`: what an access token stands for: which app, which person, until when.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/debug_token/
 * @module
 */
import { checklist } from '../../checklist.ts'
import { entryOf } from '../../lookup.ts'
import { bearerToken, queryParameter } from '../../oauth/bearer-token.ts'
import { accepted, type Outcome, type Refusal, refused } from '../../refusal.ts'
import type { World } from '../../world.ts'
import type { AccessGrant } from '../access-token.ts'
import { unavailable } from '../discovery.ts'
import type { Endpoint } from '../endpoint.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { graphErrorResponse, jsonResponse } from '../responses.ts'
import { grantedScope } from '../scopes.ts'
import { readGraphToken } from './read-graph-token.ts'

const plan = [
  { id: 'reachable', title: 'The provider can be reached', fact: 'facebook-debug-token' },
  { id: 'asker', title: 'An app of Facebook or its user asks', fact: 'facebook-debug-token' },
  { id: 'access-token', title: 'The access token is valid', fact: 'facebook-access-token' },
] as const

/** Asked with an app's own token or a user's, about a token of the same app. */
export const debugToken: Endpoint = async ({ world, provider, request }) => {
  const list = checklist(plan)
  const answer = (response: typeof unavailable) => ({ world, response, checks: list.checks() })
  if (!provider.reachable) {
    list.fail('reachable')
    return answer(unavailable)
  }
  list.pass('reachable')
  const sent = queryParameter(request, 'access_token') ?? bearerToken(request)
  const asker = await askingApp(world, provider, sent)
  if (!asker.ok) {
    list.fail('asker', { note: asker.refusal.message })
    return answer(graphErrorResponse(asker.refusal))
  }
  list.pass('asker', { actual: asker.value })
  const grant = await readGraphToken(world, provider, queryParameter(request, 'input_token'))
  if (!grant.ok) {
    list.fail('access-token', { note: grant.refusal.message })
    const error = { code: 190, message: grant.refusal.message }
    return answer(jsonResponse(200, { data: { error, is_valid: false, scopes: [] } }))
  }
  if (grant.value.clientId !== asker.value) {
    list.fail('access-token', { expected: asker.value, actual: grant.value.clientId })
    return answer(graphErrorResponse(anotherApp))
  }
  list.pass('access-token', { actual: grant.value.sub })
  return answer(jsonResponse(200, { data: described(provider, grant.value) }))
}

/** Access to a person's data ends 90 days after they last signed in, as Facebook documents. */
const dataAccess = 90 * 86_400

const described = (provider: IdentityProvider, grant: AccessGrant) => ({
  app_id: grant.clientId,
  type: 'USER',
  application: entryOf(provider.clients, grant.clientId)?.name ?? '',
  data_access_expires_at: grant.issuedAt + dataAccess,
  expires_at: grant.expiresAt,
  is_valid: true,
  issued_at: grant.issuedAt,
  scopes: grantedScope(provider, grant.scopes).split(' '),
  user_id: grant.sub,
})

/** An app's own token is `id|secret`. A user's token is taken to ask about itself. */
async function askingApp(
  world: World,
  provider: IdentityProvider,
  token: string | undefined,
): Promise<Outcome<string>> {
  const [, id, secret] = /^([^|]+)\|(.+)$/.exec(token ?? '') ?? []
  const client = entryOf(provider.clients, id)
  if (id !== undefined && client?.secret === secret && client) return accepted(id)
  if (client) return refused(wrongSecret)
  const grant = await readGraphToken(world, provider, token)
  return grant.ok ? accepted(grant.value.clientId) : grant
}

const wrongSecret: Refusal = {
  code: '190',
  status: 400,
  message: 'Invalid OAuth access token signature.',
}

const anotherApp: Refusal = {
  code: '100',
  status: 400,
  message: '(#100) The App_id in the input_token did not match the Viewing App',
}
