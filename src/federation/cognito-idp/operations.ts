/** What apps ask for on behalf of their people, by name. @module */
import type { Operations } from '../aws-json/service.ts'
import { initiateAuth } from './authentication/initiate-auth.ts'
import { confirmSignUp } from './sign-up/confirm-sign-up.ts'
import { signUp } from './sign-up/sign-up.ts'

/** To become somebody, and to sign in. */
export const operations: Operations = {
  SignUp: signUp,
  ConfirmSignUp: confirmSignUp,
  InitiateAuth: initiateAuth,
}

/** What people do with their account and session beyond that, and then what administrators do. */
export const furtherOperations: readonly (() => Promise<Operations>)[] = [
  async () => (await import('./account-operations.ts')).accountOperations,
  async () => (await import('./admin-operations.ts')).adminOperations,
]
