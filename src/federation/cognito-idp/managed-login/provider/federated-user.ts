/**
 * The account of a person who comes through an identity provider: made at the first sign-in, brought
 * up to date at every other.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
 * @module
 */
import { entryOf } from '../../../lookup.ts'
import { randomUuid } from '../../../randomness.ts'
import { accepted, type Outcome, refused } from '../../../refusal.ts'
import type { World } from '../../../world.ts'
import { withPool } from '../../pool/find-pool.ts'
import type { PoolIdentityProvider, PoolUser, UserPool } from '../../user-pool.ts'
import type { ClientError } from '../authorization-response.ts'
import type { Profile } from './profile.ts'

export interface FederatedSignIn {
  /** With the account as it is now. */
  readonly world: World
  readonly pool: UserPool
  readonly user: PoolUser
}

const no = (description: string): Outcome<never, ClientError> =>
  refused({ error: 'invalid_request', description })

/** The account `Google_1234`, or why there can be none. */
export function federatedUser(
  world: World,
  pool: UserPool,
  provider: PoolIdentityProvider,
  profile: Profile,
): Outcome<FederatedSignIn, ClientError> {
  const username = `${provider.name}_${profile.subject}`
  const existing = entryOf(pool.users, username)
  const isOther =
    existing &&
    (existing.identity?.userId !== profile.subject ||
      existing.identity.providerName !== provider.name)
  if (isOther) return no(`Already found an entry for username ${username}`)
  if (existing && !existing.enabled) return no('User is not enabled')
  const mapped = mapAttributes(pool, provider, profile, existing)
  if (!mapped.ok) return mapped
  const now = Math.floor(world.now)
  const user: PoolUser = existing
    ? { ...existing, attributes: mapped.value, modifiedAt: now }
    : {
        username,
        sub: randomUuid(world, 'federated user'),
        status: 'EXTERNAL_PROVIDER',
        enabled: true,
        attributes: mapped.value,
        groups: [],
        createdAt: now,
        modifiedAt: now,
        codes: {},
        identity: {
          userId: profile.subject,
          providerName: provider.name,
          providerType: provider.type,
          ...(provider.type === 'OIDC' && profile.issuer !== undefined
            ? { issuer: profile.issuer }
            : {}),
          dateCreated: now,
        },
        revokedSessions: [],
      }
  const changed = { ...pool, users: { ...pool.users, [username]: user } }
  return accepted({ world: withPool(world, changed), pool: changed, user })
}

/** The attributes by the provider's claims. One that the provider says nothing of stays as it was. */
function mapAttributes(
  pool: UserPool,
  { attributeMapping }: PoolIdentityProvider,
  { claims }: Profile,
  existing: PoolUser | undefined,
): Outcome<PoolUser['attributes'], ClientError> {
  const told = Object.entries(attributeMapping).flatMap(([attribute, claim]) => {
    const value = entryOf(claims, claim)
    return attribute === 'username' || value === undefined || value === null
      ? []
      : [[attribute, typeof value === 'object' ? JSON.stringify(value) : String(value)] as const]
  })
  const unknown = told.find(([name]) => !entryOf(pool.attributes, name))
  if (unknown) return no(`user.${unknown[0]}: Attribute does not exist in the schema.`)
  const fixed = told.find(
    ([name, value]) =>
      existing &&
      entryOf(pool.attributes, name)?.mutable === false &&
      entryOf(existing.attributes, name) !== value,
  )
  if (fixed) return no(`user.${fixed[0]}: Attribute cannot be updated.`)
  const attributes = { ...existing?.attributes, ...Object.fromEntries(told) }
  const missing = Object.entries(pool.attributes).filter(
    ([name, { required }]) => required && name !== 'sub' && !entryOf(attributes, name),
  )
  return missing.length > 0
    ? no(`attributes required: [${missing.map(([name]) => name).join(', ')}]`)
    : accepted(attributes)
}
