/**
 * ConfirmForgotPassword: the code came back, with a new password.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { clientOperation } from '../app-client/client-operation.ts'
import { check } from '../checks.ts'
import { personForApp } from '../person/person-for-app.ts'
import { codeMismatch } from '../refusals.ts'
import {
  clientId,
  confirmationCode,
  password,
  secretHash,
  textByName,
  username,
} from '../shapes.ts'
import { verifyPassword } from './policy.ts'
import { resetByCode, resetChecks } from './reset-by-code.ts'

export const confirmForgotPassword = clientOperation({
  input: structure({
    ClientId: required(clientId),
    SecretHash: secretHash,
    Username: required(username),
    ConfirmationCode: required(confirmationCode),
    Password: required(password),
    ClientMetadata: textByName,
  }),
  checks: ['password-policy', 'person', ...resetChecks],
  run: (call, { pool, client }) => {
    const { input } = call
    const policy = verifyPassword(pool.passwordPolicy, input.Password, 'later')
    const chosen = check(call, 'password-policy', policy)
    if (!chosen.ok) return chosen
    const found = check(call, 'person', personForApp(pool, client, input.Username, codeMismatch()))
    if (!found.ok) return found
    return resetByCode(call, { pool, person: found.value }, input.ConfirmationCode, input.Password)
  },
})
