/** Makes temporary credentials for a role: key id, secret, and the session sealed into its token. @module */
import { temporaryAccessKeyId } from '../credentials/access-key-id.ts'
import { sealSessionToken } from '../credentials/seal.ts'
import type { Session } from '../credentials/session.ts'
import { encodeBase64 } from '../encoding/base64.ts'
import type { Account, Role } from '../iam/account.ts'
import { randomBytes } from '../randomness.ts'
import type { World } from '../world.ts'
import type { WebIdentityRequest } from './web-identity-request.ts'
import { lastingKeys } from './web-identity-token/condition-keys.ts'
import type { WebIdentity } from './web-identity-token/web-identity.ts'

export interface IssuedSession {
  readonly session: Session
  readonly sessionToken: string
}

/** The `exp` of the token does not shorten the session. */
export async function issueSession(
  world: World,
  account: Account,
  role: Role,
  request: WebIdentityRequest,
  identity: WebIdentity,
): Promise<IssuedSession> {
  const session: Session = {
    accessKeyId: temporaryAccessKeyId(account.id, await randomBytes(world, 'access key id', 10)),
    secretAccessKey: encodeBase64(await randomBytes(world, 'secret access key', 30)),
    issuedAt: world.now,
    expiresAt: world.now + request.durationSeconds,
    partition: account.partition,
    accountId: account.id,
    role: { name: role.name, path: role.path, id: role.id },
    sessionName: request.roleSessionName,
    federatedProvider: identity.provider.principal,
    webIdentityKeys: lastingKeys(identity),
    tags: identity.sessionTags.tags,
    transitiveTagKeys: identity.sessionTags.transitiveKeys,
    policyArns: request.policyArns,
    ...(identity.sourceIdentity === undefined ? {} : { sourceIdentity: identity.sourceIdentity }),
    ...(request.policy === undefined ? {} : { policy: request.policy }),
  }
  return { session, sessionToken: await sealSessionToken(session) }
}
