/**
 * How STS says no: the wire's code, status and text of each refusal. Texts are those of 2026 where
 * one was recorded.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors
 * @module
 */
import type { Refusal } from '../refusal.ts'

export const validationError = (message: string): Refusal => ({
  code: 'ValidationError',
  status: 400,
  message,
})

export const invalidParameterValue = (message: string): Refusal => ({
  code: 'InvalidParameterValue',
  status: 400,
  message,
})

export const invalidIdentityToken = (message: string): Refusal => ({
  code: 'InvalidIdentityToken',
  status: 400,
  message,
})

/** The wire's code for a stale web identity token keeps its suffix, unlike every other one. */
export const expiredToken = (message: string): Refusal => ({
  code: 'ExpiredTokenException',
  status: 400,
  message,
})

/** The same for a role that does not exist as for one that does not trust the caller. */
export const accessDenied = (action: string): Refusal => ({
  code: 'AccessDenied',
  status: 403,
  message: `Not authorized to perform ${action}`,
})

/** The provider was asked and said no. */
export const idpRejectedClaim = (message: string): Refusal => ({
  code: 'IDPRejectedClaim',
  status: 403,
  message,
})

/** The provider could not be asked. The text is ours: none was recorded. */
export const idpCommunicationError = (provider: string): Refusal => ({
  code: 'IDPCommunicationError',
  status: 400,
  message: `The identity provider ${provider} that was asked to verify the incoming identity token could not be reached.`,
})

export const notAJwt = invalidIdentityToken(
  'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
)

/** What STS has said since 2026 where it does not want to say more. */
export const notValidated = invalidIdentityToken(
  'The web identity token provided could not be validated. See the AssumeRoleWithWebIdentity documentation for requirements.',
)

/** Two spaces, as on the wire. */
export const noVerificationKey = invalidIdentityToken(
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
)

export const internalFailure: Refusal = {
  code: 'InternalFailure',
  status: 500,
  message: 'Unknown error validating third-party token',
}
