/**
 * How a pool reaches an identity provider: addresses, scopes and credentials. Those of the social
 * providers are known to Cognito, those of an OpenID Connect provider are in its discovery document
 * or were set by hand.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 * @module
 */
import { bodyText } from '../../../http.ts'
import { isJsonObject } from '../../../jose/decode-jwt.ts'
import { entryOf } from '../../../lookup.ts'
import { parseDocument } from '../../../openid/document.ts'
import type { Call } from '../../../service.ts'
import type { World } from '../../../world.ts'
import type { PoolIdentityProvider } from '../../user-pool.ts'

export interface Connection {
  readonly authorizeUrl: string
  readonly tokenUrl: string
  /** Tells who the bearer of an access token is. */
  readonly attributesUrl?: string
  /** The `iss` of the ID tokens; absent for providers without them. */
  readonly issuer?: string
  readonly scope: string
  readonly clientId: string
  readonly clientSecret: string
}

/** The connection, or `undefined` where the provider does not tell its addresses. */
export async function connect(
  world: World,
  provider: PoolIdentityProvider,
  call: Pick<Call, 'send'>,
): Promise<{ readonly world: World; readonly connection: Connection | undefined }> {
  const { details } = provider
  const clientId = entryOf(details, 'client_id') ?? ''
  // Apple's secret is signed with a private key; the simulated Apple takes the key itself.
  const clientSecret = entryOf(details, 'client_secret') ?? entryOf(details, 'private_key') ?? ''
  const credentials = { clientId, clientSecret }
  if (provider.type !== 'OIDC') {
    const known = socialConnections[provider.type]
    const { scope, ...addresses } = known(entryOf(details, 'api_version'))
    const asked = entryOf(details, 'authorize_scopes') ?? scope
    const separated = provider.type === 'Facebook' ? asked : asked.replaceAll(',', ' ')
    return { world, connection: { ...addresses, ...credentials, scope: separated } }
  }
  const issuer = entryOf(details, 'oidc_issuer') ?? ''
  const scope = entryOf(details, 'authorize_scopes') ?? 'openid'
  const set = (name: string) => entryOf(details, name)
  const [authorizeUrl, tokenUrl, userinfo] = ['authorize_url', 'token_url', 'attributes_url'].map(
    set,
  )
  if (authorizeUrl !== undefined && tokenUrl !== undefined)
    return {
      world,
      connection: {
        authorizeUrl,
        tokenUrl,
        ...(userinfo === undefined ? {} : { attributesUrl: userinfo }),
        issuer,
        scope,
        ...credentials,
      },
    }
  const discovered = await discover(world, issuer, call)
  const { addresses } = discovered
  return {
    world: discovered.world,
    connection: addresses && { ...addresses, issuer, scope, ...credentials },
  }
}

type Addresses = Pick<Connection, 'authorizeUrl' | 'tokenUrl' | 'attributesUrl' | 'issuer'>

const socialConnections: Readonly<
  Record<
    Exclude<PoolIdentityProvider['type'], 'OIDC'>,
    (version: string | undefined) => Addresses & Pick<Connection, 'scope'>
  >
> = {
  Google: () => ({
    authorizeUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenUrl: 'https://oauth2.googleapis.com/token',
    issuer: 'https://accounts.google.com',
    scope: 'profile email openid',
  }),
  Facebook: (version = 'v23.0') => ({
    authorizeUrl: `https://www.facebook.com/${version}/dialog/oauth`,
    tokenUrl: `https://graph.facebook.com/${version}/oauth/access_token`,
    attributesUrl: `https://graph.facebook.com/${version}/me?fields=`,
    scope: 'public_profile,email',
  }),
  LoginWithAmazon: () => ({
    authorizeUrl: 'https://www.amazon.com/ap/oa',
    tokenUrl: 'https://api.amazon.com/auth/o2/token',
    attributesUrl: 'https://api.amazon.com/user/profile',
    scope: 'profile',
  }),
  SignInWithApple: () => ({
    authorizeUrl: 'https://appleid.apple.com/auth/authorize',
    tokenUrl: 'https://appleid.apple.com/auth/token',
    issuer: 'https://appleid.apple.com',
    scope: 'email name',
  }),
}

async function discover(
  world: World,
  issuer: string,
  { send }: Pick<Call, 'send'>,
): Promise<{ readonly world: World; readonly addresses?: Addresses }> {
  const sent = await send(world, {
    method: 'GET',
    url: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    headers: [['accept', 'application/json']],
    body: '',
  })
  const document = sent.response.status === 200 ? parseDocument(bodyText(sent.response.body)) : {}
  const address = (name: string): string | undefined => {
    const value = isJsonObject(document) ? document[name] : undefined
    return typeof value === 'string' && value.startsWith('https://') ? value : undefined
  }
  const authorizeUrl = address('authorization_endpoint')
  const tokenUrl = address('token_endpoint')
  const attributesUrl = address('userinfo_endpoint')
  if (authorizeUrl === undefined || tokenUrl === undefined) return { world: sent.world }
  return {
    world: sent.world,
    addresses: {
      authorizeUrl,
      tokenUrl,
      ...(attributesUrl === undefined ? {} : { attributesUrl }),
    },
  }
}
