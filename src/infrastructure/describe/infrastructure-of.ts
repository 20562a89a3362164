/** Reads off a scenario’s world what has to exist in an account for it to run there. @module */
import type { Start } from '../../scenarios/apply-faults.ts'
import type { Infrastructure, Placeholder, Resource } from '../resource.ts'
import { isTemplate, type Text } from '../value.ts'
import { managedPoliciesOf, oidcProvidersOf, roleArnText, rolesOf } from './describe-iam.ts'
import {
  identityPoolResource,
  identityPoolSettings,
  platformApplicationsOf,
  pushPlaceholders,
  pushSyncOf,
} from './describe-identity-pool.ts'
import { bucketResources } from './describe-storage.ts'
import { groupsOf, userPoolPlaceholders, userPoolResources } from './describe-user-pool.ts'
import { accountOf, standInsOf, withReferences } from './stand-ins.ts'

/**
 * The resources of the scenario’s account, in an order in which they can be made. People, identities
 * and their data stay behind, and so do other accounts.
 */
export function infrastructureOf(title: string, { app, world }: Start): Infrastructure {
  const standIns = standInsOf(world, app)
  const refer = (text: string): Text => withReferences(standIns, text)
  const account = accountOf(world)
  const roleArn = roleArnText(account, refer)
  const identityPools = Object.values(world.identityPools ?? {})
  const userPools = Object.values(world.userPools ?? {})
  const applications = world.platformApplications ?? {}
  const resources: readonly Resource[] = [
    ...oidcProvidersOf(account, refer),
    ...userPools.flatMap((pool) => userPoolResources(pool, refer)),
    ...identityPools.map((pool) => identityPoolResource(pool, refer)),
    ...managedPoliciesOf(account, refer),
    ...rolesOf(account, refer),
    ...userPools.flatMap((pool) => groupsOf(pool, roleArn)),
    ...identityPools.flatMap((pool) => identityPoolSettings(pool, refer, roleArn)),
    ...platformApplicationsOf(applications),
    ...identityPools.flatMap((pool) =>
      pushSyncOf(
        pool,
        world.syncPools?.[pool.id] ?? { identities: {} },
        applications,
        refer,
        roleArn,
      ),
    ),
    ...Object.entries(world.buckets)
      .filter(([, { owner }]) => owner === account.id)
      .flatMap(([name, bucket]) => bucketResources(name, bucket, app, refer)),
  ]
  const known = [
    ...standIns.flatMap(({ placeholder }) => placeholder ?? []),
    ...userPools.flatMap(userPoolPlaceholders),
    ...pushPlaceholders(applications),
  ]
  return { title, region: app.region, placeholders: usedPlaceholders(known, resources), resources }
}

/** Those that a resource refers to, each once. */
function usedPlaceholders(
  known: readonly Placeholder[],
  resources: readonly Resource[],
): readonly Placeholder[] {
  const used = new Set(resources.flatMap(placeholdersIn))
  return known.filter(
    ({ id }, index) => used.has(id) && known.findIndex((other) => other.id === id) === index,
  )
}

function placeholdersIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if (isTemplate(value))
    return value.template.flatMap((part) =>
      typeof part === 'object' && part.to === 'placeholder' ? [part.id] : [],
    )
  return Object.values(value).flatMap(placeholdersIn)
}
