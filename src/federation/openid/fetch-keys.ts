/**
 * Fetches a provider's published keys as STS does: discovery, then the key set.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 * @module
 */
import { bodyText, type HttpRequest } from '../http.ts'
import { isJsonObject, type JsonObject } from '../jose/decode-jwt.ts'
import { rememberedUpTo } from '../remembered.ts'
import type { Call, Sent } from '../service.ts'
import type { World } from '../world.ts'
import { parseDocument } from './document.ts'

/**
 * In seconds: a provider that takes longer is given up.
 *
 * @see https://docs.gitlab.com/ci/cloud_services/aws/#couldnt-retrieve-verification-key-from-your-identity-provider-error
 */
export const patience = 5

export interface FetchedKeys {
  readonly world: World
  /** Absent where discovery or the key set could not be had. */
  readonly keys?: readonly JsonObject[]
}

/** The provider's published keys, over the network. */
export async function fetchKeys(
  world: World,
  issuer: string,
  call: Pick<Call, 'send'>,
): Promise<FetchedKeys> {
  const discoveryUrl = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const discovery = await call.send(world, get(discoveryUrl))
  const metadata = jsonOf(discovery)
  const jwksUri = metadata?.['jwks_uri']
  // A document with issuer, jwks_uri and these was accepted; what else is missing does not matter.
  const complete =
    metadata?.['issuer'] === issuer &&
    Array.isArray(metadata['id_token_signing_alg_values_supported'])
  if (!complete || typeof jwksUri !== 'string' || !jwksUri.startsWith('https://'))
    return { world: discovery.world }
  const jwks = await call.send(discovery.world, get(jwksUri))
  const keys = jsonOf(jwks)?.['keys']
  return Array.isArray(keys)
    ? { world: jwks.world, keys: keys.filter(isJsonObject) }
    : { world: jwks.world }
}

/** The same few documents are asked for with every token: one request for each. */
const get = rememberedUpTo(
  64,
  (url: string): HttpRequest => ({
    method: 'GET',
    url,
    headers: [['accept', 'application/json']],
    body: '',
  }),
)

const jsonOf = ({ response, took }: Sent): JsonObject | undefined =>
  response.status !== 200 || took > patience ? undefined : parseDocument(bodyText(response.body))
