/** The UserInfo endpoint (OpenID Connect Core 1.0 §5.3) with its bearer token (RFC 6750). @module */
import { checklist } from '../checklist.ts'
import type { HttpResponse } from '../http.ts'
import { entryOf } from '../lookup.ts'
import { bearerToken } from '../oauth/bearer-token.ts'
import { type AccessGrant, readAccessToken } from './access-token.ts'
import type { Endpoint } from './endpoint.ts'
import { type IdentityProvider, providerNow } from './identity-provider.ts'
import { refusalsOf } from './refusals/refusals-of.ts'
import { errorResponse, jsonResponse } from './responses.ts'
import { releasedClaims } from './scopes.ts'

const plan = [
  { id: 'access-token', title: 'The access token is valid', fact: 'oidc-bearer-token' },
] as const

/** Tells the bearer what the person agreed to. */
export const userinfo: Endpoint = async ({ world, provider, request }) => {
  const list = checklist(plan)
  const token = bearerToken(request)
  const grant = token === undefined ? undefined : await readAccessToken(provider, token)
  const user = entryOf(provider.users, grant?.sub)
  const now = providerNow(world, provider)
  if (!grant || !user || now >= grant.expiresAt) {
    list.fail('access-token', failure(token, grant, now))
    return { world, response: unauthorized(provider, token), checks: list.checks() }
  }
  list.pass('access-token')
  const claims = { sub: grant.sub, ...releasedClaims(provider, user, grant.scopes) }
  return { world, response: jsonResponse(200, claims), checks: list.checks() }
}

function failure(token: string | undefined, grant: AccessGrant | undefined, now: number) {
  if (token === undefined) return { note: 'No access token was sent.' }
  if (!grant) return { note: 'The access token was not issued here.' }
  return { expected: `before ${grant.expiresAt}`, actual: `${now}` }
}

/** Without a token the challenge names no error (RFC 6750 §3.1). */
function unauthorized(provider: IdentityProvider, token: string | undefined): HttpResponse {
  const realm = `Bearer realm="${provider.issuer.replace(/\/$/, '')}/"`
  const challenge = token === undefined ? realm : `${realm}, error="invalid_token"`
  return errorResponse(refusalsOf(provider).bearer, [['www-authenticate', challenge]])
}
