/**
 * The attributes of a person that an ID token carries.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 * @module
 */
import type { AppClient, FederatedIdentity, PoolUser } from '../user-pool.ts'
import { selfServiceScope } from './token-session.ts'

type Claims = Readonly<Record<string, unknown>>

/** Attributes that the client may read and the scopes ask for, under their own names. */
export const attributeClaims = (
  { attributes }: PoolUser,
  { readAttributes }: AppClient,
  scopes: readonly string[],
): Claims =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => readAttributes === undefined || readAttributes.includes(name))
      .filter(([name]) => isAskedFor(name, scopes))
      .map(([name, value]) => [name, claimValue(name, value)]),
  )

/** Attributes by the scope that asks for them alone; `profile` and the scope for oneself ask for all. */
const ofScope: ReadonlyMap<string, readonly string[]> = new Map([
  ['email', ['email', 'email_verified']],
  ['phone', ['phone_number', 'phone_number_verified']],
])

/** `openid` without a scope that narrows it means every attribute. */
function isAskedFor(attribute: string, scopes: readonly string[]): boolean {
  if (scopes.includes('profile') || scopes.includes(selfServiceScope)) return true
  const narrowing = scopes.flatMap((scope) => ofScope.get(scope) ?? [])
  return narrowing.length === 0 || narrowing.includes(attribute)
}

/** Values are text, but for those that OpenID Connect Core §5.1 has otherwise. */
function claimValue(name: string, value: string): unknown {
  if (name === 'email_verified' || name === 'phone_number_verified') return value === 'true'
  if (name === 'address') return { formatted: value }
  return name === 'updated_at' && Number.isFinite(Number(value)) ? Number(value) : value
}

/** `identities`, of a person who comes through another provider. */
export const identityClaims = (identity: FederatedIdentity | undefined): Claims =>
  identity === undefined
    ? {}
    : {
        identities: [
          {
            userId: identity.userId,
            providerName: identity.providerName,
            providerType: identity.providerType,
            issuer: identity.issuer ?? null,
            primary: 'true',
            dateCreated: String(identity.dateCreated * 1000),
          },
        ],
      }
