/**
 * `ProviderId` is for OAuth access tokens of two providers only. Here neither has issued one, so
 * what is sent with their name is refused as they refuse it.
 *
 * @module
 */
import type { Refusal } from '../refusal.ts'
import { invalidIdentityToken } from './refusals.ts'

/** Why a call with this provider id is refused. */
export function refuseByProviderId(providerId: string): Refusal {
  if (providerId === 'www.amazon.com')
    return invalidIdentityToken('Provided Token is not a Login With Amazon token')
  if (providerId === 'graph.facebook.com')
    return {
      code: 'IDPRejectedClaim',
      status: 403,
      message: 'graph.facebook.com rejected OAuth token with response "Bad signature" and code 190',
    }
  return {
    code: 'AccessDenied',
    status: 403,
    message:
      'Unrecognized OAuth provider. Do not include a provider parameter when submitting OpenIDConnect ID tokens',
  }
}
