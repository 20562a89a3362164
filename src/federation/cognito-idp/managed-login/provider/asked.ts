/** What the pool asks an identity provider, and how an answer is read. @module */
import { bodyText } from '../../../http.ts'
import type { JsonObject } from '../../../jose/decode-jwt.ts'
import { parseDocument } from '../../../openid/document.ts'
import { type Outcome, refused } from '../../../refusal.ts'
import type { Sent } from '../../../service.ts'
import type { World } from '../../../world.ts'
import type { PoolIdentityProvider, UserPool } from '../../user-pool.ts'
import type { ClientError } from '../authorization-response.ts'
import type { EndpointCall } from '../endpoint.ts'
import type { Connection } from './connection.ts'

/** Who asks whom. */
export interface Asked {
  readonly pool: UserPool
  readonly provider: PoolIdentityProvider
  readonly connection: Connection
  readonly send: EndpointCall['send']
}

/** What came of asking. */
export interface Read<Value> {
  /** Moved on by the calls to the provider. */
  readonly world: World
  readonly outcome: Outcome<Value, ClientError>
}

/** Every failure is `invalid_request` to the app, whatever it was. */
export const failed = (description: string): Outcome<never, ClientError> =>
  refused({ error: 'invalid_request', description })

/** Whether a member of a provider's answer says something. */
export const isName = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** The JSON object of an answer; `undefined` where it is none. */
export const documentOf = ({ response }: Sent): JsonObject | undefined =>
  parseDocument(bodyText(response.body))
