/**
 * ForgotPassword: a code goes to a verified contact.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { clientOperation } from '../app-client/client-operation.ts'
import { renderDelivery, simulatedContact } from '../delivery/contact.ts'
import { personNamed } from '../person/find-person.ts'
import { userNotFound } from '../refusals.ts'
import { clientId, secretHash, textByName, username } from '../shapes.ts'
import { resetRequestChecks, sendResetCode } from './reset-by-code.ts'

export const forgotPassword = clientOperation({
  input: structure({
    ClientId: required(clientId),
    SecretHash: secretHash,
    Username: required(username),
    ClientMetadata: textByName,
  }),
  checks: ['person', ...resetRequestChecks],
  run: (call, { pool, client }) => {
    const { input, pass, fail } = call
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
    const sent = sendResetCode(call, { pool, person })
    if (!sent.ok) return sent
    const { world, contact } = sent.value
    return { ok: true, world, result: { CodeDeliveryDetails: renderDelivery(contact) } }
  },
})
