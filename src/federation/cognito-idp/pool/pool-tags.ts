/**
 * TagResource, UntagResource and ListTagsForResource: the tags of a user pool, by its ARN.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TagResource.html
 * @module
 */
import type { JsonOutcome, SignedJsonCall } from '../../aws-json/operation.ts'
import { list, map, required, type Shape, structure, text } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { parseArn } from '../../iam/arn.ts'
import { check, plan } from '../checks.ts'
import { invalidParameter } from '../refusals.ts'
import { arn } from '../shapes.ts'
import type { UserPool } from '../user-pool.ts'
import { findPool, withPool } from './find-pool.ts'

interface Tagged {
  readonly ResourceArn: string
}

const tagKey = text({ length: [1, 128] })

/** An operation on the tags of the pool that an ARN names. The text for another ARN is ours. */
const tagOperation = <Input extends Tagged>(
  action: string,
  input: Shape<Input>,
  run: (call: SignedJsonCall<Input>, pool: UserPool) => JsonOutcome,
) =>
  signedOperation<Input>({
    input,
    checks: plan('user-pool'),
    permissions: (call) => [{ action: `cognito-idp:${action}`, resource: call.input.ResourceArn }],
    run: (call) => {
      const { world, principal, region } = call
      const { ResourceArn } = call.input
      const id = poolIdOf(ResourceArn)
      const accountId = principal.account.id
      const found =
        id === undefined
          ? invalidParameter(`Invalid resource ARN: ${ResourceArn}`)
          : findPool(world, { id, accountId, region })
      const pool = check(call, 'user-pool', found)
      return pool.ok ? run(call, pool.value) : pool
    },
  })

function poolIdOf(text: string): string | undefined {
  const parsed = parseArn(text)
  return parsed?.service === 'cognito-idp'
    ? /^userpool\/(.+)$/.exec(parsed.resource)?.[1]
    : undefined
}

const named = { ResourceArn: required(arn) }

export const tagResource = tagOperation(
  'TagResource',
  structure({ ...named, Tags: required(map(tagKey, text({ length: [0, 256] }))) }),
  ({ world, input }, pool) => ({
    ok: true,
    world: withPool(world, { ...pool, tags: { ...pool.tags, ...input.Tags } }),
  }),
)

export const untagResource = tagOperation(
  'UntagResource',
  structure({ ...named, TagKeys: required(list(tagKey)) }),
  ({ world, input }, pool) => {
    const kept = Object.entries(pool.tags ?? {}).filter(([key]) => !input.TagKeys.includes(key))
    return { ok: true, world: withPool(world, { ...pool, tags: Object.fromEntries(kept) }) }
  },
)

export const listTagsForResource = tagOperation(
  'ListTagsForResource',
  structure(named),
  (_call, pool) => ({ ok: true, result: { Tags: pool.tags ?? {} } }),
)
