/** The legs through a user pool, fetched together. @module */
export { confirmSignUp } from './confirm-sign-up.ts'
export { initiateAuth, refreshTokens } from './initiate-auth.ts'
export { signUp } from './sign-up.ts'
