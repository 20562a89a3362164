import { openSessionToken } from '../../src/federation/credentials/parse-session.ts'
import type { Session } from '../../src/federation/credentials/session.ts'

/** The session of a role that a session token carries. */
export function roleSession(token = ''): Session {
  const session = openSessionToken(token)
  if (!session?.role) throw new Error('no session of a role')
  return session
}
