/** The legs through a user pool, fetched together. @module */
export { confirmSignUp } from './confirm-sign-up.ts'
export { initiateAuth } from './initiate-auth.ts'
export { signUp } from './sign-up.ts'
