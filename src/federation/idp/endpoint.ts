/** What each endpoint of a provider is: one file, one function of this kind. @module */
import type { HttpRequest } from '../http.ts'
import type { Answer } from '../service.ts'
import type { World } from '../world.ts'
import type { IdentityProvider } from './identity-provider.ts'

export type Endpoint = (call: EndpointCall) => EndpointAnswer | Promise<EndpointAnswer>

export interface EndpointCall {
  readonly world: World
  readonly provider: IdentityProvider
  readonly request: HttpRequest
}

export type EndpointAnswer = Omit<Answer, 'operation'>
