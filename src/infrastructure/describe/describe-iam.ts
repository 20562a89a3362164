/** What an account’s IAM has. @module */
import type { Account } from '../../federation/iam/account.ts'
import { kebab } from '../names.ts'
import type { ResourceOf } from '../resource.ts'
import { concat, type Text } from '../value.ts'
import { providerId } from './stand-ins.ts'

type Refer = (text: string) => Text

export const oidcProvidersOf = (
  { oidcProviders }: Account,
  refer: Refer,
): readonly ResourceOf<'oidc-provider'>[] =>
  Object.entries(oidcProviders).map(([url, { clientIds, tags = {} }]) => ({
    kind: 'oidc-provider',
    id: providerId(url),
    url: concat('https://', refer(url)),
    clientIds: clientIds.map(refer),
    tags,
  }))

export const managedPoliciesOf = (
  { managedPolicies }: Account,
  refer: Refer,
): readonly ResourceOf<'managed-policy'>[] =>
  Object.entries(managedPolicies).map(([arn, { document, description }]) => {
    const [, path = '/', name = ''] = /:policy(\/(?:.*\/)?)([^/]+)$/.exec(arn) ?? []
    return {
      kind: 'managed-policy',
      id: policyId(arn),
      name,
      path,
      document: refer(document.trim()),
      ...(description === undefined ? {} : { description }),
    }
  })

/** A policy of the account itself is referred to, one of AWS’s named. */
const policyId = (arn: string): string => `${kebab(arn.split('/').at(-1) ?? '')}-policy`

export const rolesOf = (
  { roles, managedPolicies }: Account,
  refer: Refer,
): readonly ResourceOf<'role'>[] =>
  Object.values(roles).map((role) => ({
    kind: 'role',
    id: roleId(role.name),
    name: role.name,
    path: role.path,
    trustPolicy: refer(role.trustPolicy.trim()),
    maxSessionDuration: role.maxSessionDuration,
    ...(role.description === undefined ? {} : { description: role.description }),
    tags: role.tags,
    inlinePolicies: Object.entries(role.inlinePolicies).map(([name, document]) => ({
      name,
      document: refer(document.trim()),
    })),
    attachedPolicyArns: role.attachedPolicyArns.map((arn) =>
      Object.hasOwn(managedPolicies, arn)
        ? { template: [{ to: 'managed-policy', id: policyId(arn) }] }
        : refer(arn),
    ),
  }))

const roleId = (name: string): string => `${kebab(name)}-role`

/** The ARN of a role of this account, as a reference to the role; any other as it stands. */
export const roleArnText =
  (account: Account, refer: Refer) =>
  (arn: string): Text => {
    const name = arn.split('/').at(-1) ?? ''
    return Object.hasOwn(account.roles, name) && arn.startsWith(`arn:aws:iam::${account.id}:role/`)
      ? { template: [{ to: 'role', id: roleId(name) }] }
      : refer(arn)
  }
