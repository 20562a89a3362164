/**
 * ResendConfirmationCode.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html
 * @module
 */
import { accepted } from '../../refusal.ts'
import { codeOperation } from '../app-client/code-operation.ts'
import { check } from '../checks.ts'
import { sendCode } from '../delivery/send-code.ts'
import { contactOfUnconfirmed } from './send-again.ts'

export const resendConfirmationCode = codeOperation({
  checks: ['status'],
  send: (call, { pool, person }) => {
    const contact = check(call, 'status', contactOfUnconfirmed(pool, person))
    if (!contact.ok) return contact
    const world = sendCode(call.world, pool, person, 'sign-up', contact.value)
    return accepted({ world, contact: contact.value })
  },
})
