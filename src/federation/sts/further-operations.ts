/** The operations that no handshake needs; fetched when one is asked for. @module */
export { assumeRole } from './assume-role.ts'
export { decodeAuthorizationMessage } from './decode-authorization-message.ts'
export { getAccessKeyInfo } from './get-access-key-info.ts'
export { getFederationToken } from './get-federation-token.ts'
export { getSessionToken } from './get-session-token.ts'
export { getWebIdentityToken } from './get-web-identity-token.ts'
