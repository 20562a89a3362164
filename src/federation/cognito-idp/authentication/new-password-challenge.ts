/** The challenge of a temporary password: choose another, and tell what the pool must know. @module */
import type { JsonOutcome } from '../../aws-json/operation.ts'
import { entryOf } from '../../lookup.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import type { Attempt } from './attempt.ts'
import { sealAuthSession } from './auth-session.ts'

/** What attributes are called among the responses to the challenge. */
export const attributePrefix = 'userAttributes.'

/** Asks for a new password and for the attributes that the pool requires and does not have. */
export const newPasswordChallenge = (
  { call, pool, client }: Attempt,
  user: PoolUser,
): JsonOutcome => ({
  ok: true,
  result: {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: sealAuthSession(
      call.world,
      { pool, client },
      { username: user.username, challenge: 'NEW_PASSWORD_REQUIRED' },
    ),
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(
        missingAttributes(pool, user).map((name) => attributePrefix + name),
      ),
      userAttributes: JSON.stringify(user.attributes),
    },
  },
})

/** Attributes that the pool requires and the person does not have. */
export const missingAttributes = (pool: UserPool, user: PoolUser): readonly string[] =>
  Object.entries(pool.attributes)
    .filter(([name, { required }]) => required && name !== 'sub')
    .map(([name]) => name)
    .filter((name) => (entryOf(user.attributes, name) ?? '') === '')
