/** What belongs to a user pool; people are not taken along. @module */
import type { AppClient } from '../../federation/cognito-idp/app-client/app-client.ts'
import { standardAttributes } from '../../federation/cognito-idp/attribute/standard-attributes.ts'
import type { PoolIdentityProvider, UserPool } from '../../federation/cognito-idp/user-pool.ts'
import { mapRecord } from '../../scenarios/map-record.ts'
import type { SchemaAttribute } from '../cognito-resource.ts'
import { kebab } from '../names.ts'
import type { Placeholder, Resource, ResourceOf } from '../resource.ts'
import type { Template, Text } from '../value.ts'

type Refer = (text: string) => Text

/** The pool, its providers, clients and domain; groups come after the roles that they name. */
export function userPoolResources(pool: UserPool, refer: Refer): readonly Resource[] {
  const id = userPoolId(pool)
  const userPool: Template = { template: [{ to: 'user-pool', id }] }
  const { name, passwordPolicy, usernameAttributes, aliasAttributes } = pool
  const { usernameCaseSensitive, autoVerifiedAttributes, adminCreateUserOnly } = pool
  return [
    {
      kind: 'user-pool',
      id,
      name,
      passwordPolicy,
      usernameAttributes,
      aliasAttributes,
      usernameCaseSensitive,
      autoVerifiedAttributes,
      adminCreateUserOnly,
      schema: schemaOf(pool),
    },
    ...Object.values(pool.identityProviders).map((provider) => ({
      kind: 'user-pool-identity-provider' as const,
      id: `${kebab(name)}-${kebab(provider.name)}`,
      userPool,
      name: provider.name,
      type: provider.type,
      details: detailsOf(provider, refer),
      attributeMapping: chosenMapping(provider),
    })),
    ...Object.values(pool.clients).map((client) => clientResource(client, userPool)),
    ...(pool.domain === undefined
      ? []
      : [
          {
            kind: 'user-pool-domain' as const,
            id: `${kebab(name)}-domain`,
            userPool,
            domain: { template: [{ to: 'placeholder', id: 'user-pool-domain' }] } as const,
          },
        ]),
  ]
}

const userPoolId = ({ name }: Pick<UserPool, 'name'>): string => `${kebab(name)}-user-pool`

/** Cognito maps the subject to the user name by itself. */
const chosenMapping = ({ attributeMapping }: PoolIdentityProvider) =>
  Object.fromEntries(
    Object.entries(attributeMapping).filter(([to, from]) => to !== 'username' || from !== 'sub'),
  )

/** What differs from the attributes that every pool has. */
const schemaOf = ({ attributes }: UserPool): readonly SchemaAttribute[] =>
  Object.entries(attributes).flatMap(([name, { type, mutable, required }]) => {
    const standard = standardAttributes[name]
    const same = standard?.mutable === mutable && standard.required === required
    return same ? [] : [{ name: name.replace(/^custom:/, ''), type, mutable, required }]
  })

function clientResource(client: AppClient, userPool: Template): ResourceOf<'app-client'> {
  const { name, explicitAuthFlows, readAttributes, writeAttributes } = client
  const { callbackUrls, logoutUrls, allowedOAuthFlows, allowedOAuthScopes } = client
  return {
    kind: 'app-client',
    id: `${kebab(name)}-app-client`,
    userPool,
    name,
    hasSecret: client.secret !== undefined,
    explicitAuthFlows,
    ...(readAttributes ? { readAttributes } : {}),
    ...(writeAttributes ? { writeAttributes } : {}),
    enableTokenRevocation: client.enableTokenRevocation,
    preventUserExistenceErrors: client.preventUserExistenceErrors,
    supportedIdentityProviders: client.supportedIdentityProviders,
    idTokenLifetime: client.idTokenLifetime,
    accessTokenLifetime: client.accessTokenLifetime,
    refreshTokenLifetime: client.refreshTokenLifetime,
    ...(callbackUrls.length > 0
      ? { oauth: { callbackUrls, logoutUrls, allowedOAuthFlows, allowedOAuthScopes } }
      : {}),
  }
}

const detailsOf = (provider: PoolIdentityProvider, refer: Refer): Readonly<Record<string, Text>> =>
  mapRecord(provider.details, (value, name) => {
    const given = givenDetails(provider).find(({ detail }) => detail === name)
    return given ? { template: [{ to: 'placeholder', id: given.placeholder.id }] } : refer(value)
  })

/** What a pool’s other providers gave it: its id there, and a secret. */
const givenDetails = ({ name, details }: PoolIdentityProvider) =>
  Object.entries(details).flatMap(([detail, example]) =>
    /^(client_id|client_secret|private_key)$/.test(detail)
      ? [
          {
            detail,
            placeholder: {
              id: `${kebab(name)}-${detail.replaceAll('_', '-')}`,
              says: `the ${detail.replaceAll('_', ' ')} that ${name} gave the user pool`,
              example,
              secret: detail !== 'client_id',
            },
          },
        ]
      : [],
  )

/** What a person fills in for a pool. */
export const userPoolPlaceholders = (pool: UserPool): readonly Placeholder[] => [
  ...Object.values(pool.identityProviders).flatMap((provider) =>
    givenDetails(provider).map(({ placeholder }) => placeholder),
  ),
  ...(pool.domain === undefined
    ? []
    : [
        {
          id: 'user-pool-domain',
          says: 'a prefix for managed login that nobody in the region has',
          example: pool.domain,
          secret: false,
        },
      ]),
]

/** Groups of a pool. */
export const groupsOf = (
  pool: UserPool,
  roleArn: (arn: string) => Text,
): readonly ResourceOf<'user-pool-group'>[] =>
  Object.values(pool.groups).map(({ name, description, precedence, roleArn: arn }) => ({
    kind: 'user-pool-group',
    id: `${kebab(name)}-group`,
    userPool: { template: [{ to: 'user-pool', id: userPoolId(pool) }] },
    name,
    ...(description === undefined ? {} : { description }),
    ...(precedence === undefined ? {} : { precedence }),
    ...(arn === undefined ? {} : { roleArn: roleArn(arn) }),
  }))
