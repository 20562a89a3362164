/** Every OpenID provider of the simulated web: finds the endpoint and lets it answer. @module */
import { parseUrl } from '../http.ts'
import type { Answer, Service } from '../service.ts'
import { authorize } from './authorize.ts'
import { consent } from './consent.ts'
import { discovery } from './discovery.ts'
import type { Endpoint } from './endpoint.ts'
import { type EndpointName, endpointAt, identityProviderAt } from './endpoints.ts'
import { jwks } from './jwks.ts'
import { textResponse } from './responses.ts'
import { token } from './token.ts'
import { userinfo } from './userinfo.ts'

interface Route {
  readonly endpoint: Endpoint
  readonly methods: readonly string[]
}

const routes: Readonly<Record<EndpointName, Route>> = {
  'openid-configuration': { endpoint: discovery, methods: ['GET', 'HEAD'] },
  jwks: { endpoint: jwks, methods: ['GET', 'HEAD'] },
  authorize: { endpoint: authorize, methods: ['GET', 'POST'] },
  consent: { endpoint: consent, methods: ['POST'] },
  token: { endpoint: token, methods: ['POST'] },
  userinfo: { endpoint: userinfo, methods: ['GET', 'POST'] },
}

/** Answers for the provider that is at the request's URL. */
export const identityProvider: Service = async (world, request): Promise<Answer> => {
  const url = parseUrl(request.url)
  const provider = url && identityProviderAt(world, url)
  const operation = provider && endpointAt(provider, url)
  if (!operation)
    return {
      world,
      operation: 'unknown path',
      checks: [],
      response: textResponse(404, 'There is nothing at this address.'),
    }
  const { endpoint, methods } = routes[operation]
  if (!methods.includes(request.method)) {
    const response = textResponse(405, `Use ${methods.join(' or ')}.`, [
      ['allow', methods.join(', ')],
    ])
    return { world, operation, checks: [], response }
  }
  const answer = await endpoint({ world, provider, request })
  const response = request.method === 'HEAD' ? { ...answer.response, body: '' } : answer.response
  return { ...answer, response, operation }
}
