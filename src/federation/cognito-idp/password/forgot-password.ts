/**
 * ForgotPassword: a code goes to a verified contact.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html
 * @module
 */
import { codeOperation } from '../app-client/code-operation.ts'
import { resetRequestChecks, sendResetCode } from './reset-by-code.ts'

export const forgotPassword = codeOperation({ checks: resetRequestChecks, send: sendResetCode })
