/** The managed policy that a call names, and what the caller must be allowed to do with it. @module */
import type { IamCall, IamRefusal, Permission } from '../operation.ts'
import { noSuchEntity } from '../refusals.ts'
import { resourceTagKeys } from '../tags.ts'
import { policyArnRefusal } from './policy-arn.ts'
import { type StoredPolicy, storedPolicy } from './stored-policy.ts'

type FoundPolicy =
  | { readonly ok: true; readonly policy: StoredPolicy }
  | { readonly ok: false; readonly refusal: IamRefusal }

/** The policy by its ARN. */
export function findPolicy({ account, parameters }: IamCall): FoundPolicy {
  const arn = parameters.get('PolicyArn') ?? ''
  const refusal = policyArnRefusal(arn)
  if (refusal) return { ok: false, refusal }
  const policy = storedPolicy(account, arn)
  return policy ? { ok: true, policy } : noSuchEntity(`Policy ${arn} was not found.`)
}

/** What IAM says of a version that the policy has not. */
export const noSuchVersion = ({ parameters }: IamCall) =>
  noSuchEntity(
    `Policy ${parameters.get('PolicyArn')} version ${parameters.get('VersionId')} does not exist or is not attachable.`,
  )

/** One action on the policy; refusals call it `policy arn:…`. */
export const policyPermission =
  (action: string) =>
  ({ account, parameters }: IamCall): readonly Permission[] => {
    const arn = parameters.get('PolicyArn') ?? ''
    const context = resourceTagKeys(storedPolicy(account, arn)?.tags)
    return [{ action, resource: arn, named: `policy ${arn}`, context }]
  }
