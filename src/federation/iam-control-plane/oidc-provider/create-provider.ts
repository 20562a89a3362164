/**
 * CreateOpenIDConnectProvider: the account trusts an identity provider from now on.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html
 * @module
 */
import { memberList } from '../../encoding/aws-query.ts'
import { type OidcProvider, oidcProviderArn } from '../../iam/account.ts'
import { entryOf } from '../../lookup.ts'
import type { IamCall, IamOperation, Permission } from '../operation.ts'
import { clientIds, providerUrl, required, tags, thumbprints } from '../parameter.ts'
import { quotas } from '../quotas.ts'
import { entityAlreadyExists, overQuota } from '../refusals.ts'
import { rawTags, requestTagKeys, tagMembers, withTags } from '../tags.ts'
import { withProvider } from './find-provider.ts'
import { readProviderUrl } from './provider-url.ts'
import { fetchedThumbprints, givenThumbprints } from './thumbprint.ts'

export const createOpenIdConnectProvider: IamOperation = {
  parameters: [required(providerUrl), clientIds, thumbprints, tags],
  checks: ['iam-input', 'iam-entity', 'iam-quotas', 'iam-provider-certificate'],
  permissions,
  run: async (call) => {
    const { world, account, parameters } = call
    const url = readProviderUrl(parameters.get('Url') ?? '')
    if (!url.ok) return url
    const given = givenThumbprints(parameters)
    if (!given.ok) return given
    const tagged = withTags({}, parameters, 'ignored')
    if (!tagged.ok) return tagged
    const { withoutScheme } = url
    if (entryOf(account.oidcProviders, withoutScheme))
      return entityAlreadyExists(`Provider with url https://${withoutScheme} already exists.`)
    const audiences = [...new Set(memberList(parameters, 'ClientIDList'))]
    if (audiences.length > quotas.ClientIdsPerOpenIdConnectProvider)
      return overQuota(
        'ClientIdsPerOpenIdConnectProvider',
        quotas.ClientIdsPerOpenIdConnectProvider,
      )
    if (Object.keys(account.oidcProviders).length >= quotas.OpenIdConnectProvidersPerAccount)
      return overQuota('OpenIdConnectProvidersPerAccount', quotas.OpenIdConnectProvidersPerAccount)
    const known =
      given.thumbprints.length > 0
        ? { ...given, world }
        : await fetchedThumbprints(call, withoutScheme)
    if (!known.ok) return known
    const provider: OidcProvider = {
      clientIds: audiences,
      thumbprints: known.thumbprints,
      createdAt: world.now,
      tags: tagged.tags,
    }
    const hasTags = Object.keys(tagged.tags).length > 0
    return {
      ok: true,
      world: known.world,
      account: withProvider(account, withoutScheme, provider),
      result: [
        ['OpenIDConnectProviderArn', oidcProviderArn(account, withoutScheme)],
        ...(hasTags ? [['Tags', tagMembers(tagged.tags)] as const] : []),
      ],
    }
  },
}

/** To make a provider with tags is to tag it. */
function permissions({ account, parameters }: IamCall): readonly Permission[] {
  const withoutScheme = (parameters.get('Url') ?? '').replace(/^[a-z]+:\/\//i, '')
  const resource = oidcProviderArn(account, withoutScheme)
  const context = requestTagKeys(parameters)
  return [
    { action: 'iam:CreateOpenIDConnectProvider', resource, context },
    ...(rawTags(parameters).length > 0
      ? [{ action: 'iam:TagOpenIDConnectProvider', resource, context }]
      : []),
  ]
}
