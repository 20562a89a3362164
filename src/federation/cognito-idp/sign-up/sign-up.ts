/**
 * SignUp: a person writes themselves into the directory.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { verifyWritable } from '../app-client/attribute-permission.ts'
import { clientOperation } from '../app-client/client-operation.ts'
import { attributesOf } from '../attribute/attribute-list.ts'
import { verifyNewAttributes } from '../attribute/schema.ts'
import { check } from '../checks.ts'
import { contactToVerify, renderDelivery } from '../delivery/contact.ts'
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
import { attributeList, clientId, password, secretHash, textByName, username } from '../shapes.ts'
import type { UserPool } from '../user-pool.ts'

export const signUp = clientOperation({
  input: structure({
    ClientId: required(clientId),
    SecretHash: secretHash,
    Username: required(username),
    Password: password,
    UserAttributes: attributeList,
    ValidationData: attributeList,
    ClientMetadata: textByName,
  }),
  checks: [
    'sign-up-allowed',
    'username',
    'password-policy',
    'attributes-writable',
    'attributes',
    'name-free',
  ],
  run: (call, { pool, client }) => {
    const { world, input } = call
    const given = attributesOf(input.UserAttributes)
    const attributes = attributesWithName(pool, input.Username, given)
    const steps = [
      ['sign-up-allowed', () => verifySignUp(pool)],
      ['username', () => verifyUsername(pool, input.Username)],
      ['password-policy', () => verifyChosen(pool, input.Password)],
      ['attributes-writable', () => verifyWritable(client, given)],
      ['attributes', () => verifyNewAttributes(pool, attributes)],
      ['name-free', () => verifyNameFree(pool, input.Username, 'User already exists')],
    ] as const
    for (const [id, step] of steps) {
      const outcome = check(call, id, step())
      if (!outcome.ok) return outcome
    }
    const begun = newPerson(world, pool, input.Username, { status: 'UNCONFIRMED', attributes })
    const person = withPassword(world, pool, begun, input.Password ?? '')
    const contact = contactToVerify(pool, person)
    return {
      ok: true,
      world: contact
        ? sendCode(world, pool, person, 'sign-up', contact)
        : changePerson(world, pool, person),
      result: {
        UserConfirmed: false,
        CodeDeliveryDetails: contact && renderDelivery(contact),
        UserSub: person.sub,
      },
    }
  },
})

const verifySignUp = ({ adminCreateUserOnly }: UserPool): Outcome<undefined> =>
  adminCreateUserOnly
    ? notAuthorized('SignUp is not permitted for this user pool')
    : accepted(undefined)

/** Sign-in without a password is not simulated, so there must be one; that text is ours. */
const verifyChosen = (pool: UserPool, chosen: string | undefined): Outcome<undefined> =>
  chosen === undefined
    ? invalidParameter('Password is required for this user pool.')
    : verifyPassword(pool.passwordPolicy, chosen, 'sign-up')
