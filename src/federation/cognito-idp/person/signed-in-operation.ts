/** What the public operations of people on themselves have in common: their access token. @module */
import {
  type JsonCall,
  type JsonOperation,
  type JsonOutcome,
  publicOperation,
} from '../../aws-json/operation.ts'
import type { Shape } from '../../aws-json/shape.ts'
import { check, type DirectoryCheck, plan } from '../checks.ts'
import { passwordResetRequired } from '../refusals.ts'
import { type AccessTokenHolder, readAccessToken } from '../tokens/read-access-token.ts'

export interface SignedInOperation<Input> {
  readonly input: Shape<Input>
  /** What it makes sure of once the person is known. */
  readonly checks?: readonly DirectoryCheck[]
  readonly run: (call: JsonCall<Input>, holder: AccessTokenHolder) => JsonOutcome
}

/** An operation of a person who has signed in on their own account. */
export const signedInOperation = <Input extends { readonly AccessToken: string }>({
  input,
  checks = [],
  run,
}: SignedInOperation<Input>): JsonOperation =>
  publicOperation<Input>({
    input,
    checks: plan('access-token', ...checks),
    run: async (call) => {
      const read = await readAccessToken(call.world, call.input.AccessToken)
      const holder = check(call, 'access-token', read)
      if (!holder.ok) return holder
      return holder.value.user.status === 'RESET_REQUIRED'
        ? check(call, 'access-token', passwordResetRequired())
        : run(call, holder.value)
    },
  })
