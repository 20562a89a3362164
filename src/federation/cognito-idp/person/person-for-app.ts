/** The person whom an app names, and what it hears of one who does not exist. @module */
import { accepted, type Outcome } from '../../refusal.ts'
import { userNotFound } from '../refusals.ts'
import type { AppClient, PoolUser, UserPool } from '../user-pool.ts'
import { personNamed } from './find-person.ts'

/**
 * @param pretence - What is said where the client must not give away that nobody is there.
 */
export function personForApp(
  pool: UserPool,
  client: AppClient,
  name: string,
  pretence: ReturnType<typeof userNotFound>,
): Outcome<PoolUser> {
  const person = personNamed(pool, name)
  if (person) return accepted(person)
  return client.preventUserExistenceErrors === 'ENABLED'
    ? pretence
    : userNotFound('Username/client id combination not found.')
}
