/** The pool redeems a provider's code as a confidential client, its secret in the form. @module */
import type { JsonObject } from '../../../jose/decode-jwt.ts'
import { formType } from '../../../oauth/parameters.ts'
import { patience } from '../../../openid/fetch-keys.ts'
import { accepted } from '../../../refusal.ts'
import type { Sent } from '../../../service.ts'
import type { World } from '../../../world.ts'
import type { PoolIdentityProvider } from '../../user-pool.ts'
import { providerCallback } from '../domain.ts'
import { type Asked, documentOf, failed, isName, type Read } from './asked.ts'

/** Those of the provider's answer that the pool has a use for. */
export interface ProviderTokens {
  readonly idToken: string | undefined
  readonly accessToken: string | undefined
}

/** The provider's tokens for a code. */
export async function redeemCode(
  start: World,
  { pool, provider, connection, send }: Asked,
  code: string,
): Promise<Read<ProviderTokens>> {
  const sent = await send(start, {
    method: 'POST',
    url: connection.tokenUrl,
    headers: [
      ['content-type', formType],
      ['accept', 'application/json'],
    ],
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: providerCallback(pool),
      client_id: connection.clientId,
      client_secret: connection.clientSecret,
    }).toString(),
  })
  const { world } = sent
  if (sent.took > patience)
    return { world, outcome: failed('Timeout occurred in calling IdP token endpoint') }
  const document = documentOf(sent)
  if (sent.response.status !== 200 || !document)
    return { world, outcome: failed(tokenError(provider, sent, document)) }
  const text = (name: string) => (isName(document[name]) ? document[name] : undefined)
  const tokens = { idToken: text('id_token'), accessToken: text('access_token') }
  return { world, outcome: accepted(tokens) }
}

/** As Cognito passes it on: the provider's name, the status, and what the provider says. */
function tokenError(
  { name, type }: PoolIdentityProvider,
  { response: { status } }: Sent,
  document: JsonObject | undefined,
): string {
  const said = [document?.['error'], document?.['error_description']].filter(isName)
  const known = type === 'Google' ? said.slice(0, 1) : said
  return `${name} Error - ${status} ${known.join(' ') || 'error getting token'}`
}
