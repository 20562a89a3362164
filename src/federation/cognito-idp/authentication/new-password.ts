/** `NEW_PASSWORD_REQUIRED`: the temporary password is replaced, and the person is in. @module */
import { accepted, type Outcome } from '../../refusal.ts'
import { verifyWritable } from '../app-client/attribute-permission.ts'
import type { Attributes } from '../attribute/attribute-list.ts'
import { verifyNewAttributes } from '../attribute/schema.ts'
import { check } from '../checks.ts'
import { verifyUnused } from '../password/history.ts'
import { verifyPassword } from '../password/policy.ts'
import { withPerson } from '../person/find-person.ts'
import { withPassword } from '../person/new-person.ts'
import { withPool } from '../pool/find-pool.ts'
import { invalidParameter, notAuthorized } from '../refusals.ts'
import type { PoolUser } from '../user-pool.ts'
import { signedIn } from './admission.ts'
import { type Attempt, attemptSecretHash, requiredParameters, type Step } from './attempt.ts'
import { invalidSession, openAuthSession, usedSession } from './auth-session.ts'
import { attributePrefix, missingAttributes } from './new-password-challenge.ts'
import { personSigningIn } from './person-signing-in.ts'

export const newPassword: Step = async (attempt) => {
  const { call, pool, parameters } = attempt
  const given = requiredParameters(attempt, 'USERNAME', 'NEW_PASSWORD')
  if (!given.ok) return given
  const [name, password] = given.value
  const hash = attemptSecretHash(attempt, name)
  if (!hash.ok) return hash
  const person = check(call, 'session', personOfSession(attempt, name))
  if (!person.ok) return person
  const kept = check(
    call,
    'password-policy',
    verifyPassword(pool.passwordPolicy, password, 'later'),
  )
  if (!kept.ok) return kept
  const unused = check(call, 'password-history', verifyUnused(pool, person.value, password))
  if (!unused.ok) return unused
  const attributes = attributesAmong(parameters)
  const complete = check(call, 'attributes', verifyAttributes(attempt, person.value, attributes))
  if (!complete.ok) return complete
  const user: PoolUser = {
    ...withPassword(call.world, pool, person.value, password),
    status: 'CONFIRMED',
    attributes: { ...person.value.attributes, ...attributes },
    modifiedAt: call.world.now,
  }
  const world = withPool(call.world, withPerson(pool, user))
  return signedIn(
    { ...attempt, pool: world.userPools?.[pool.id] ?? pool, call: { ...call, world } },
    user,
  )
}

/** Whose session it is; the name must mean the same person. */
function personOfSession(attempt: Attempt, name: string): Outcome<PoolUser> {
  const { call, pool } = attempt
  const session = openAuthSession(call.world, attempt, 'NEW_PASSWORD_REQUIRED', attempt.session)
  if (!session.ok) return session
  const person = personSigningIn(pool, name)
  if (person?.username !== session.value.username) return invalidSession()
  return person.status === 'FORCE_CHANGE_PASSWORD' ? accepted(person) : usedSession()
}

const attributesAmong = (parameters: Attempt['parameters']): Attributes =>
  Object.fromEntries(
    [...parameters]
      .filter(([name]) => name.startsWith(attributePrefix))
      .map(([name, value]) => [name.slice(attributePrefix.length), value]),
  )

/** What is there stays, what is missing comes, and the client may write no more than it may. */
function verifyAttributes(
  { pool, client }: Attempt,
  user: PoolUser,
  attributes: Attributes,
): Outcome<undefined> {
  const missing = missingAttributes(pool, user)
  const provided = Object.keys(attributes).find(
    (name) => pool.attributes[name]?.required === true && !missing.includes(name),
  )
  if (provided !== undefined) return notAuthorized(`Cannot modify an already provided ${provided}`)
  const absent = missing.find((name) => (attributes[name] ?? '') === '')
  if (absent !== undefined)
    return invalidParameter(`Invalid attributes given, ${absent} is missing`)
  const writable = verifyWritable(client, attributes)
  if (!writable.ok) return writable
  return verifyNewAttributes(pool, { ...user.attributes, ...attributes })
}
