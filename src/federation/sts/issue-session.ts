/** Makes temporary credentials for a role: key id, secret, and the session sealed into its token. @module */
import { temporaryAccessKeyId } from '../credentials/access-key-id.ts'
import { sealSessionToken } from '../credentials/seal.ts'
import { assumedRoleArn, assumedRoleId, type Session } from '../credentials/session.ts'
import { encodeBase64 } from '../encoding/base64.ts'
import { isoDate } from '../encoding/http-date.ts'
import type { XmlNode } from '../encoding/xml.ts'
import type { Account, Role } from '../iam/account.ts'
import { randomBytes } from '../randomness.ts'
import type { World } from '../world.ts'

/** What the operation that issues a session has settled. */
export interface SessionGrant
  extends Omit<
    Session,
    | 'accessKeyId'
    | 'secretAccessKey'
    | 'issuedAt'
    | 'expiresAt'
    | 'partition'
    | 'accountId'
    | 'role'
  > {
  readonly account: Account
  readonly role: Role
  readonly durationSeconds: number
}

export interface IssuedSession {
  readonly session: Session
  readonly sessionToken: string
}

/** A key and how long it lasts. */
export type FreshCredentials = Pick<
  Session,
  'accessKeyId' | 'secretAccessKey' | 'issuedAt' | 'expiresAt'
>

/** A new key of an account, from now for so many seconds. */
export const freshCredentials = (
  world: World,
  accountId: string,
  durationSeconds: number,
): FreshCredentials => ({
  accessKeyId: temporaryAccessKeyId(accountId, randomBytes(world, 'access key id', 10)),
  secretAccessKey: encodeBase64(randomBytes(world, 'secret access key', 30)),
  issuedAt: world.now,
  expiresAt: world.now + durationSeconds,
})

/** Fresh credentials that last from now for the granted time. */
export function issueSession(world: World, grant: SessionGrant): IssuedSession {
  const { account, role, durationSeconds, ...rest } = grant
  const session: Session = {
    ...freshCredentials(world, account.id, durationSeconds),
    partition: account.partition,
    accountId: account.id,
    role: { name: role.name, path: role.path, id: role.id },
    ...rest,
  }
  return { session, sessionToken: sealSessionToken(session) }
}

/** The members `AssumedRoleUser` and `Credentials` of an answer. */
export const renderAssumedRoleUser = ({ session }: IssuedSession): XmlNode => [
  'AssumedRoleUser',
  [
    ['AssumedRoleId', assumedRoleId(session)],
    ['Arn', assumedRoleArn(session)],
  ],
]

/** Times are ISO 8601 in the Query protocol. */
export const renderCredentials = ({
  session,
  sessionToken,
}: {
  readonly session: FreshCredentials
  readonly sessionToken: string
}): XmlNode => [
  'Credentials',
  [
    ['AccessKeyId', session.accessKeyId],
    ['SecretAccessKey', session.secretAccessKey],
    ['SessionToken', sessionToken],
    ['Expiration', isoDate(session.expiresAt)],
  ],
]
