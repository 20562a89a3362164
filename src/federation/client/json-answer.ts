/** What comes back from the services that answer in JSON. @module */
import { refusalText } from '../aws-json/refusal-text.ts'
import type { Exchange, PartyId } from '../exchange.ts'
import { bodyText, type HttpRequest } from '../http.ts'
import { isJsonObject, type JsonObject } from '../jose/decode-jwt.ts'
import { handle } from '../network.ts'
import type { World } from '../world.ts'
import type { LegRefusal } from './app.ts'

/** What came of one call. */
export interface JsonAnswer {
  readonly world: World
  readonly exchange: Exchange
  /** Empty where the service refused. */
  readonly result: JsonObject
  readonly refusal?: LegRefusal
}

/** Sends a request and reads the answer. */
export async function sendForJson(
  world: World,
  request: HttpRequest,
  from?: PartyId,
): Promise<JsonAnswer> {
  const { world: next, response, exchange } = await handle(world, request, from)
  const body: unknown = JSON.parse(bodyText(response.body))
  const result = isJsonObject(body) ? body : {}
  if (response.status === 200) return { world: next, exchange, result }
  const refusal = {
    party: exchange.to,
    code: textOf(result, '__type'),
    status: response.status,
    message: refusalText(result),
  }
  return { world: next, exchange, result: {}, refusal }
}

/** A text member of an answer, empty where it is none. */
export const textOf = (result: JsonObject, member: string): string => {
  const value = result[member]
  return typeof value === 'string' ? value : ''
}
