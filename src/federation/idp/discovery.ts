/**
 * The discovery document (OpenID Connect Discovery 1.0 §3, §4). AWS reads `issuer` and `jwks_uri`
 * from it, and wants the response types, subject types and algorithms to be there.
 *
 * @module
 */
import { withoutNull } from '../lookup.ts'
import { textResponse } from '../oauth/responses.ts'
import { metadataOf } from './dialects.ts'
import type { Endpoint } from './endpoint.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { reachability } from './reachability.ts'
import { renderedOnce, renderJson } from './responses.ts'

const reachable = reachability('oidc-discovery')

/** Answers `GET <issuer>/.well-known/openid-configuration`. */
export const discovery: Endpoint = ({ world, provider }) =>
  provider.reachable
    ? { world, response: servedDocument(provider), checks: reachable.pass }
    : { world, response: unavailable, checks: reachable.fail }

/** As it is served: the world's own where it has one, text or JSON. */
const servedDocument = renderedOnce((provider) => {
  const served = provider.discovery ?? discoveryDocument(provider)
  return typeof served === 'string' ? served : renderJson(served)
})

/** The provider's own document. */
export const discoveryDocument = (provider: IdentityProvider): Readonly<Record<string, unknown>> =>
  withoutNull({
    issuer: provider.issuer,
    authorization_endpoint: provider.endpoints.authorization,
    token_endpoint: provider.endpoints.token,
    userinfo_endpoint: provider.endpoints.userinfo,
    jwks_uri: provider.endpoints.jwks,
    ...metadataOf(provider),
    id_token_signing_alg_values_supported: algorithmsOf(provider),
  })

/** RS256 must be among them (OpenID Connect Discovery 1.0 §3); it is listed where no key is. */
function algorithmsOf(provider: IdentityProvider): readonly string[] {
  const published = Object.values(provider.keys).filter((key) => key.published)
  const algorithms = [...new Set(published.map((key) => key.algorithm))]
  return algorithms.length > 0 ? algorithms : ['RS256']
}

/** What a provider that is down answers; a real one may not answer at all. */
export const unavailable = textResponse(503, 'The service is unavailable.')
