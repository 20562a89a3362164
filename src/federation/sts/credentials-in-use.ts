/**
 * Which credentials an operation of STS takes, whatever policies say. GetCallerIdentity takes all.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html
 * @module
 */
import type { Principal, UserPrincipal } from '../credentials/authentication.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'

/** The user whose long-term keys signed: what AWS says of all others was seen. */
export const longTermUser = (principal: Principal, operation: string): Outcome<UserPrincipal> =>
  principal.kind === 'user' && !principal.session ? accepted(principal) : notWith(operation)

/** The keys of a user's own session assume roles, those of a federated user do not. */
export const mayAssumeRoles = (principal: Principal): Outcome<undefined> =>
  principal.kind === 'user' && principal.session === 'federated'
    ? notWith('AssumeRole')
    : accepted(undefined)

/** The keys of a role's session may ask whose keys others are, those that a user got may not. */
export const mayAskForAccounts = (principal: Principal): Outcome<undefined> =>
  principal.kind === 'user' && principal.session ? notWith('GetAccessKeyInfo') : accepted(undefined)

const notWith = (operation: string) =>
  refused({
    code: 'AccessDenied',
    status: 403,
    message: `Cannot call ${operation} with session credentials`,
  })
