/** The OpenID Connect provider that a call names, and what the caller must be allowed to do with it. @module */
import { type Account, type OidcProvider, oidcProviderArn } from '../../iam/account.ts'
import { oidcProviderUrl, parseArn } from '../../iam/arn.ts'
import { entryOf } from '../../lookup.ts'
import type { IamCall, IamRefusal, Permission } from '../operation.ts'
import { invalidInput, noSuchEntity, validationError } from '../refusals.ts'
import { requestTagKeys, resourceTagKeys } from '../tags.ts'

type FoundProvider =
  | { readonly ok: true; readonly url: string; readonly provider: OidcProvider }
  | { readonly ok: false; readonly refusal: IamRefusal }

/**
 * The provider by its ARN.
 *
 * @param missing - What IAM says where there is none; deleting has words of its own.
 */
export function findProvider(
  { account, parameters }: IamCall,
  missing = (arn: string) => `OpenIDConnect Provider not found for arn ${arn}`,
): FoundProvider {
  const arn = parameters.get('OpenIDConnectProviderArn') ?? ''
  const url = oidcProviderUrl(arn)
  // As of policies' ARNs; of providers' it was not recorded.
  if (url === undefined)
    return (parseArn(arn) ? invalidInput : validationError)(`ARN ${arn} is not valid.`)
  const provider = entryOf(account.oidcProviders, url)
  return provider && oidcProviderArn(account, url) === arn
    ? { ok: true, url, provider }
    : noSuchEntity(missing(arn))
}

/** The account with the provider as it is now. */
export const withProvider = (account: Account, url: string, provider: OidcProvider): Account => ({
  ...account,
  oidcProviders: { ...account.oidcProviders, [url]: provider },
})

/** One action on the provider. */
export const providerPermission =
  (action: string) =>
  ({ account, parameters }: IamCall): readonly Permission[] => {
    const arn = parameters.get('OpenIDConnectProviderArn') ?? ''
    const provider = entryOf(account.oidcProviders, oidcProviderUrl(arn) ?? '')
    const context = { ...resourceTagKeys(provider?.tags), ...requestTagKeys(parameters) }
    return [{ action, resource: arn, context }]
  }
