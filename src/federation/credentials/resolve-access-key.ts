/** Whose an access key is, and its secret. @module */
import { entryOf } from '../lookup.ts'
import type { World } from '../world.ts'
import type { AuthenticationFailure, Principal } from './authentication.ts'
import { openSessionToken } from './parse-session.ts'

/** An access key with its secret; the secret stays within `credentials/` and `sigv4/`. */
export type ResolvedAccessKey =
  | { readonly ok: true; readonly principal: Principal; readonly secretAccessKey: string }
  | { readonly ok: false; readonly failure: AuthenticationFailure }

/**
 * Finds an access key: long-term keys among IAM's users, temporary ones in their session token.
 * `ASIA…` keys are temporary (facts/credentials.md §1); without their token nothing is known of them.
 */
export async function resolveAccessKey(
  world: World,
  accessKeyId: string,
  sessionToken: string | undefined,
): Promise<ResolvedAccessKey> {
  const user = findUser(world, accessKeyId)
  if (sessionToken === undefined) {
    if (user) return user
    const kind = accessKeyId.startsWith('ASIA') ? 'session-token-missing' : 'unknown-access-key'
    return failed({ kind, accessKeyId })
  }
  if (!user && !accessKeyId.startsWith('ASIA'))
    return failed({ kind: 'unknown-access-key', accessKeyId })
  const session = user ? undefined : openSessionToken(sessionToken)
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
  return { ok: true, principal, secretAccessKey: session.secretAccessKey }
}

/** Whether AWS keeps the policy, and not the account; few handshakes need one, so they are fetched. */
const isOfAws = (arn: string): boolean => arn.startsWith('arn:aws:iam::aws:')

function findUser(world: World, accessKeyId: string): ResolvedAccessKey | undefined {
  for (const account of Object.values(world.accounts)) {
    for (const user of Object.values(account.users)) {
      const secretAccessKey = entryOf(user.accessKeys, accessKeyId)
      if (secretAccessKey !== undefined)
        return { ok: true, principal: { kind: 'user', account, user }, secretAccessKey }
    }
  }
  return undefined
}

const failed = (failure: AuthenticationFailure): ResolvedAccessKey => ({ ok: false, failure })
