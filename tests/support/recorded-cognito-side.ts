/** What a case from a public thread says of an identity pool and of how somebody signed in. @module */
import type { IdentityPool } from '../../src/federation/cognito-identity/identity-pool.ts'
import type { Case } from './recorded-cases.ts'

export const cognito = 'cognito-identity.amazonaws.com'

/** The pool's side of a case: members are named as in the API. */
export interface PoolSide {
  readonly operation?: 'GetId' | 'GetOpenIdToken' | 'GetCredentialsForIdentity'
  readonly AllowClassicFlow?: boolean | null
  readonly AllowUnauthenticatedIdentities?: boolean
  readonly SupportedLoginProviders?: Readonly<Record<string, string>>
  readonly CognitoIdentityProviders?: readonly {
    readonly ProviderName: string
    readonly ClientId: string
    readonly ServerSideTokenCheck?: boolean
  }[]
  readonly OpenIdConnectProviderARNs?: readonly string[]
  readonly Roles?: Readonly<Record<string, string>> | null
  readonly RoleMappings?: true | IdentityPool['roleMappings']
  /** Claims by login provider; `true` is a token in which nothing is wrong. */
  readonly Logins?: Readonly<Record<string, true | string | Readonly<Record<string, unknown>>>>
  readonly CustomRoleArn?: string
}

export type Logins = NonNullable<PoolSide['Logins']>

/** What is read of a case's token; all of it may be left open. */
export interface Claims extends Readonly<Record<string, unknown>> {
  readonly iss?: string
  readonly aud?: string
  readonly sub?: string
  readonly amr?: readonly string[]
}

export const poolSideOf = (item: Case): PoolSide =>
  'cognito' in item ? (item.cognito as PoolSide) : {}

/** A token of another issuer is the login itself; Cognito's own says through whom somebody came. */
export function loginsOf(
  { iss, ...claims }: Claims,
  ofCognito: boolean,
  methods: readonly string[],
  developerMethods: readonly string[],
): Logins {
  if (!ofCognito && iss) return { [iss.replace('https://', '')]: { iss, ...claims } }
  if (developerMethods.length > 0) return { [cognito]: true }
  if (!methods.includes('authenticated')) return {}
  const [provider = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_abcdefghi'] = methods.filter(
    (method) => method !== 'authenticated' && !method.includes(':'),
  )
  return { [provider]: true }
}
