/** Makes temporary credentials of an IAM user, or of a federated user on whose behalf the user asks. @module */
import type { UserPrincipal } from '../credentials/authentication.ts'
import { sealSessionToken } from '../credentials/seal.ts'
import type { FederatedUser, UserSession } from '../credentials/user-session.ts'
import type { World } from '../world.ts'
import { freshCredentials } from './issue-session.ts'

/** Seconds; twelve hours. */
export const ordinaryUserSession = 43_200

/** Seconds; 36 hours. */
export const longestUserSession = 129_600

export interface IssuedUserSession {
  readonly session: UserSession
  readonly sessionToken: string
}

/** Fresh credentials that last from now for so many seconds. */
export function issueUserSession(
  world: World,
  { account, user }: UserPrincipal,
  durationSeconds: number,
  federatedUser?: FederatedUser,
): IssuedUserSession {
  const session: UserSession = {
    ...freshCredentials(world, account.id, durationSeconds),
    accountId: account.id,
    user: { name: user.name, id: user.id },
    ...(federatedUser === undefined ? {} : { federatedUser }),
  }
  return { session, sessionToken: sealSessionToken(session) }
}
