/**
 * A person has signed in: the app gets a code, or in the implicit flow the tokens themselves.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 * @module
 */
import type { HttpResponse } from '../../http.ts'
import type { World } from '../../world.ts'
import { beginSession } from '../tokens/token-session.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import { issueCode } from './authorization-code.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { answerClient } from './authorization-response.ts'
import { grantTokens } from './grant-tokens.ts'

/** The browser on its way back to the app. */
export async function completeSignIn(
  world: World,
  pool: UserPool,
  request: AuthorizationRequest,
  user: PoolUser,
): Promise<HttpResponse> {
  const state = request.state === undefined ? {} : { state: request.state }
  if (request.responseType === 'code')
    return answerClient(request, { code: issueCode(world, pool, request, user), ...state })
  const { client, scopes, nonce } = request
  const session = beginSession(world, user, scopes, nonce)
  const tokens = await grantTokens(world, { pool, client, user }, session)
  return answerClient(request, {
    ...(tokens.id_token === undefined ? {} : { id_token: tokens.id_token }),
    access_token: tokens.access_token,
    token_type: tokens.token_type,
    expires_in: String(tokens.expires_in),
    ...state,
  })
}
