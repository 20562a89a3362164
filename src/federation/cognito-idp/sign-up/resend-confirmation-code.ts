/**
 * ResendConfirmationCode.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { clientOperation } from '../app-client/client-operation.ts'
import { check } from '../checks.ts'
import {
  type Contact,
  contactToVerify,
  renderDelivery,
  simulatedContact,
} from '../delivery/contact.ts'
import { sendCode } from '../delivery/send-code.ts'
import { personNamed } from '../person/find-person.ts'
import { invalidParameter, userNotFound } from '../refusals.ts'
import { clientId, secretHash, textByName, username } from '../shapes.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

export const resendConfirmationCode = clientOperation({
  input: structure({
    ClientId: required(clientId),
    SecretHash: secretHash,
    Username: required(username),
    ClientMetadata: textByName,
  }),
  checks: ['person', 'status'],
  run: (call, { pool, client }) => {
    const { world, input, pass, fail } = call
    const person = personNamed(pool, input.Username)
    if (!person) {
      fail('person')
      return client.preventUserExistenceErrors === 'ENABLED'
        ? {
            ok: true,
            result: { CodeDeliveryDetails: renderDelivery(simulatedContact(input.Username)) },
          }
        : userNotFound('Username/client id combination not found.')
    }
    pass('person')
    const contact = check(call, 'status', contactOfUnconfirmed(pool, person))
    if (!contact.ok) return contact
    return {
      ok: true,
      world: sendCode(world, pool, person, 'sign-up', contact.value),
      result: { CodeDeliveryDetails: renderDelivery(contact.value) },
    }
  },
})

function contactOfUnconfirmed(pool: UserPool, person: PoolUser): Outcome<Contact> {
  if (person.status !== 'UNCONFIRMED') return invalidParameter('User is already confirmed.')
  const contact = contactToVerify(pool, person)
  return contact ? accepted(contact) : invalidParameter('Auto verification not turned on.')
}
