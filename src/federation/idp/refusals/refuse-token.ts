/** The refusal of a token request (RFC 6749 §5.2). @module */
import { type HttpRequest, type HttpResponse, headerValue } from '../../http.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { errorResponse, graphErrorResponse } from '../responses.ts'
import type { TokenProblem } from '../token-plan.ts'
import { refusalAbout } from './provider-refusals.ts'
import { refusalsOf } from './refusals-of.ts'

/**
 * A refusal as the provider words it. A client that used the Authorization header and was not
 * believed is told so in WWW-Authenticate (RFC 6749 §5.2), where the provider does that.
 */
export function refuseToken(
  provider: IdentityProvider,
  request: HttpRequest,
  { reason, about = '' }: TokenProblem,
): HttpResponse {
  const { token, errors, challengesClients } = refusalsOf(provider)
  const refusal = refusalAbout(token[reason], about)
  if (errors === 'graph') return graphErrorResponse(refusal)
  const challenged =
    challengesClients &&
    refusal.status === 401 &&
    headerValue(request.headers, 'authorization') !== undefined
  return errorResponse(
    refusal,
    challenged ? [['www-authenticate', `Basic realm="${provider.issuer}"`]] : [],
  )
}
