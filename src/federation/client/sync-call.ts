/** How a device speaks to Cognito Sync: REST and JSON, signed with the identity’s credentials. @module */
import type { Exchange, PartyId } from '../exchange.ts'
import { bodyText } from '../http.ts'
import { isJsonObject, type JsonObject } from '../jose/decode-jwt.ts'
import { handle } from '../network.ts'
import { signRequest } from '../sigv4/sign.ts'
import type { World } from '../world.ts'
import type { App, LegRefusal } from './app.ts'
import { asEdited } from './as-edited.ts'
import { textOf } from './cognito-call.ts'
import type { Credentials } from './holdings.ts'

export interface SyncRequest {
  /** As AWS names it: `UpdateRecords`. */
  readonly operation: string
  readonly method: 'GET' | 'POST'
  /** After the host, encoded, with the query. */
  readonly path: string
  /** Members that neither path nor query carry. */
  readonly input?: object
}

/** Who calls, and with what. */
export interface SyncCaller {
  readonly app: App
  readonly from: PartyId
  readonly credentials: Credentials
}

export interface SyncAnswer {
  readonly world: World
  readonly exchange: Exchange
  /** Empty where Cognito Sync refused. */
  readonly result: JsonObject
  readonly refusal?: LegRefusal
}

/** Calls one operation. */
export async function callSync(
  world: World,
  { app, from, credentials }: SyncCaller,
  { operation, method, path, input }: SyncRequest,
): Promise<SyncAnswer> {
  const body = input && JSON.stringify(await asEdited(app, operation, input))
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const request = await signRequest(
    {
      method,
      url: `https://cognito-sync.${app.region}.amazonaws.com${path}`,
      headers: body ? [['content-type', 'application/json']] : [],
      body: body ?? '',
    },
    {
      accessKeyId,
      secretAccessKey,
      ...(app.sendsSessionToken ? { sessionToken } : {}),
      region: app.region,
      service: 'cognito-sync',
      signedAt: world.now + app.clockSkew,
    },
  )
  const { world: next, response, exchange } = await handle(world, request, from)
  const answer: unknown = JSON.parse(bodyText(response.body))
  const result = isJsonObject(answer) ? answer : {}
  if (response.status === 200) return { world: next, exchange, result }
  const refusal = {
    party: exchange.to,
    code: textOf(result, '__type'),
    status: response.status,
    message: textOf(result, 'message'),
  }
  return { world: next, exchange, result: {}, refusal }
}
