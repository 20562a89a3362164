/** How S3 says no, fetched together when it first does. @module */
export { authenticationError } from './authentication-error.ts'
export { renderS3Error } from './render-error.ts'
