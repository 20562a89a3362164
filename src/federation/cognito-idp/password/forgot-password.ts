/**
 * ForgotPassword: a code goes to a verified contact.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html
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
import { verifyContact, verifyResettable } from './recovery.ts'

export const forgotPassword = clientOperation({
  input: structure({
    ClientId: required(clientId),
    SecretHash: secretHash,
    Username: required(username),
    ClientMetadata: textByName,
  }),
  checks: ['person', 'status', 'recovery'],
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
    const status = check(call, 'status', verifyResettable(person))
    if (!status.ok) return status
    const contact = check(call, 'recovery', verifyContact(pool, person))
    if (!contact.ok) return contact
    return {
      ok: true,
      world: sendCode(world, pool, person, 'password', contact.value),
      result: { CodeDeliveryDetails: renderDelivery(contact.value) },
    }
  },
})
