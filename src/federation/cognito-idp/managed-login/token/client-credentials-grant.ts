/**
 * `grant_type=client_credentials`: an access token for the app itself, with scopes of resource
 * servers.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints-oauth-grants.html
 * @module
 */
import type { PlannedCheck } from '../../../checklist.ts'
import { entryOf } from '../../../lookup.ts'
import { randomUuid } from '../../../randomness.ts'
import { accepted, refused } from '../../../refusal.ts'
import type { World } from '../../../world.ts'
import { signToken } from '../../tokens/sign-token.ts'
import { type AppClient, poolIssuer, type UserPool } from '../../user-pool.ts'
import { oauthError } from '../oauth-error.ts'
import { customScopes } from '../scopes.ts'
import type { Grant } from './grant.ts'

export const clientCredentialsPlan = [
  {
    id: 'flow-allowed',
    title: 'The app client has a secret and may act for itself',
    fact: 'login-client-credentials',
  },
  {
    id: 'scope',
    title: 'The app client may ask for these scopes of resource servers',
    fact: 'login-client-credentials',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** An access token without a person. */
export const clientCredentialsGrant: Grant = async ({ world, pool, client, values }, list) => {
  const allowed = client.allowedOAuthFlows.includes('client_credentials')
  if (!allowed || client.secret === undefined) {
    list.fail('flow-allowed', {
      expected: 'client_credentials, and a secret',
      actual: client.allowedOAuthFlows.join(', ') || 'none',
    })
    return { world, outcome: refused(oauthError('unauthorized_client')) }
  }
  list.pass('flow-allowed')
  const own = customScopes(client)
  const asked = entryOf(values, 'scope')?.split(' ').filter(Boolean) ?? own
  const compared = { expected: own.join(' ') || 'none', actual: asked.join(' ') || 'none' }
  if (asked.length === 0 || !asked.every((scope) => own.includes(scope))) {
    list.fail('scope', compared)
    return { world, outcome: refused(oauthError('invalid_scope')) }
  }
  list.pass('scope', compared)
  const members = {
    access_token: await clientToken(world, pool, client, asked),
    expires_in: client.accessTokenLifetime,
    token_type: 'Bearer',
  }
  return { world, outcome: accepted(members) }
}

/** Its subject is the app client. */
function clientToken(
  world: World,
  pool: UserPool,
  client: AppClient,
  scopes: readonly string[],
): Promise<string> {
  return signToken(pool.keys.access, {
    sub: client.id,
    token_use: 'access',
    scope: scopes.join(' '),
    auth_time: world.now,
    iss: poolIssuer(pool),
    exp: world.now + client.accessTokenLifetime,
    iat: world.now,
    version: 2,
    jti: randomUuid(world, 'client access token'),
    client_id: client.id,
  })
}
