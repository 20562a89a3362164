/** What apps ask for on behalf of their people, by name. @module */
import type { JsonOperation } from '../aws-json/operation.ts'
import { getCredentialsForIdentity } from './flow/get-credentials-for-identity.ts'
import { getId } from './flow/get-id.ts'
import { getOpenIdToken } from './flow/get-open-id-token.ts'
import { unlinkIdentity } from './flow/unlink-identity.ts'

export const operations: Readonly<Record<string, JsonOperation>> = {
  GetId: getId,
  GetCredentialsForIdentity: getCredentialsForIdentity,
  GetOpenIdToken: getOpenIdToken,
  UnlinkIdentity: unlinkIdentity,
}
