/** What stands in AWS to be edited, whatever the app does. @module */
import type { Account } from '../../federation/iam/account.ts'
import type { World } from '../../federation/world.ts'
import type { EditTarget, PolicyTarget } from './edit.ts'

/** Policies first, then what else the accounts keep, then the pools. */
export const standingIn = (world: World): readonly EditTarget[] => [
  ...policiesIn(world),
  ...Object.values(world.accounts).flatMap(({ id, roles, oidcProviders }) => [
    ...Object.keys(roles).map((role) => ({ kind: 'role', account: id, role }) as const),
    ...Object.keys(oidcProviders).map(
      (provider) => ({ kind: 'oidc-provider', account: id, provider }) as const,
    ),
  ]),
  ...poolsIn(world),
]

/** Policies of roles, those attached to them among them, and of buckets, which may have none yet. */
export const policiesIn = ({ accounts, buckets }: World): readonly PolicyTarget[] => [
  ...Object.values(accounts).flatMap(policiesOf),
  ...Object.entries(buckets).flatMap(([bucket, { owner }]) =>
    Object.hasOwn(accounts, owner) ? [{ kind: 'bucket-policy', bucket } as const] : [],
  ),
]

function policiesOf({ id, roles, managedPolicies }: Account): readonly PolicyTarget[] {
  const attached = new Set(
    Object.values(roles).flatMap(({ attachedPolicyArns }) => attachedPolicyArns),
  )
  return [
    ...Object.values(roles).flatMap(({ name, inlinePolicies }): readonly PolicyTarget[] => [
      { kind: 'trust-policy', account: id, role: name },
      ...Object.keys(inlinePolicies).map(
        (policy) => ({ kind: 'permission-policy', account: id, role: name, policy }) as const,
      ),
    ]),
    ...Object.keys(managedPolicies)
      .filter((arn) => attached.has(arn))
      .map((policy) => ({ kind: 'managed-policy', account: id, policy }) as const),
  ]
}

const poolsIn = ({ identityPools = {}, userPools = {} }: World): readonly EditTarget[] => [
  ...Object.values(identityPools).flatMap((pool): readonly EditTarget[] => [
    { kind: 'identity-pool', pool: pool.id },
    { kind: 'identity-pool-roles', pool: pool.id },
    ...[
      ...Object.keys(pool.supportedLoginProviders),
      ...pool.cognitoIdentityProviders.map(({ providerName }) => providerName),
    ].map((provider) => ({ kind: 'principal-tags', pool: pool.id, provider }) as const),
  ]),
  ...Object.values(userPools).flatMap(({ id, clients }): readonly EditTarget[] => [
    { kind: 'user-pool', pool: id },
    ...Object.keys(clients).map((client) => ({ kind: 'app-client', pool: id, client }) as const),
  ]),
]
