/**
 * An IAM user as a principal, by long-term keys or by temporary ones that the user got, and a federated
 * user on whose behalf an IAM user got some. Fetched when there is one: in web identity federation roles
 * call.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
 * @module
 */
import { isoDate } from '../encoding/http-date.ts'
import type { Account, User } from '../iam/account.ts'
import { tagsBelow } from '../iam/request-keys.ts'
import { entryOf } from '../lookup.ts'
import type { World } from '../world.ts'
import type {
  AuthenticationFailure,
  AuthenticationStep,
  ResolvedAccessKey,
  UserPrincipal,
} from './authentication.ts'
import { awsManagedPolicies } from './aws-managed-policies.ts'
import { emptyPolicy, policiesOfSession } from './principal-policies.ts'
import {
  type FederatedUser,
  federatedUserArn,
  federatedUserId,
  isUserSession,
} from './user-session.ts'

/** Whose long-term keys these are; a session token does not go with them. */
export function resolveLongTermKey(
  world: World,
  accessKeyId: string,
  sessionToken: string | undefined,
): ResolvedAccessKey {
  for (const account of Object.values(world.accounts)) {
    for (const user of Object.values(account.users)) {
      const secretAccessKey = entryOf(user.accessKeys, accessKeyId)
      if (secretAccessKey === undefined) continue
      return sessionToken === undefined
        ? {
            ok: true,
            principal: userPrincipal(account, user),
            secretAccessKey,
            steps: longTermSteps(accessKeyId),
          }
        : failed({ kind: 'session-token-invalid', sessionToken })
    }
  }
  return failed({ kind: 'unknown-access-key', accessKeyId })
}

const longTermSteps = (accessKeyId: string): readonly AuthenticationStep[] => [
  { id: 'access-key-known', passed: true, actual: accessKeyId },
  { id: 'session-token', passed: true, note: 'A long-term key has no session token.' },
  { id: 'credentials-current', passed: true, note: 'Long-term keys do not expire.' },
]

/**
 * Whose a temporary key is that a user got. It ends with the user, not with the long-term key that it
 * was asked for with.
 *
 * @param opened - What the session token carries.
 */
export function resolveUserSession(
  world: World,
  accessKeyId: string,
  sessionToken: string,
  opened: unknown,
): ResolvedAccessKey {
  if (!isUserSession(opened) || opened.accessKeyId !== accessKeyId)
    return failed({ kind: 'session-token-invalid', sessionToken })
  const account = entryOf(world.accounts, opened.accountId)
  const user = account && entryOf(account.users, opened.user.name)
  if (!account || user?.id !== opened.user.id)
    return failed({ kind: 'principal-gone', accessKeyId })
  const { federatedUser, expiresAt, secretAccessKey } = opened
  const principal = federatedUser
    ? federatedPrincipal(account, user, federatedUser)
    : userPrincipal(account, user)
  const keys = {
    ...principal.keys,
    'aws:TokenIssueTime': isoDate(opened.issuedAt),
    // MFA could have been used and was not; federated users have none.
    ...(federatedUser ? {} : { 'aws:MultiFactorAuthPresent': 'false' }),
  }
  const session = federatedUser ? 'federated' : 'own'
  return {
    ok: true,
    principal: { ...principal, session, keys },
    secretAccessKey,
    sessionToken,
    expiresAt,
  }
}

/** The user as long-term keys make one. */
export function userPrincipal(account: Account, user: User): UserPrincipal {
  const arn = `arn:${account.partition}:iam::${account.id}:user${user.path}${user.name}`
  const keys = {
    'aws:PrincipalArn': arn,
    'aws:PrincipalAccount': account.id,
    'aws:PrincipalType': 'User',
    'aws:userid': user.id,
    'aws:username': user.name,
  }
  return { kind: 'user', account, user, arn, userArn: arn, id: user.id, keys, sessionPolicies: [] }
}

/** A federated user has what user and session policies both allow: without a policy, nothing. */
function federatedPrincipal(
  account: Account,
  user: User,
  { name, tags, ...bounds }: FederatedUser,
): UserPrincipal {
  const arn = federatedUserArn(account.partition, account.id, name)
  const id = federatedUserId(account.id, name)
  const keys = {
    ...tagsBelow('aws:PrincipalTag', tags),
    'aws:PrincipalArn': arn,
    'aws:PrincipalAccount': account.id,
    'aws:PrincipalType': 'FederatedUser',
    'aws:userid': id,
  }
  const policies = policiesOfSession(bounds, { account, awsManagedPolicies })
  const sessionPolicies = policies.length > 0 ? policies : [emptyPolicy('no session policy')]
  return { ...userPrincipal(account, user), arn, id, keys, sessionPolicies }
}

const failed = (failure: AuthenticationFailure): ResolvedAccessKey => ({ ok: false, failure })
