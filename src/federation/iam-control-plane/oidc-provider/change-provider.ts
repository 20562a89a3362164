/**
 * What changes an OpenID Connect provider: its client ids, its thumbprints, and its end. Roles that
 * name a provider stay when it goes; their next session does not come about.
 *
 * @module
 */
import type { OidcProvider } from '../../iam/account.ts'
import { without } from '../../record.ts'
import { changed, type IamCall, type IamOperation, type IamOutcome } from '../operation.ts'
import { clientId, providerArn, required, thumbprints } from '../parameter.ts'
import { quotas } from '../quotas.ts'
import { overQuota } from '../refusals.ts'
import { findProvider, providerPermission, withProvider } from './find-provider.ts'
import { givenThumbprints } from './thumbprint.ts'

/** Finds the provider and keeps what `change` makes of it. */
function changeProvider(
  call: IamCall,
  change: (provider: OidcProvider) => OidcProvider,
): IamOutcome {
  const found = findProvider(call)
  return found.ok ? changed(withProvider(call.account, found.url, change(found.provider))) : found
}

/**
 * Adding a client id that is there already changes nothing.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddClientIDToOpenIDConnectProvider.html
 */
export const addClientIdToOpenIdConnectProvider: IamOperation = {
  parameters: [required(providerArn), required(clientId)],
  checks: ['iam-input', 'iam-entity', 'iam-quotas'],
  permissions: providerPermission('iam:AddClientIDToOpenIDConnectProvider'),
  run: (call) => {
    const found = findProvider(call)
    if (!found.ok) return found
    const { clientIds } = found.provider
    const added = [...new Set([...clientIds, call.parameters.get('ClientID') ?? ''])]
    return added.length > quotas.ClientIdsPerOpenIdConnectProvider
      ? overQuota('ClientIdsPerOpenIdConnectProvider', quotas.ClientIdsPerOpenIdConnectProvider)
      : changeProvider(call, (provider) => ({ ...provider, clientIds: added }))
  },
}

/**
 * Removing one that is not there changes nothing.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveClientIDFromOpenIDConnectProvider.html
 */
export const removeClientIdFromOpenIdConnectProvider: IamOperation = {
  parameters: [required(providerArn), required(clientId)],
  checks: ['iam-input', 'iam-entity'],
  permissions: providerPermission('iam:RemoveClientIDFromOpenIDConnectProvider'),
  run: (call) =>
    changeProvider(call, (provider) => ({
      ...provider,
      clientIds: provider.clientIds.filter((each) => each !== call.parameters.get('ClientID')),
    })),
}

/**
 * The new list replaces the old one.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateOpenIDConnectProviderThumbprint.html
 */
export const updateOpenIdConnectProviderThumbprint: IamOperation = {
  parameters: [required(providerArn), required(thumbprints)],
  checks: ['iam-input', 'iam-entity'],
  permissions: providerPermission('iam:UpdateOpenIDConnectProviderThumbprint'),
  run: (call) => {
    const given = givenThumbprints(call.parameters)
    return given.ok
      ? changeProvider(call, (provider) => ({ ...provider, thumbprints: given.thumbprints }))
      : given
  },
}

/**
 * The reference calls it idempotent; the real one says that there is no such provider any more
 * (recorded 2026-02-18).
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html
 */
export const deleteOpenIdConnectProvider: IamOperation = {
  parameters: [required(providerArn)],
  checks: ['iam-input', 'iam-entity'],
  permissions: providerPermission('iam:DeleteOpenIDConnectProvider'),
  run: (call) => {
    const found = findProvider(call, (arn) => `OpenId connect Provider ${arn} cannot be found.`)
    return found.ok
      ? changed({
          ...call.account,
          oidcProviders: without(call.account.oidcProviders, found.url),
        })
      : found
  },
}
