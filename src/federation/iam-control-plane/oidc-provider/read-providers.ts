/** GetOpenIDConnectProvider and ListOpenIDConnectProviders. @module */
import { isoDate } from '../../encoding/http-date.ts'
import type { XmlNode } from '../../encoding/xml.ts'
import { oidcProviderArn } from '../../iam/account.ts'
import { found, type IamOperation } from '../operation.ts'
import { providerArn, required } from '../parameter.ts'
import { tagMembers } from '../tags.ts'
import { findProvider, providerPermission } from './find-provider.ts'

/**
 * The URL comes back without `https://`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOpenIDConnectProvider.html
 */
export const getOpenIdConnectProvider: IamOperation = {
  parameters: [required(providerArn)],
  checks: ['iam-input', 'iam-entity'],
  permissions: providerPermission('iam:GetOpenIDConnectProvider'),
  run: (call) => {
    const asked = findProvider(call)
    if (!asked.ok) return asked
    const { url, provider } = asked
    return found([
      ['Url', url],
      ['ClientIDList', provider.clientIds.map(member)],
      ['ThumbprintList', (provider.thumbprints ?? []).map(member)],
      ['CreateDate', isoDate(provider.createdAt ?? 0)],
      ['Tags', tagMembers(provider.tags)],
    ])
  },
}

const member = (text: string): XmlNode => ['member', text]

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviders.html */
export const listOpenIdConnectProviders: IamOperation = {
  parameters: [],
  checks: [],
  permissions: ({ account }) => [
    { action: 'iam:ListOpenIDConnectProviders', resource: oidcProviderArn(account, '*') },
  ],
  run: ({ account }) =>
    found([
      [
        'OpenIDConnectProviderList',
        Object.keys(account.oidcProviders)
          .toSorted()
          .map((url) => ['member', [['Arn', oidcProviderArn(account, url)]]]),
      ],
    ]),
}
