/** The key set that relying parties verify with (RFC 7517 §5, OpenID Connect Core §10.1.1). @module */
import { publicHalf } from '../jose/keys.ts'
import { unavailable } from './discovery.ts'
import type { Endpoint } from './endpoint.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { reachability } from './reachability.ts'
import { renderedOnce, renderJson } from './responses.ts'

const reachable = reachability('oidc-jwks')

/** Answers `GET jwks_uri`. */
export const jwks: Endpoint = ({ world, provider }) =>
  provider.reachable
    ? { world, response: servedKeySet(provider), checks: reachable.pass }
    : { world, response: unavailable, checks: reachable.fail }

/** The document as it is served: the world's own where it has one, text or JSON. */
const servedKeySet = renderedOnce((provider) => {
  const served = provider.jwks ?? keySet(provider)
  return typeof served === 'string' ? served : renderJson(served)
})

/** The public halves of the published keys. */
export const keySet = (provider: IdentityProvider): { readonly keys: readonly object[] } => ({
  keys: Object.entries(provider.keys)
    .filter(([, key]) => key.published)
    .map(([kid, key]) => ({
      ...publicHalf(key.privateKey),
      kid,
      alg: key.algorithm,
      use: 'sig',
    })),
})
