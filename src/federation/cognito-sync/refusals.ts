/**
 * How Cognito Sync says no. Unlike Cognito's other services it has a status for each error. Texts are
 * those of AWS where one was recorded: the README says which.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_UpdateRecords.html#API_UpdateRecords_Errors
 * @module
 */
import type { Refusal } from '../refusal.ts'

type No = { readonly ok: false; readonly refusal: Refusal }

const no =
  (code: string, status: number) =>
  (message: string): No => ({ ok: false, refusal: { code, status, message } })

export const invalidParameter = no('InvalidParameterException', 400)
export const limitExceeded = no('LimitExceededException', 400)
export const invalidConfiguration = no('InvalidConfigurationException', 400)
export const notFound = no('ResourceNotFoundException', 404)
export const conflict = no('ResourceConflictException', 409)

const notAuthorized = no('NotAuthorizedException', 403)

/** Credentials of another identity, or of a developer where only an identity may ask. */
export const notTheirs = notAuthorized(
  'These credentials are not valid for accessing this resource',
)
