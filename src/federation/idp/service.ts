/** Every identity provider of the simulated web: finds the endpoint and lets it answer. @module */
import { fetchedOnce } from '../fetched-once.ts'
import { parseUrl } from '../http.ts'
import { textResponse } from '../oauth/responses.ts'
import type { Answer, Service } from '../service.ts'
import { authorize } from './authorize.ts'
import { consent } from './consent.ts'
import { dialectOf } from './dialects.ts'
import { discovery } from './discovery.ts'
import type { Endpoint } from './endpoint.ts'
import { addresseeAt, type EndpointName } from './endpoints.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { jwks } from './jwks.ts'
import { token } from './token.ts'

interface Route {
  readonly endpoint: Endpoint
  readonly methods: readonly string[]
}

/** What a handshake has no need of is fetched when it is asked for. */
const userinfo: Endpoint = fetchedOnce(() => import('./userinfo.ts'), 'userinfo')
const debugToken: Endpoint = fetchedOnce(() => import('./facebook/debug-token.ts'), 'debugToken')
const me: Endpoint = fetchedOnce(() => import('./facebook/me.ts'), 'me')
const tokenInfo: Endpoint = fetchedOnce(
  () => import('./login-with-amazon/token-info.ts'),
  'tokenInfo',
)
const profile: Endpoint = fetchedOnce(() => import('./login-with-amazon/profile.ts'), 'profile')

const routes: Readonly<Record<EndpointName, Route>> = {
  'openid-configuration': { endpoint: discovery, methods: ['GET', 'HEAD'] },
  jwks: { endpoint: jwks, methods: ['GET', 'HEAD'] },
  authorize: { endpoint: authorize, methods: ['GET', 'POST'] },
  consent: { endpoint: consent, methods: ['POST'] },
  token: { endpoint: token, methods: ['POST'] },
  userinfo: { endpoint: userinfo, methods: ['GET', 'POST'] },
  debug_token: { endpoint: debugToken, methods: ['GET'] },
  me: { endpoint: me, methods: ['GET'] },
  tokeninfo: { endpoint: tokenInfo, methods: ['GET'] },
  profile: { endpoint: profile, methods: ['GET'] },
}

const methodsOf = (provider: IdentityProvider, name: EndpointName): readonly string[] =>
  name === 'token' && dialectOf(provider).tokenByGet ? ['GET', 'POST'] : routes[name].methods

/** Answers for the provider that is at the request's URL. */
export const identityProvider: Service = async (world, request): Promise<Answer> => {
  const url = parseUrl(request.url)
  const { provider, endpoint: operation } = (url && addresseeAt(world, url)) ?? {}
  if (!provider || !operation)
    return {
      world,
      operation: 'unknown path',
      checks: [],
      response: textResponse(404, 'There is nothing at this address.'),
    }
  const { endpoint } = routes[operation]
  const methods = methodsOf(provider, operation)
  if (!methods.includes(request.method)) {
    const response = textResponse(405, `Use ${methods.join(' or ')}.`, [
      ['allow', methods.join(', ')],
    ])
    return { world, operation, checks: [], response }
  }
  const answer = await endpoint({ world, provider, request })
  const response = request.method === 'HEAD' ? { ...answer.response, body: '' } : answer.response
  return {
    ...answer,
    response,
    operation,
    ...(provider.responseTime === undefined ? {} : { took: provider.responseTime }),
  }
}
