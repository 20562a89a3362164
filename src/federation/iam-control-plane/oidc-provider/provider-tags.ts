/** TagOpenIDConnectProvider, UntagOpenIDConnectProvider and ListOpenIDConnectProviderTags. @module */
import { changed, type IamOperation } from '../operation.ts'
import { page } from '../page.ts'
import { paging, providerArn, required, tagKeyList, tags } from '../parameter.ts'
import { tagEntries, tagMember, withoutTags, withTags } from '../tags.ts'
import { findProvider, providerPermission, withProvider } from './find-provider.ts'

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagOpenIDConnectProvider.html */
export const tagOpenIdConnectProvider: IamOperation = {
  parameters: [required(providerArn), required(tags)],
  checks: ['iam-entity', 'iam-input', 'iam-quotas'],
  permissions: providerPermission('iam:TagOpenIDConnectProvider'),
  run: (call) => {
    const found = findProvider(call)
    if (!found.ok) return found
    const tagged = withTags(found.provider.tags ?? {}, call.parameters, 'ignored')
    return tagged.ok
      ? changed(withProvider(call.account, found.url, { ...found.provider, tags: tagged.tags }))
      : tagged
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagOpenIDConnectProvider.html */
export const untagOpenIdConnectProvider: IamOperation = {
  parameters: [required(providerArn), required(tagKeyList)],
  checks: ['iam-input', 'iam-entity'],
  permissions: providerPermission('iam:UntagOpenIDConnectProvider'),
  run: (call) => {
    const found = findProvider(call)
    if (!found.ok) return found
    const left = withoutTags(found.provider.tags ?? {}, call.parameters, 'ignored')
    return changed(withProvider(call.account, found.url, { ...found.provider, tags: left }))
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviderTags.html */
export const listOpenIdConnectProviderTags: IamOperation = {
  parameters: [required(providerArn), ...paging],
  checks: ['iam-entity', 'iam-input'],
  permissions: providerPermission('iam:ListOpenIDConnectProviderTags'),
  run: (call) => {
    const found = findProvider(call)
    return found.ok
      ? page(tagEntries(found.provider.tags), call.parameters, {
          list: 'Tags',
          member: tagMember,
          sortKey: ([key]) => key,
        })
      : found
  },
}
