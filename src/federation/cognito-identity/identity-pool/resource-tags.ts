/**
 * TagResource, UntagResource and ListTagsForResource: the tags of an identity pool, by its ARN.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_TagResource.html
 * @module
 */
import type { Permission, SignedJsonCall } from '../../aws-json/operation.ts'
import { list, required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { parseArn } from '../../iam/arn.ts'
import { checksOf } from '../checks.ts'
import type { IdentityPool } from '../identity-pool.ts'
import { arn, tagKey, tags } from '../parameters.ts'
import { invalidParameter } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'
import { findPool, onPool, type PoolOutcome, withPool } from './find-pool.ts'
import { requestTagKeys, tagsRefusal } from './pool-tags.ts'

interface Input {
  readonly ResourceArn: string
}

export const tagResource = signedOperation({
  input: structure({ ResourceArn: required(arn), Tags: required(tags) }),
  checks: checksOf('identity-pool', 'pool-input'),
  permissions: (call) => [
    permission(call, 'cognito-identity:TagResource', requestTagKeys(call.input.Tags)),
  ],
  run: (call) => {
    const asked = findTagged(call)
    if (!asked.ok) return asked
    const tags = { ...asked.pool.tags, ...call.input.Tags }
    const refusal = tagsRefusal(call, tags)
    if (refusal) return refusal
    call.pass('pool-input')
    return tagged(call, asked.pool, tags)
  },
})

export const untagResource = signedOperation({
  input: structure({ ResourceArn: required(arn), TagKeys: required(list(tagKey)) }),
  checks: checksOf('identity-pool'),
  permissions: (call) => [
    permission(call, 'cognito-identity:UntagResource', { 'aws:TagKeys': call.input.TagKeys }),
  ],
  run: (call) => {
    const asked = findTagged(call)
    if (!asked.ok) return asked
    const kept = Object.entries(asked.pool.tags).filter(
      ([key]) => !call.input.TagKeys.includes(key),
    )
    return tagged(call, asked.pool, Object.fromEntries(kept))
  },
})

export const listTagsForResource = signedOperation({
  input: structure({ ResourceArn: required(arn) }),
  checks: checksOf('identity-pool'),
  permissions: (call) => [permission(call, 'cognito-identity:ListTagsForResource')],
  run: (call) => {
    const asked = findTagged(call)
    return asked.ok ? { ok: true, result: { Tags: asked.pool.tags } } : asked
  },
})

const tagged = ({ world }: SignedJsonCall<Input>, pool: IdentityPool, tags: IdentityPool['tags']) =>
  ({ ok: true, world: withPool(world, { ...pool, tags }) }) as const

/** The text for an ARN of something else is ours. */
function findTagged(call: SignedJsonCall<Input>): PoolOutcome {
  const { ResourceArn } = call.input
  const id = poolIdOf(ResourceArn)
  if (id !== undefined) return findPool(call, id)
  const message = `Invalid resource ARN: '${ResourceArn}'.`
  return refuseAt(call, 'identity-pool', invalidParameter(message))
}

function poolIdOf(text: string): string | undefined {
  const parsed = parseArn(text)
  return parsed?.service === 'cognito-identity'
    ? /^identitypool\/(.+)$/.exec(parsed.resource)?.[1]
    : undefined
}

function permission(
  call: SignedJsonCall<Input>,
  action: string,
  context: Permission['context'] = {},
): Permission {
  const { ResourceArn } = call.input
  const id = poolIdOf(ResourceArn)
  if (id === undefined) return { action, resource: ResourceArn, context }
  const onIt = onPool(call, action, id)
  return { ...onIt, context: { ...onIt.context, ...context } }
}
