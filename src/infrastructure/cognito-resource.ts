/** What a scenario needs of Cognito’s services. @module */
import type { RoleMapping } from '../federation/cognito-identity/identity-pool.ts'
import type { AppClient } from '../federation/cognito-idp/app-client/app-client.ts'
import type { PoolIdentityProvider, UserPool } from '../federation/cognito-idp/user-pool.ts'
import type { Identified, Tags } from './identified.ts'
import type { Template, Text } from './value.ts'

export interface UserPoolResource
  extends Identified<'user-pool'>,
    Pick<
      UserPool,
      | 'name'
      | 'passwordPolicy'
      | 'usernameAttributes'
      | 'aliasAttributes'
      | 'usernameCaseSensitive'
      | 'autoVerifiedAttributes'
      | 'adminCreateUserOnly'
    > {
  /** Those that differ from what every pool has, by name without `custom:`. */
  readonly schema: readonly SchemaAttribute[]
}

export interface SchemaAttribute {
  readonly name: string
  readonly type: 'String' | 'Number' | 'Boolean' | 'DateTime'
  readonly mutable: boolean
  readonly required: boolean
}

export interface PoolProvider extends Identified<'user-pool-identity-provider'> {
  readonly userPool: Template
  readonly name: string
  readonly type: PoolIdentityProvider['type']
  readonly details: Readonly<Record<string, Text>>
  readonly attributeMapping: Readonly<Record<string, string>>
}

export interface Client
  extends Identified<'app-client'>,
    Pick<
      AppClient,
      | 'name'
      | 'explicitAuthFlows'
      | 'readAttributes'
      | 'writeAttributes'
      | 'enableTokenRevocation'
      | 'preventUserExistenceErrors'
      | 'supportedIdentityProviders'
      | 'idTokenLifetime'
      | 'accessTokenLifetime'
      | 'refreshTokenLifetime'
    > {
  readonly userPool: Template
  /** AWS makes the secret; it is in none of the forms. */
  readonly hasSecret: boolean
  /** Managed login; absent where the client has no address to come back to. */
  readonly oauth?: Pick<
    AppClient,
    'callbackUrls' | 'logoutUrls' | 'allowedOAuthFlows' | 'allowedOAuthScopes'
  >
}

export interface Domain extends Identified<'user-pool-domain'> {
  readonly userPool: Template
  readonly domain: Text
}

export interface Group extends Identified<'user-pool-group'> {
  readonly userPool: Template
  readonly name: string
  readonly description?: string
  readonly precedence?: number
  readonly roleArn?: Text
}

export interface Pool extends Identified<'identity-pool'> {
  readonly name: string
  readonly allowUnauthenticatedIdentities: boolean
  readonly allowClassicFlow: boolean
  readonly supportedLoginProviders: Readonly<Record<string, Text>>
  readonly developerProviderName?: string
  readonly openIdConnectProviderArns: readonly Text[]
  readonly cognitoIdentityProviders: readonly {
    readonly providerName: Text
    readonly clientId: Text
    readonly serverSideTokenCheck: boolean
  }[]
}

export interface PoolRoles extends Identified<'identity-pool-roles'> {
  readonly identityPool: Template
  readonly roles: Readonly<Record<string, Text>>
  readonly mappings: readonly PoolRoleMapping[]
}

/** Roles by claims; the provider's name may hold a user pool's id. */
export interface PoolRoleMapping {
  readonly id: string
  readonly provider: Text
  readonly type: RoleMapping['type']
  readonly ambiguousRoleResolution?: 'AuthenticatedRole' | 'Deny'
  readonly rules: readonly {
    readonly claim: string
    readonly matchType: string
    readonly value: string
    readonly roleArn: Text
  }[]
}

export interface PrincipalTags extends Identified<'principal-tags'> {
  readonly identityPool: Template
  readonly provider: Text
  readonly useDefaults: boolean
  readonly principalTags: Tags
}
