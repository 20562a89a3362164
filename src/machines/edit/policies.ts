/** Policies as IAM and S3 keep them, and how they take others. @module */
import { entryOf } from '../../federation/lookup.ts'
import { accepted, type Outcome, refused } from '../../federation/refusal.ts'
import type { World } from '../../federation/world.ts'
import { type AdministratorAnswer, callIam, callS3 } from './administrator-call.ts'
import type { PolicyTarget } from './edit.ts'

/** The policy's text, as it was written; empty for a bucket that has none. */
export function readPolicyText(world: World, target: PolicyTarget): Outcome<string> {
  const text = textOf(world, target)
  return text === undefined ? absent(target) : accepted(text)
}

function textOf({ accounts, buckets }: World, target: PolicyTarget): string | undefined {
  if (target.kind === 'bucket-policy') {
    const bucket = entryOf(buckets, target.bucket)
    return bucket && (bucket.policy ?? '')
  }
  const account = entryOf(accounts, target.account)
  if (!account) return undefined
  if (target.kind === 'managed-policy')
    return entryOf(account.managedPolicies, target.policy)?.document
  const role = entryOf(account.roles, target.role)
  if (target.kind === 'trust-policy') return role?.trustPolicy
  return role && entryOf(role.inlinePolicies, target.policy)
}

function absent(target: PolicyTarget) {
  if (target.kind === 'bucket-policy')
    return refused({
      code: 'NoSuchBucket',
      status: 404,
      message: 'The specified bucket does not exist',
    })
  const message =
    target.kind === 'managed-policy'
      ? `Policy ${target.policy} was not found.`
      : `The role with name ${target.role} cannot be found.`
  return refused({ code: 'NoSuchEntity', status: 404, message })
}

/** The world with that text as the policy, or why its service does not store it. */
export async function writePolicyText(
  world: World,
  target: PolicyTarget,
  text: string,
): Promise<Outcome<World>> {
  const answer = await write(world, target, text)
  return answer.ok ? accepted(answer.value.world) : answer
}

function write(
  world: World,
  target: PolicyTarget,
  text: string,
): Promise<Outcome<AdministratorAnswer>> {
  switch (target.kind) {
    case 'bucket-policy':
      return callS3(world, target.bucket, {
        method: text === '' ? 'DELETE' : 'PUT',
        subresource: 'policy',
        body: text,
      })
    case 'managed-policy':
      return writeVersion(world, target, text)
    case 'trust-policy':
      return callIam(world, target.account, {
        Action: 'UpdateAssumeRolePolicy',
        RoleName: target.role,
        PolicyDocument: text,
      })
    case 'permission-policy':
      return callIam(world, target.account, {
        Action: 'PutRolePolicy',
        RoleName: target.role,
        PolicyName: target.policy,
        PolicyDocument: text,
      })
  }
}

/** A managed policy has five versions at most: where there is no room, the oldest that does not count goes. */
async function writeVersion(
  world: World,
  { account, policy }: PolicyTarget & { readonly kind: 'managed-policy' },
  text: string,
): Promise<Outcome<AdministratorAnswer>> {
  const create = (into: World) =>
    callIam(into, account, {
      Action: 'CreatePolicyVersion',
      PolicyArn: policy,
      PolicyDocument: text,
      SetAsDefault: 'true',
    })
  const created = await create(world)
  const versions = world.accounts[account]?.managedPolicies[policy]?.otherVersions ?? {}
  const [oldest] = Object.keys(versions).sort(byNumber)
  if (created.ok || created.refusal.code !== 'LimitExceeded' || oldest === undefined) return created
  const deleted = await callIam(world, account, {
    Action: 'DeletePolicyVersion',
    PolicyArn: policy,
    VersionId: oldest,
  })
  return deleted.ok ? create(deleted.value.world) : deleted
}

/** `v9` before `v10`. */
const byNumber = (one: string, other: string): number =>
  Number(one.slice(1)) - Number(other.slice(1))
