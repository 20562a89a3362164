/** What user pools answer about tokens and the people whose they are. @module */
import type { Refusal } from '../../refusal.ts'

export const notAuthorized = (message: string): Refusal => ({
  code: 'NotAuthorizedException',
  status: 400,
  message,
})

export const userDisabled = notAuthorized('User is disabled.')

export const userNotFound: Refusal = {
  code: 'UserNotFoundException',
  status: 400,
  message: 'User does not exist.',
}
