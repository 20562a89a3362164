/** What the broker keeps: identity pools and the identities in them. @module */

/** As it stands in AWS; optional members were never set, which is not the same as false. */
export interface IdentityPool {
  /** `us-east-1:` and a UUID. */
  readonly id: string
  readonly name: string
  /** Twelve digits. */
  readonly accountId: string
  readonly allowUnauthenticatedIdentities: boolean
  readonly allowClassicFlow?: boolean
  /** App ids, several of them separated by `;`, by `accounts.google.com`, `graph.facebook.com`, … */
  readonly supportedLoginProviders: Readonly<Record<string, string>>
  readonly developerProviderName?: string
  readonly openIdConnectProviderArns: readonly string[]
  readonly cognitoIdentityProviders: readonly CognitoIdentityProvider[]
  readonly samlProviderArns: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  /** Role ARNs. */
  readonly roles: { readonly authenticated?: string; readonly unauthenticated?: string }
  /** By login provider; for user pools with `:` and the client id behind it. */
  readonly roleMappings: Readonly<Record<string, RoleMapping>>
  /** By login provider: attributes for access control. */
  readonly principalTags: Readonly<Record<string, PrincipalTagMapping>>
  /** By identity id. */
  readonly identities: Readonly<Record<string, Identity>>
}

/** A user pool's app client whose tokens the identity pool accepts. */
export interface CognitoIdentityProvider {
  /** `cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI`. */
  readonly providerName: string
  readonly clientId: string
  readonly serverSideTokenCheck?: boolean
}

export type RoleMapping = {
  readonly ambiguousRoleResolution?: 'AuthenticatedRole' | 'Deny'
} & (
  | { readonly type: 'Token' }
  | { readonly type: 'Rules'; readonly rules: readonly MappingRule[] }
)

export interface MappingRule {
  readonly claim: string
  readonly matchType: 'Equals' | 'Contains' | 'StartsWith' | 'NotEqual'
  readonly value: string
  readonly roleArn: string
}

export interface PrincipalTagMapping {
  readonly useDefaults: boolean
  /** Claim names by tag key. */
  readonly principalTags: Readonly<Record<string, string>>
}

export interface Identity {
  /** `us-east-1:` and a UUID. */
  readonly id: string
  /** What it is known by, each login once; none for a guest. */
  readonly logins: readonly Login[]
  /** Seconds since the Unix epoch. */
  readonly createdAt: number
  readonly modifiedAt: number
  /** Merged into another identity, or without its last login: it gives nothing out any more. */
  readonly disabled?: true
  /** Identities that were merged into this one. */
  readonly mergedIdentityIds?: readonly string[]
}

/** A person at a login provider. */
export interface Login {
  /** As it stands as a key of `Logins`: `accounts.google.com`. */
  readonly provider: string
  /** The provider's `sub`, or a developer's own user identifier. */
  readonly subject: string
}
