/**
 * How identity pools say no. Texts are those of public reports where there are any; README.md says
 * which are not.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetCredentialsForIdentity.html
 * @module
 */
import type { Refusal } from '../refusal.ts'

const refusal =
  (code: string) =>
  (message: string): Refusal => ({ code, status: 400, message })

export const notAuthorized = refusal('NotAuthorizedException')

export const invalidParameter = refusal('InvalidParameterException')

export const resourceConflict = refusal('ResourceConflictException')

export const limitExceeded = refusal('LimitExceededException')

export const externalService = refusal('ExternalServiceException')

export const resourceNotFound = refusal('ResourceNotFoundException')

export const poolNotFound = (id: string): Refusal =>
  resourceNotFound(`IdentityPool '${id}' not found.`)

export const identityNotFound = (id: string): Refusal =>
  resourceNotFound(`Identity '${id}' not found.`)

/** The pool is another account's. The text is ours. */
export const poolForbidden = (id: string): Refusal =>
  notAuthorized(`Access to IdentityPool '${id}' is forbidden.`)

export const roleForbidden = (roleArn: string): Refusal =>
  notAuthorized(`Access to Role '${roleArn}' is forbidden.`)

/** The identity is somebody's, or nobody's any more. */
export const identityForbidden = (id: string): Refusal =>
  notAuthorized(`Access to Identity '${id}' is forbidden.`)

export const guestsNotSupported = notAuthorized(
  'Unauthenticated access is not supported for this identity pool.',
)

export const loginsDoNotMatch = notAuthorized(
  "Logins don't match. Please include at least one valid login for this identity or identity pool.",
)

/** The pool takes nobody's logins at all. */
export const noProviders = (id: string): Refusal =>
  notAuthorized(`Identity pool - ${id} does not have identity providers configured.`)

export const providerNotSupported = notAuthorized(
  'Token is not from a supported provider of this identity pool.',
)

/** @param problem - What is wrong, as a sentence. */
export const invalidLoginToken = (problem: string): Refusal =>
  notAuthorized(`Invalid login token. ${problem}`)

/** No role, or STS said no: Cognito does not pass on why. */
export const invalidConfiguration: Refusal = refusal('InvalidIdentityPoolConfigurationException')(
  'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
)
