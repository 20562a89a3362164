/**
 * How services of the JSON protocols, Cognito's three, say that a request is not authenticated.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/CommonErrors.html
 * @module
 */
import type { Refusal } from '../refusal.ts'
import type { AuthenticationFailure } from './authentication.ts'
import { queryRefusal } from './query-refusal.ts'

/** The Query protocol's words under the names of JSON, all of them with status 400. */
export function jsonRefusal(failure: AuthenticationFailure): Refusal {
  const { code, message } = queryRefusal(failure)
  return { code: names[code] ?? code, status: 400, message }
}

/** REST-JSON, Cognito Sync, keeps the Query protocol's statuses; its 403 is in aws-sdk-unity#19. */
export const restJsonRefusal = (failure: AuthenticationFailure): Refusal => ({
  ...jsonRefusal(failure),
  status: queryRefusal(failure).status,
})

const names: Readonly<Record<string, string>> = {
  MissingAuthenticationToken: 'MissingAuthenticationTokenException',
  IncompleteSignature: 'IncompleteSignatureException',
  ExpiredToken: 'ExpiredTokenException',
  SignatureDoesNotMatch: 'InvalidSignatureException',
  InvalidClientTokenId: 'UnrecognizedClientException',
}
