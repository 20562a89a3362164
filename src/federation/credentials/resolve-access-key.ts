/** Whose an access key is, and its secret. @module */
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
  const account = own(world.accounts, session.accountId)
  const role = account && own(account.roles, session.role.name)
  return account && role && role.id === session.role.id
    ? {
        ok: true,
        principal: { kind: 'session', session, account, role },
        secretAccessKey: session.secretAccessKey,
      }
    : failed({ kind: 'principal-gone', accessKeyId })
}

function findUser(world: World, accessKeyId: string): ResolvedAccessKey | undefined {
  for (const account of Object.values(world.accounts)) {
    for (const user of Object.values(account.users)) {
      const secretAccessKey = own(user.accessKeys, accessKeyId)
      if (secretAccessKey !== undefined)
        return { ok: true, principal: { kind: 'user', account, user }, secretAccessKey }
    }
  }
  return undefined
}

/** A member that the record itself has: names come from the outside. */
const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

const failed = (failure: AuthenticationFailure): ResolvedAccessKey => ({ ok: false, failure })
