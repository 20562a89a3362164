/** How a device speaks to Cognito Sync: REST and JSON, signed with the identity’s credentials. @module */
import type { PartyId } from '../exchange.ts'
import { signRequest } from '../sigv4/sign.ts'
import type { World } from '../world.ts'
import type { App } from './app.ts'
import { asEdited } from './as-edited.ts'
import type { Credentials } from './holdings.ts'
import { type JsonAnswer, sendForJson } from './json-answer.ts'
import { signerOf } from './signer-of.ts'

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

/** Calls one operation. */
export async function callSync(
  world: World,
  { app, from, credentials }: SyncCaller,
  { operation, method, path, input }: SyncRequest,
): Promise<JsonAnswer> {
  const body = input && JSON.stringify(await asEdited(app, operation, input))
  const request = await signRequest(
    {
      method,
      url: `https://cognito-sync.${app.region}.amazonaws.com${path}`,
      headers: body ? [['content-type', 'application/json']] : [],
      body: body ?? '',
    },
    signerOf(world, app, credentials, 'cognito-sync'),
  )
  return sendForJson(world, request, from)
}
