/** What all signed operations on one pool have in common: its id, the permission, and finding it. @module */
import type { JsonOperation, JsonOutcome, SignedJsonCall } from '../../aws-json/operation.ts'
import type { Shape } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { check, type DirectoryCheck, plan } from '../checks.ts'
import type { UserPool } from '../user-pool.ts'
import { findPool, poolArn } from './find-pool.ts'

export interface PoolOperation<Input> {
  /** The action without its service: `CreateGroup`. */
  readonly action: string
  readonly input: Shape<Input>
  /** What it makes sure of once the pool is found. */
  readonly checks?: readonly DirectoryCheck[]
  readonly run: (call: SignedJsonCall<Input>, pool: UserPool) => JsonOutcome | Promise<JsonOutcome>
}

/** An operation of an administrator on one user pool. */
export const poolOperation = <Input extends { readonly UserPoolId: string }>({
  action,
  input,
  checks = [],
  run,
}: PoolOperation<Input>): JsonOperation =>
  signedOperation<Input>({
    input,
    checks: plan('user-pool', ...checks),
    permissions: ({ principal, region, input: { UserPoolId } }) => [
      {
        action: `cognito-idp:${action}`,
        resource: poolArn(principal.account, region, UserPoolId),
      },
    ],
    run: (call) => {
      const { world, principal, region } = call
      const id = call.input.UserPoolId
      const found = findPool(world, { id, accountId: principal.account.id, region })
      const pool = check(call, 'user-pool', found)
      return pool.ok ? run(call, pool.value) : pool
    },
  })
