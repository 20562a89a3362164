/** What all of an administrator's operations on one person have in common. @module */
import type { JsonOperation, JsonOutcome, SignedJsonCall } from '../../aws-json/operation.ts'
import type { Shape } from '../../aws-json/shape.ts'
import { check, type DirectoryCheck } from '../checks.ts'
import { findPerson } from '../person/find-person.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

interface OnPerson {
  readonly pool: UserPool
  readonly person: PoolUser
}

export interface PersonOperation<Input> {
  /** The action without its service: `AdminGetUser`. */
  readonly action: string
  readonly input: Shape<Input>
  /** What it makes sure of once the person is found. */
  readonly checks?: readonly DirectoryCheck[]
  readonly run: (call: SignedJsonCall<Input>, on: OnPerson) => JsonOutcome
}

/** An operation of an administrator on one person of a pool. */
export const personOperation = <
  Input extends { readonly UserPoolId: string; readonly Username: string },
>({
  action,
  input,
  checks = [],
  run,
}: PersonOperation<Input>): JsonOperation =>
  poolOperation<Input>({
    action,
    input,
    checks: ['person', ...checks],
    run: (call, pool) => {
      const found = check(call, 'person', findPerson(pool, call.input.Username))
      return found.ok ? run(call, { pool, person: found.value }) : found
    },
  })
