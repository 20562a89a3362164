/**
 * ResendConfirmationCode.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { clientOperation } from '../app-client/client-operation.ts'
import { check } from '../checks.ts'
import { renderDelivery, simulatedContact } from '../delivery/contact.ts'
import { sendCode } from '../delivery/send-code.ts'
import { personNamed } from '../person/find-person.ts'
import { userNotFound } from '../refusals.ts'
import { clientId, secretHash, textByName, username } from '../shapes.ts'
import { contactOfUnconfirmed } from './send-again.ts'

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
