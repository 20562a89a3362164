/** Whose an access key is, and its secret. @module */
import { fetchedOnce } from '../fetched-once.ts'
import { entryOf } from '../lookup.ts'
import type { World } from '../world.ts'
import type { AuthenticationFailure, Principal, ResolvedAccessKey } from './authentication.ts'
import { openSessionToken } from './parse-session.ts'

/**
 * Finds an access key: long-term keys among IAM's users, temporary ones in their session token.
 * `ASIA…` keys are temporary (facts/credentials.md §1); without their token nothing is known of them.
 */
export async function resolveAccessKey(
  world: World,
  accessKeyId: string,
  sessionToken: string | undefined,
): Promise<ResolvedAccessKey> {
  if (!accessKeyId.startsWith('ASIA')) return resolveLongTermKey(world, accessKeyId, sessionToken)
  if (sessionToken === undefined) return failed({ kind: 'session-token-missing', accessKeyId })
  const session = openSessionToken(sessionToken)
  if (session && !session.role) return resolveUserSession(world, accessKeyId, sessionToken, session)
  if (!session || session.accessKeyId !== accessKeyId)
    return failed({ kind: 'session-token-invalid', sessionToken })
  const account = entryOf(world.accounts, session.accountId)
  const role = account && entryOf(account.roles, session.role.name)
  if (!account || role?.id !== session.role.id)
    return failed({ kind: 'principal-gone', accessKeyId })
  const named = [...role.attachedPolicyArns, ...session.policyArns]
  const awsManagedPolicies = named.some(isOfAws)
    ? (await import('./aws-managed-policies.ts')).awsManagedPolicies
    : undefined
  const principal: Principal = {
    kind: 'session',
    session,
    account,
    role,
    ...(awsManagedPolicies ? { awsManagedPolicies } : {}),
  }
  const { secretAccessKey, expiresAt } = session
  return { ok: true, principal, secretAccessKey, sessionToken, expiresAt }
}

const users = () => import('./user-principal.ts')
const resolveLongTermKey = fetchedOnce(users, 'resolveLongTermKey')
const resolveUserSession = fetchedOnce(users, 'resolveUserSession')

/** Whether AWS keeps the policy, and not the account; few handshakes need one, so they are fetched. */
const isOfAws = (arn: string): boolean => arn.startsWith('arn:aws:iam::aws:')

const failed = (failure: AuthenticationFailure): ResolvedAccessKey => ({ ok: false, failure })
