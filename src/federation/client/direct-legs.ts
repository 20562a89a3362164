/** The legs of a direct handshake, fetched together. @module */
export { assumeRoleWithWebIdentity } from './assume-role-with-web-identity.ts'
export { getCallerIdentity } from './get-caller-identity.ts'
export { getObject } from './get-object.ts'
export { openSignIn } from './open-sign-in.ts'
export { requestIdToken } from './request-id-token.ts'
