/** What belongs to an identity pool; identities are not taken along. @module */
import type { IdentityPool } from '../../federation/cognito-identity/identity-pool.ts'
import type { SyncPool } from '../../federation/cognito-sync/identity-data.ts'
import type { PlatformApplication } from '../../federation/sns/platform-application.ts'
import { mapRecord } from '../../scenarios/map-record.ts'
import { kebab } from '../names.ts'
import type { Placeholder, Resource, ResourceOf } from '../resource.ts'
import type { Template, Text } from '../value.ts'

type Refer = (text: string) => Text

const referTo = (pool: IdentityPool): Template => ({
  template: [{ to: 'identity-pool', id: `${kebab(pool.name)}-identity-pool` }],
})

/** The pool itself. */
export const identityPoolResource = (
  pool: IdentityPool,
  refer: Refer,
): ResourceOf<'identity-pool'> => ({
  kind: 'identity-pool',
  id: `${kebab(pool.name)}-identity-pool`,
  name: pool.name,
  allowUnauthenticatedIdentities: pool.allowUnauthenticatedIdentities,
  allowClassicFlow: pool.allowClassicFlow ?? false,
  supportedLoginProviders: mapRecord(pool.supportedLoginProviders, refer),
  ...(pool.developerProviderName === undefined
    ? {}
    : { developerProviderName: pool.developerProviderName }),
  openIdConnectProviderArns: pool.openIdConnectProviderArns.map(refer),
  cognitoIdentityProviders: pool.cognitoIdentityProviders.map((provider) => ({
    providerName: refer(provider.providerName),
    clientId: refer(provider.clientId),
    serverSideTokenCheck: provider.serverSideTokenCheck ?? false,
  })),
})

/** Which roles it gives, and the tags that sessions get: made after the roles. */
export function identityPoolSettings(
  pool: IdentityPool,
  refer: Refer,
  roleArn: (arn: string) => Text,
): readonly Resource[] {
  const identityPool = referTo(pool)
  return [
    {
      kind: 'identity-pool-roles',
      id: `${kebab(pool.name)}-identity-pool-roles`,
      identityPool,
      roles: mapRecord(pool.roles, roleArn),
      mappings: Object.entries(pool.roleMappings).map(([provider, mapping], index) => ({
        id: `mapping-${index + 1}`,
        provider: refer(provider),
        type: mapping.type,
        ...(mapping.ambiguousRoleResolution
          ? { ambiguousRoleResolution: mapping.ambiguousRoleResolution }
          : {}),
        rules:
          mapping.type === 'Rules'
            ? mapping.rules.map((rule) => ({ ...rule, roleArn: roleArn(rule.roleArn) }))
            : [],
      })),
    },
    ...Object.entries(pool.principalTags).map(([provider, tags], index) => ({
      kind: 'principal-tags' as const,
      id: `${kebab(pool.name)}-principal-tags-${index + 1}`,
      identityPool,
      provider: refer(provider),
      ...tags,
    })),
  ]
}

/** What the push services gave the app, by platform; the names are SNS’s. */
const credentialsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ADM: { PlatformPrincipal: 'client id', PlatformCredential: 'client secret' },
  APNS: { PlatformPrincipal: 'certificate', PlatformCredential: 'private key' },
  APNS_SANDBOX: { PlatformPrincipal: 'certificate', PlatformCredential: 'private key' },
  GCM: { PlatformCredential: 'server key' },
}

const credentialPlaceholders = (platform: string) =>
  Object.entries(credentialsOf[platform] ?? {}).map(([member, what]) => ({
    member,
    placeholder: {
      id: kebab(`${platform} ${what}`),
      says: `the ${what} of your app at ${platform}`,
      example: `demonstration ${what}`,
      secret: /key|secret/.test(what),
    },
  }))

/** What a person fills in for SNS. */
export const pushPlaceholders = (
  applications: Readonly<Record<string, PlatformApplication>>,
): readonly Placeholder[] =>
  Object.values(applications).flatMap(({ platform }) =>
    credentialPlaceholders(platform).map(({ placeholder }) => placeholder),
  )

/** The apps at push services. */
export const platformApplicationsOf = (
  applications: Readonly<Record<string, PlatformApplication>>,
): readonly ResourceOf<'platform-application'>[] =>
  Object.values(applications).map(({ platform, name }) => ({
    kind: 'platform-application',
    id: applicationId(platform, name),
    platform,
    name,
    credentials: Object.fromEntries(
      credentialPlaceholders(platform).map(({ member, placeholder }) => [
        member,
        { template: [{ to: 'placeholder', id: placeholder.id }] },
      ]),
    ),
  }))

const applicationId = (platform: string, name: string) => kebab(`${name} ${platform} app`)

/** How a pool pushes what was synchronised. */
export const pushSyncOf = (
  pool: IdentityPool,
  { pushSync }: SyncPool,
  applications: Readonly<Record<string, PlatformApplication>>,
  refer: Refer,
  roleArn: (arn: string) => Text,
): readonly ResourceOf<'push-sync'>[] =>
  pushSync === undefined
    ? []
    : [
        {
          kind: 'push-sync',
          id: `${kebab(pool.name)}-push-sync`,
          identityPool: referTo(pool),
          applicationArns: pushSync.applicationArns.map((arn) => {
            const found = applications[arn]
            return found
              ? {
                  template: [
                    { to: 'platform-application', id: applicationId(found.platform, found.name) },
                  ],
                }
              : refer(arn)
          }),
          ...(pushSync.roleArn === undefined ? {} : { roleArn: roleArn(pushSync.roleArn) }),
        },
      ]
