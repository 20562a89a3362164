/**
 * Which provider of the role's account a token comes from. The call is unsigned, so the account in
 * the role's ARN is the only one that STS can look in.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
 * @module
 */
import { type Account, oidcProviderArn } from '../../iam/account.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import { invalidIdentityToken } from '../refusals.ts'

export interface TrustedProvider {
  /** Where the discovery document is found, an https URL. */
  readonly issuer: string
  /** What `Principal.Federated` must say: an ARN, or the name of a built-in provider. */
  readonly principal: string
  /** What condition keys begin with: host and path of the issuer. */
  readonly keyPrefix: string
  /** The registered audiences; absent for built-in providers, whose audience STS does not check. */
  readonly clientIds?: readonly string[]
}

/** Providers that every account knows without a provider resource, by the `iss` of their tokens. */
const builtIn: Readonly<Record<string, string>> = {
  'accounts.google.com': 'accounts.google.com',
  'https://accounts.google.com': 'accounts.google.com',
  'https://cognito-identity.amazonaws.com': 'cognito-identity.amazonaws.com',
}

/** The provider whose URL is the token's `iss`, character by character. */
export function findProvider(
  account: Account | undefined,
  issuer: unknown,
): Outcome<TrustedProvider> {
  const text = typeof issuer === 'string' ? issuer : `${JSON.stringify(issuer)}`
  const builtInName = entryOf(builtIn, text)
  if (builtInName)
    return accepted({
      issuer: `https://${builtInName}`,
      principal: builtInName,
      keyPrefix: builtInName,
    })
  const url = text.startsWith('https://') ? text.slice('https://'.length) : undefined
  const registered = account && url !== undefined && entryOf(account.oidcProviders, url)
  if (!account || url === undefined || !registered)
    return refused(
      invalidIdentityToken(`No OpenIDConnect provider found in your account for ${text}`),
    )
  return accepted({
    issuer: text,
    principal: oidcProviderArn(account, url),
    keyPrefix: url,
    clientIds: registered.clientIds,
  })
}
