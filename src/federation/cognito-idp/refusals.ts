/**
 * How user pools say no. Every refusal has status 400.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html
 * @module
 */
import { type Refusal, refused } from '../refusal.ts'
import type { World } from '../world.ts'

/** The world afterwards, or the refusal with what it counted. */
export type WorldOutcome =
  | { readonly ok: true; readonly world: World }
  | { readonly ok: false; readonly refusal: Refusal; readonly world?: World }

/** A refusal of that name. */
export const refusal = (code: string, message: string): { ok: false; refusal: Refusal } =>
  refused({ code, status: 400, message })

export const invalidParameter = (message: string) => refusal('InvalidParameterException', message)
export const notAuthorized = (message: string) => refusal('NotAuthorizedException', message)
export const resourceNotFound = (message: string) => refusal('ResourceNotFoundException', message)
export const userNotFound = (message = 'User does not exist.') =>
  refusal('UserNotFoundException', message)
export const passwordResetRequired = () =>
  refusal('PasswordResetRequiredException', 'Password reset required for the user')
export const userDisabled = () => notAuthorized('User is disabled.')
export const usernameExists = (message: string) => refusal('UsernameExistsException', message)
/** @param attribute - What the other signs in with. */
export const accountExists = (attribute: string) =>
  usernameExists(`An account with the given ${attribute} already exists.`)
export const aliasExists = (attribute: string) =>
  refusal('AliasExistsException', `An account with the ${attribute} already exists.`)
export const codeMismatch = () =>
  refusal('CodeMismatchException', 'Invalid verification code provided, please try again.')
export const expiredCode = () =>
  refusal('ExpiredCodeException', 'Invalid code provided, please request a code again.')
export const attemptsExceeded = () =>
  refusal('LimitExceededException', 'Attempt limit exceeded, please try after some time.')
export const cannotReset = () =>
  notAuthorized('User password cannot be reset in the current state.')
export const noVerifiedContact = () =>
  invalidParameter(
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
  )
