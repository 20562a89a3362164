/** The legs through an identity pool, fetched together. @module */
export { getCredentialsForIdentity, getGuestCredentials } from './get-credentials-for-identity.ts'
export { getGuestId, getId } from './get-id.ts'
export { getOpenIdToken } from './get-open-id-token.ts'
