/** How the app speaks to Cognito: AWS JSON 1.1, not signed, as it holds no AWS credentials yet. @module */
import type { Exchange } from '../exchange.ts'
import { bodyText, type HttpRequest } from '../http.ts'
import { isJsonObject, type JsonObject } from '../jose/decode-jwt.ts'
import { handle } from '../network.ts'
import type { World } from '../world.ts'
import type { App, LegRefusal } from './app.ts'
import { asEdited } from './as-edited.ts'

/** What came of one call. */
export interface CognitoAnswer {
  readonly world: World
  readonly exchange: Exchange
  /** Empty where Cognito refused. */
  readonly result: JsonObject
  readonly refusal?: LegRefusal
}

const targets = {
  'cognito-identity': 'AWSCognitoIdentityService',
  'cognito-idp': 'AWSCognitoIdentityProviderService',
} as const

/** Calls one operation of an identity pool or a user pool; members of the input as AWS names them. */
export async function callCognito(
  world: World,
  app: App,
  service: keyof typeof targets,
  operation: string,
  input: object,
): Promise<CognitoAnswer> {
  const request: HttpRequest = {
    method: 'POST',
    url: `https://${service}.${app.region}.amazonaws.com/`,
    headers: [
      ['Content-Type', 'application/x-amz-json-1.1'],
      ['X-Amz-Target', `${targets[service]}.${operation}`],
    ],
    body: JSON.stringify(await asEdited(app, operation, input)),
  }
  const { world: next, response, exchange } = await handle(world, request)
  const body: unknown = JSON.parse(bodyText(response.body))
  const result = isJsonObject(body) ? body : {}
  if (response.status === 200) return { world: next, exchange, result }
  const refusal = {
    party: exchange.to,
    code: textOf(result, '__type'),
    status: response.status,
    message: textOf(result, 'message'),
  }
  return { world: next, exchange, result: {}, refusal }
}

/** A text member of an answer, empty where it is none. */
export const textOf = (result: JsonObject, member: string): string => {
  const value = result[member]
  return typeof value === 'string' ? value : ''
}
