/** Who signs people in to a pool, where that was not pasted: whoever the logins come from. @module */
import type { NewSettings } from '../federation/cognito-identity/identity-pool/pool-settings.ts'
import { cognitoProvider } from '../federation/cognito-identity/openid-token/issuer.ts'
import type { Account } from '../federation/iam/account.ts'
import { oidcProviderUrl, parseArn } from '../federation/iam/arn.ts'
import { isOAuthProviderName } from '../federation/oauth/access-token/oauth-provider-names.ts'
import type { SentLogin } from './logins-to-send.ts'
import type { RegisteredProvider } from './question.ts'

type Providers = Pick<
  NewSettings,
  | 'supportedLoginProviders'
  | 'openIdConnectProviderArns'
  | 'cognitoIdentityProviders'
  | 'samlProviderArns'
>

/** A pool that takes these logins, for the apps that their tokens are for. */
export function assumedProviders(logins: readonly SentLogin[], accountId: string) {
  const taken = logins
    .filter(({ provider }) => provider !== cognitoProvider)
    .map((login) => ({ provider: login.provider, app: appOf(login) }))
  const isKnown = ({ provider }: { provider: string }) =>
    isOAuthProviderName(provider) || /^(accounts\.google|appleid\.apple)\.com$/.test(provider)
  const isUserPool = ({ provider }: { provider: string }) => provider.includes('cognito-idp.')
  const value: Providers = {
    supportedLoginProviders: Object.fromEntries(
      taken.filter(isKnown).map(({ provider, app }) => [provider, app]),
    ),
    cognitoIdentityProviders: taken
      .filter(isUserPool)
      .map(({ provider, app }) => ({ providerName: provider, clientId: app })),
    openIdConnectProviderArns: taken
      .filter((each) => !isKnown(each) && !isUserPool(each))
      .map(({ provider }) => `arn:aws:iam::${accountId}:oidc-provider/${provider}`),
    samlProviderArns: [],
  }
  const assumptions = taken.map(
    ({ provider, app }) =>
      `The pool takes tokens of ${provider}${app ? ` for the app ${app}` : ''}.`,
  )
  return { value, assumptions }
}

/** For which app the token is; empty where it does not say. */
const appOf = ({ token }: SentLogin): string =>
  token.provider
    ? (Object.keys(token.provider.clients)[0] ?? '')
    : String(token.claims['azp'] ?? [token.claims['aud']].flat()[0] ?? '')

/** What accounts have in IAM of the OpenID Connect providers that the pool lists. */
export function registeredProviders(
  known: RegisteredProvider,
  arns: readonly string[],
  logins: readonly SentLogin[],
) {
  const byAccount: Record<string, Account['oidcProviders']> = {}
  const assumptions: string[] = []
  for (const arn of known.kind === 'none' ? [] : arns) {
    const account = parseArn(arn)?.account ?? ''
    const url = oidcProviderUrl(arn) ?? ''
    const login = logins.find(({ provider }) => provider === url)
    if (known.kind === 'given') {
      const clientIds = known.clientIds.map((each) => each.trim()).filter((each) => each !== '')
      const name = known.url.trim().replace(/^https:\/\//, '')
      byAccount[account] = { ...byAccount[account], [name]: { clientIds } }
    } else if (login) {
      const app = appOf(login)
      byAccount[account] = { ...byAccount[account], [url]: { clientIds: [app] } }
      assumptions.push(`The account has a provider ${url} with the client ID ${app}.`)
    }
  }
  return { byAccount, assumptions }
}
