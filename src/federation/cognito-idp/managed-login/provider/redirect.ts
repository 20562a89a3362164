/** Sends a person to an identity provider, the pool being its client. @module */
import type { HttpResponse } from '../../../http.ts'
import { redirectResponse } from '../../../oauth/responses.ts'
import type { World } from '../../../world.ts'
import type { PoolIdentityProvider } from '../../user-pool.ts'
import type { AuthorizationRequest } from '../authorization-request.ts'
import { answerError } from '../authorization-response.ts'
import { providerCallback } from '../domain.ts'
import type { EndpointCall } from '../endpoint.ts'
import { connect } from './connection.ts'
import { sealState } from './state.ts'

/** A redirect to the provider; to the app where the provider cannot be found. */
export async function redirectToProvider(
  { world: start, pool, send }: EndpointCall,
  request: AuthorizationRequest,
  provider: PoolIdentityProvider,
): Promise<{ readonly world: World; readonly response: HttpResponse }> {
  const { world, connection } = await connect(start, provider, { send })
  if (!connection) {
    const description = `${provider.name} Error - the provider’s configuration could not be read`
    return { world, response: answerError(request, { error: 'invalid_request', description }) }
  }
  const query = new URLSearchParams({
    client_id: connection.clientId,
    redirect_uri: providerCallback(pool),
    scope: connection.scope,
    response_type: 'code',
    state: sealState(world, pool, provider, request),
  })
  const joint = connection.authorizeUrl.includes('?') ? '&' : '?'
  return {
    world,
    response: redirectResponse(302, `${connection.authorizeUrl}${joint}${query}`),
  }
}
