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
import { notValidated } from '../refusals.ts'

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

const google = 'accounts.google.com'

/** Providers that every account knows without a provider resource. */
const builtIn = [google, 'cognito-identity.amazonaws.com']

/**
 * The provider whose URL is the token's `iss`, character by character. One that the account has
 * registered under a built-in provider's URL is asked instead of that, with its list of audiences.
 * STS does not say that there is none: since 2026 it gets the text of any token that is not validated.
 */
export function findProvider(
  account: Account | undefined,
  issuer: unknown,
): Outcome<TrustedProvider> {
  const url = typeof issuer === 'string' ? issuer.replace(/^https:\/\//, '') : ''
  const registered = account && entryOf(account.oidcProviders, url)
  const provider = { issuer: `https://${url}`, principal: url, keyPrefix: url }
  if (account && registered)
    return accepted({
      ...provider,
      principal: oidcProviderArn(account, url),
      clientIds: registered.clientIds,
    })
  return builtIn.includes(url) ? accepted(provider) : refused(notValidated)
}

/** Whether `iss` is a URL, as STS asks before it misses a claim. Google's may go without the scheme. */
export const isIssuerUrl = (issuer: unknown): boolean =>
  typeof issuer !== 'string' || issuer === google || URL.canParse(issuer)
