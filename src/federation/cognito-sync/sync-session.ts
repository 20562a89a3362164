/**
 * The session of one synchronisation: ListRecords gives it out as a token, UpdateRecords wants it
 * back. It is sealed, and good for one identity's dataset until it expires.
 *
 * @module
 */
import { seal, unseal } from '../credentials/seal.ts'
import { isJsonObject } from '../jose/decode-jwt.ts'
import type { World } from '../world.ts'
import type { DatasetInput } from './shapes.ts'

const purpose = 'cognito sync session'

/** Seconds. AWS does not publish it. */
const sessionLifetime = 24 * 3600

/** A token for the dataset that begins now. */
export const sealSyncSession = (
  { now, turn }: World,
  { IdentityPoolId, IdentityId, DatasetName }: DatasetInput,
): string =>
  seal({ IdentityPoolId, IdentityId, DatasetName, turn, expiresAt: now + sessionLifetime }, purpose)

export type SyncSessionState = 'open' | 'expired' | 'of another dataset' | 'not of Cognito Sync'

/** What a token is worth for the dataset. */
export function syncSessionState(
  { now }: World,
  token: string,
  { IdentityPoolId, IdentityId, DatasetName }: DatasetInput,
): SyncSessionState {
  const session = unseal(token, purpose)
  if (!isJsonObject(session)) return 'not of Cognito Sync'
  const matches =
    session['IdentityPoolId'] === IdentityPoolId &&
    session['IdentityId'] === IdentityId &&
    session['DatasetName'] === DatasetName
  if (!matches) return 'of another dataset'
  return Number(session['expiresAt']) > now ? 'open' : 'expired'
}
