/** What IAM keeps for one AWS account. Policies are kept as the JSON text that was written. @module */
import { entryOf } from '../lookup.ts'
import type { RoleArn } from './arn.ts'

export interface Account {
  /** Twelve digits. */
  readonly id: string
  readonly partition: string
  /** OpenID Connect providers by their URL without `https://`, as IAM names them in ARNs. */
  readonly oidcProviders: Readonly<Record<string, OidcProvider>>
  /** By role name: names are unique in an account whatever the path. */
  readonly roles: Readonly<Record<string, Role>>
  /** Customer managed policies by ARN. */
  readonly managedPolicies: Readonly<Record<string, ManagedPolicy>>
  /** By user name. */
  readonly users: Readonly<Record<string, User>>
}

/** An identity provider that the account has decided to trust. */
export interface OidcProvider {
  /** The audiences that STS accepts from this provider. */
  readonly clientIds: readonly string[]
  /** Certificates' SHA-1, 40 hexadecimal digits each; AWS ignores them where it trusts the authority. */
  readonly thumbprints?: readonly string[]
  /** Seconds since the Unix epoch. */
  readonly createdAt?: number
  readonly tags?: Tags
}

export type Tags = Readonly<Record<string, string>>

export interface Role {
  readonly name: string
  /** `/` or `/team/`: dropped from the ARN of a session. */
  readonly path: string
  /** The unique id, `AROA…`. */
  readonly id: string
  /** JSON text: who may assume the role. */
  readonly trustPolicy: string
  /** JSON text by policy name: what a session of the role may do. */
  readonly inlinePolicies: Readonly<Record<string, string>>
  readonly attachedPolicyArns: readonly string[]
  /** Seconds, 3600 to 43200. */
  readonly maxSessionDuration: number
  readonly tags: Tags
  readonly description?: string
  /** Seconds since the Unix epoch. */
  readonly createdAt?: number
}

/** A customer managed policy; its name and path are in its ARN. */
export interface ManagedPolicy {
  /** The JSON text of its default version. */
  readonly document: string
  /** The unique id, `ANPA…`. */
  readonly id?: string
  readonly description?: string
  /** Seconds since the Unix epoch. */
  readonly createdAt?: number
  readonly tags?: Tags
  /** The id of the default version: `v1` where nothing is said. */
  readonly defaultVersion?: string
  /** When that was made, where it did not come with the policy. Seconds since the Unix epoch. */
  readonly defaultCreatedAt?: number
  /** The versions that do not count, by id. */
  readonly otherVersions?: Readonly<Record<string, PolicyVersion>>
  /** How many there have been, deleted ones among them; one where nothing is said. */
  readonly versionsMade?: number
}

export interface PolicyVersion {
  /** JSON text. */
  readonly document: string
  /** Seconds since the Unix epoch. */
  readonly createdAt: number
}

/** An IAM user with long-term keys; no lesson hands one to an app. */
export interface User {
  readonly name: string
  readonly path: string
  /** The unique id, `AIDA…`. */
  readonly id: string
  /** Secret access keys by access key id, `AKIA…`. */
  readonly accessKeys: Readonly<Record<string, string>>
  readonly inlinePolicies: Readonly<Record<string, string>>
  /** Seconds since the Unix epoch. */
  readonly createdAt?: number
}

/** The account that an ARN is about: its number means nothing in another partition. */
export function accountOfArn(
  accounts: Readonly<Record<string, Account>>,
  { partition, account }: RoleArn,
): Account | undefined {
  const found = entryOf(accounts, account)
  return found?.partition === partition ? found : undefined
}

/** The role of that account that an ARN is about: it must have the role's path, too. */
export function roleOfArn(account: Account | undefined, { name, path }: RoleArn): Role | undefined {
  const found = account && entryOf(account.roles, name)
  return found?.path === path ? found : undefined
}

/** `arn:aws:iam::111122223333:role/path/name`. */
export const roleArn = (account: Account, role: Role): string =>
  `arn:${account.partition}:iam::${account.id}:role${role.path}${role.name}`

/** `arn:aws:iam::111122223333:oidc-provider/host/path`. */
export const oidcProviderArn = (account: Account, urlWithoutScheme: string): string =>
  `arn:${account.partition}:iam::${account.id}:oidc-provider/${urlWithoutScheme}`
