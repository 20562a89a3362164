/**
 * A client's settings for managed login: flows, scopes, addresses and identity providers.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-app-idp-settings.html
 * @module
 */
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { invalidParameter, refusal } from '../refusals.ts'
import type { AppClient, UserPool } from '../user-pool.ts'

export interface OAuthInput {
  readonly SupportedIdentityProviders?: readonly string[]
  readonly CallbackURLs?: readonly string[]
  readonly LogoutURLs?: readonly string[]
  readonly DefaultRedirectURI?: string
  readonly AllowedOAuthFlows?: readonly string[]
  readonly AllowedOAuthScopes?: readonly string[]
  readonly AllowedOAuthFlowsUserPoolClient?: boolean
}

export type OAuthSettings = Pick<
  AppClient,
  | 'callbackUrls'
  | 'logoutUrls'
  | 'defaultRedirectUri'
  | 'allowedOAuthFlows'
  | 'allowedOAuthScopes'
  | 'allowedOAuthFlowsUserPoolClient'
  | 'supportedIdentityProviders'
>

const isFlow = (flow: string): flow is AppClient['allowedOAuthFlows'][number] =>
  ['code', 'implicit', 'client_credentials'].includes(flow)

/** Resource servers with scopes of their own are not simulated. */
const scopes = ['phone', 'email', 'openid', 'profile', 'aws.cognito.signin.user.admin']

/** The settings where they make sense together. */
export function oauthSettings(
  pool: UserPool,
  input: OAuthInput,
  hasSecret: boolean,
): Outcome<OAuthSettings> {
  const flows = (input.AllowedOAuthFlows ?? []).filter(isFlow)
  const allowedScopes = input.AllowedOAuthScopes ?? []
  const refused =
    flowRefusal(flows, hasSecret) ??
    scopeRefusal(allowedScopes) ??
    addressRefusal(input) ??
    providerRefusal(pool, input.SupportedIdentityProviders ?? [])
  if (refused) return refused
  if (input.AllowedOAuthFlowsUserPoolClient && (flows.length === 0 || allowedScopes.length === 0))
    return invalidParameter(
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    )
  return accepted({
    callbackUrls: input.CallbackURLs ?? [],
    logoutUrls: input.LogoutURLs ?? [],
    ...(input.DefaultRedirectURI === undefined
      ? {}
      : { defaultRedirectUri: input.DefaultRedirectURI }),
    allowedOAuthFlows: flows,
    allowedOAuthScopes: allowedScopes,
    allowedOAuthFlowsUserPoolClient: input.AllowedOAuthFlowsUserPoolClient ?? false,
    supportedIdentityProviders: input.SupportedIdentityProviders ?? [],
  })
}

function flowRefusal(flows: readonly string[], hasSecret: boolean) {
  const invalidFlow = (message: string) => refusal('InvalidOAuthFlowException', message)
  if (!flows.includes('client_credentials')) return undefined
  if (flows.length > 1)
    return invalidFlow(
      'client_credentials flow can not be selected along with code flow or implicit flow.',
    )
  return hasSecret
    ? undefined
    : invalidFlow(
        'client_credentials flow can not be selected if client does not have a client secret.',
      )
}

/** The text is ours. */
function scopeRefusal(names: readonly string[]) {
  const unknown = names.find((name) => !scopes.includes(name))
  return unknown === undefined
    ? undefined
    : refusal('ScopeDoesNotExistException', `Invalid scope requested: ${unknown}`)
}

/** "HTTPS, except for http://localhost for testing"; schemes of apps are welcome. */
function addressRefusal({ CallbackURLs = [], LogoutURLs = [], DefaultRedirectURI }: OAuthInput) {
  for (const address of [...CallbackURLs, ...LogoutURLs]) {
    const url = URL.canParse(address) ? new URL(address) : undefined
    if (url?.hash !== '') return invalidParameter(`${address} is not a valid redirect URI.`)
    if (url.protocol === 'http:' && url.hostname !== 'localhost' && url.hostname !== '127.0.0.1')
      return invalidParameter(`${address} cannot use the HTTP protocol.`)
  }
  return DefaultRedirectURI === undefined || CallbackURLs.includes(DefaultRedirectURI)
    ? undefined
    : invalidParameter('Default redirect URI must be one of the callback URLs.')
}

function providerRefusal(pool: UserPool, names: readonly string[]) {
  const missing = names.find((name) => name !== 'COGNITO' && !entryOf(pool.identityProviders, name))
  return missing === undefined
    ? undefined
    : invalidParameter(`The provider ${missing} does not exist for User Pool ${pool.id}.`)
}
