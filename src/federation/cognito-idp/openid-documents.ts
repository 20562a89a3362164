/**
 * What a user pool publishes as an OpenID provider: its discovery document and its keys.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
 * @module
 */
import { checklist } from '../checklist.ts'
import { type HttpRequest, parseUrl } from '../http.ts'
import { publicHalf } from '../jose/keys.ts'
import { entryOf } from '../lookup.ts'
import type { Answer } from '../service.ts'
import type { World } from '../world.ts'
import { managedLoginOrigin } from './managed-login/domain.ts'
import { type PoolKey, poolIssuer, type UserPool } from './user-pool.ts'

const plan = [
  { id: 'pool-known', title: 'There is such a user pool', fact: 'user-pool-documents' },
] as const

/** The answer to a request for one of them; `undefined` for any other request. */
export function openIdDocument(world: World, request: HttpRequest): Answer | undefined {
  const url = parseUrl(request.url)
  const [, poolId, name = ''] =
    /^\/([\w-]+_[0-9a-zA-Z]+)\/\.well-known\/(openid-configuration|jwks\.json)$/.exec(
      url?.pathname ?? '',
    ) ?? []
  if (!url || poolId === undefined || !['GET', 'HEAD'].includes(request.method)) return undefined
  const list = checklist(plan)
  const pool = entryOf(world.userPools ?? {}, poolId)
  const found = pool && new URL(poolIssuer(pool)).hostname === url.hostname
  if (found) list.pass('pool-known', { actual: poolId })
  else list.fail('pool-known', { actual: poolId })
  const document = !found
    ? unknownPool(poolId)
    : name === 'jwks.json'
      ? keySet(pool)
      : discovery(pool)
  const response = {
    status: found ? 200 : 400,
    headers: [
      ['content-type', 'application/json;charset=UTF-8'],
      ['cache-control', found ? 'public, max-age=86400' : 'no-store'],
      ['access-control-allow-origin', '*'],
    ],
    body: request.method === 'HEAD' ? '' : JSON.stringify(document),
  } as const
  return { world, response, operation: name, checks: list.checks() }
}

const unknownPool = (poolId: string) => ({
  code: 'ResourceNotFoundException',
  message: `User pool ${poolId} does not exist.`,
})

/** The key for ID tokens and the one for access tokens. */
const keySet = ({ keys }: UserPool) => ({ keys: [keys.id, keys.access].map(publicKey) })

const publicKey = ({ kid, privateKey }: PoolKey) => ({
  alg: 'RS256',
  ...publicHalf(privateKey),
  kid,
  use: 'sig',
})

/** A pool without a domain has no managed login, so no endpoints for it. */
function discovery(pool: UserPool) {
  const origin = managedLoginOrigin(pool)
  const issuer = poolIssuer(pool)
  return {
    ...(origin === ''
      ? {}
      : {
          authorization_endpoint: `${origin}/oauth2/authorize`,
          end_session_endpoint: `${origin}/logout`,
          revocation_endpoint: `${origin}/oauth2/revoke`,
          token_endpoint: `${origin}/oauth2/token`,
          userinfo_endpoint: `${origin}/oauth2/userInfo`,
        }),
    id_token_signing_alg_values_supported: ['RS256'],
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  }
}
