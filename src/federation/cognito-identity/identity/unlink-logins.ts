/** Takes logins from an identity. @module */
import type { Identity, Login } from '../identity-pool.ts'

/** The identity without the logins that the test picks; without its last one it is nobody's. */
export function unlinkLogins(
  identity: Identity,
  isRemoved: (login: Login) => boolean,
  now: number,
): Identity {
  const logins = identity.logins.filter((login) => !isRemoved(login))
  if (logins.length === identity.logins.length) return identity
  return {
    ...identity,
    logins,
    modifiedAt: now,
    ...(logins.length === 0 ? { disabled: true } : {}),
  }
}
