/**
 * Google as an OpenID provider. Its wording was recorded from its endpoints by people who reported
 * it between 2018 and 2026; what nobody recorded is worded as for any provider.
 *
 * @see https://developers.google.com/identity/openid-connect/reference
 * @module
 */
import type { Dialect } from '../dialect.ts'
import type { IdentityProvider } from '../identity-provider.ts'
import { openIdDialect, openIdProvider, type ProviderParts } from './openid.ts'

/** The provider at accounts.google.com; its endpoints are on four hosts. */
export const google = (parts: ProviderParts): IdentityProvider =>
  openIdProvider('https://accounts.google.com', {
    name: 'Google',
    dialect: 'google',
    endpoints: {
      authorization: 'https://accounts.google.com/o/oauth2/v2/auth',
      token: 'https://oauth2.googleapis.com/token',
      jwks: 'https://www.googleapis.com/oauth2/v3/certs',
      userinfo: 'https://openidconnect.googleapis.com/v1/userinfo',
    },
    ...parts,
  })

export const googleDialect: Dialect = {
  ...openIdDialect,
  codePrefix: '4/0A',
  accessTokenPrefix: 'ya29.a0A',
  accessTokenLifetime: 3599,
  idTokenClaims: [
    'iss',
    'azp',
    'aud',
    'sub',
    'hd',
    'email',
    'email_verified',
    'at_hash',
    'nonce',
    'name',
    'picture',
    'given_name',
    'family_name',
    'iat',
    'exp',
  ],
  grantedScopes: {
    email: 'https://www.googleapis.com/auth/userinfo.email',
    profile: 'https://www.googleapis.com/auth/userinfo.profile',
  },
  scopePattern:
    /^(openid|email|profile|https:\/\/(www\.googleapis\.com\/auth\/|mail\.google\.com\/).*)$/,
  responseExtras: { authuser: '0', prompt: 'consent' },
  publicClientsNeedPkce: false,
  metadata: {
    // As Google lists them, though only `code` is simulated: AWS looks for `id_token` among them.
    response_types_supported: [
      'code',
      'token',
      'id_token',
      'code token',
      'code id_token',
      'token id_token',
      'code token id_token',
      'none',
    ],
    response_modes_supported: ['query'],
    subject_types_supported: ['public'],
    scopes_supported: ['openid', 'email', 'profile'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    claims_supported: [
      'aud',
      'email',
      'email_verified',
      'exp',
      'family_name',
      'given_name',
      'iat',
      'iss',
      'name',
      'picture',
      'sub',
    ],
    code_challenge_methods_supported: ['plain', 'S256'],
    grant_types_supported: ['authorization_code'],
    authorization_response_iss_parameter_supported: true,
  },
}
