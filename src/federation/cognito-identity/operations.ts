/** What apps ask for on behalf of their people, by name. @module */
import type { Operations } from '../aws-json/service.ts'
import { getCredentialsForIdentity } from './flow/get-credentials-for-identity.ts'
import { getId } from './flow/get-id.ts'
import { getOpenIdToken } from './flow/get-open-id-token.ts'

export const operations: Operations = {
  GetId: getId,
  GetCredentialsForIdentity: getCredentialsForIdentity,
  GetOpenIdToken: getOpenIdToken,
}

/** What few of them ask for, and then what administrators and developers' servers do. */
export const furtherOperations: readonly (() => Promise<Operations>)[] = [
  async () => ({ UnlinkIdentity: (await import('./flow/unlink-identity.ts')).unlinkIdentity }),
  async () => (await import('./admin-operations.ts')).adminOperations,
]
