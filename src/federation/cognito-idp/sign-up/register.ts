/** What SignUp does, whether an app calls it or a person fills in managed login's form. @module */
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { verifyWritable } from '../app-client/attribute-permission.ts'
import type { ClientOfPool } from '../app-client/find-client.ts'
import type { Attributes } from '../attribute/attribute-list.ts'
import { verifyNewAttributes } from '../attribute/schema.ts'
import { check, type DirectoryCheck, type Marking } from '../checks.ts'
import { type Contact, contactToVerify } from '../delivery/contact.ts'
import { sendCode } from '../delivery/send-code.ts'
import { verifyPassword } from '../password/policy.ts'
import { changePerson } from '../person/find-person.ts'
import {
  attributesWithName,
  newPerson,
  verifyNameFree,
  verifyUsername,
  withPassword,
} from '../person/new-person.ts'
import { invalidParameter, notAuthorized } from '../refusals.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

/** What {@link register} makes sure of, in its order. */
export const registrationChecks = [
  'sign-up-allowed',
  'username',
  'password-policy',
  'attributes-writable',
  'attributes',
  'name-free',
] as const satisfies readonly DirectoryCheck[]

/** As the person typed it. */
export interface Registration {
  readonly username: string
  readonly password: string | undefined
  readonly attributes: Attributes
}

export interface Registered {
  readonly world: World
  readonly person: PoolUser
  /** Where the code went; absent where the pool verifies nothing by itself. */
  readonly contact: Contact | undefined
}

/** The world with the person, unconfirmed, who has been sent a code. */
export function register(
  call: Marking & { readonly world: World },
  { pool, client }: ClientOfPool,
  { username, password, attributes: given }: Registration,
): Outcome<Registered> {
  const { world } = call
  const attributes = attributesWithName(pool, username, given)
  const steps = [
    ['sign-up-allowed', () => verifySignUp(pool)],
    ['username', () => verifyUsername(pool, username)],
    ['password-policy', () => verifyChosen(pool, password)],
    ['attributes-writable', () => verifyWritable(client, given)],
    ['attributes', () => verifyNewAttributes(pool, attributes)],
    ['name-free', () => verifyNameFree(pool, username, 'User already exists')],
  ] as const
  for (const [id, step] of steps) {
    const outcome = check(call, id, step())
    if (!outcome.ok) return outcome
  }
  const begun = newPerson(world, pool, username, { status: 'UNCONFIRMED', attributes })
  const person = withPassword(world, pool, begun, password ?? '')
  const contact = contactToVerify(pool, person)
  return accepted({
    world: contact
      ? sendCode(world, pool, person, 'sign-up', contact)
      : changePerson(world, pool, person),
    person,
    contact,
  })
}

const verifySignUp = ({ adminCreateUserOnly }: UserPool): Outcome<undefined> =>
  adminCreateUserOnly
    ? notAuthorized('SignUp is not permitted for this user pool')
    : accepted(undefined)

/** Sign-in without a password is not simulated, so there must be one; that text is ours. */
const verifyChosen = (pool: UserPool, chosen: string | undefined): Outcome<undefined> =>
  chosen === undefined
    ? invalidParameter('Password is required for this user pool.')
    : verifyPassword(pool.passwordPolicy, chosen, 'sign-up')
