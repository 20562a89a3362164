/** What Login with Amazon makes of an access token. @module */
import { type HttpRequest, headerValue } from '../../http.ts'
import { entryOf } from '../../lookup.ts'
import { bearerToken, queryParameter } from '../../oauth/bearer-token.ts'
import type { Refusal } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { type AccessGrant, readAccessToken } from '../access-token.ts'
import { type Client, type IdentityProvider, providerNow } from '../identity-provider.ts'

/** In the query, as bearer token or in a header of its own, as its documentation lists the ways. */
export const accessTokenOf = (request: HttpRequest): string | undefined =>
  queryParameter(request, 'access_token') ??
  bearerToken(request) ??
  headerValue(request.headers, 'x-amz-access-token')

/** What a token grants where it counts: not expired, of an app and a person that exist. */
export async function readAmazonToken(
  world: World,
  provider: IdentityProvider,
  token: string | undefined,
): Promise<{ readonly grant: AccessGrant; readonly client: Client } | undefined> {
  const grant = token === undefined ? undefined : await readAccessToken(provider, token)
  const client = entryOf(provider.clients, grant?.clientId)
  const counts =
    grant && providerNow(world, provider) < grant.expiresAt && entryOf(provider.users, grant.sub)
  return counts && client ? { grant, client } : undefined
}

/** The same for every token that does not count (recalled). */
export const invalidToken: Refusal = {
  code: 'invalid_token',
  status: 400,
  message: 'The request has an invalid parameter : access_token',
}
