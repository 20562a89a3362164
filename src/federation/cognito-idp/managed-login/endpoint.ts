/** What each endpoint of managed login is: one file, one function of this kind. @module */
import type { HttpRequest } from '../../http.ts'
import type { Answer, Call } from '../../service.ts'
import type { World } from '../../world.ts'
import type { UserPool } from '../user-pool.ts'

export type Endpoint = (call: EndpointCall) => Promise<EndpointAnswer>

export interface EndpointCall {
  readonly world: World
  readonly pool: UserPool
  readonly request: HttpRequest
  readonly send: Call['send']
}

export type EndpointAnswer = Omit<Answer, 'operation'>
