/** The services of a direct handshake, fetched together. @module */
export { identityProvider } from './idp/service.ts'
export { s3 } from './s3/service.ts'
export { sts } from './sts/service.ts'
