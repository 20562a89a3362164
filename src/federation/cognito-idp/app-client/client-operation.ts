/** What the public operations that name an app client have in common. @module */
import {
  type JsonCall,
  type JsonOperation,
  type JsonOutcome,
  publicOperation,
} from '../../aws-json/operation.ts'
import type { Shape } from '../../aws-json/shape.ts'
import { check, type DirectoryCheck, plan } from '../checks.ts'
import { type ClientOfPool, findClient } from './find-client.ts'
import { verifySecretHash } from './secret-hash.ts'

/** Who calls, and about whom. */
interface NamingClient {
  readonly ClientId: string
  readonly Username: string
  readonly SecretHash?: string
}

export interface ClientOperation<Input> {
  readonly input: Shape<Input>
  /** What it makes sure of once the client is known. */
  readonly checks: readonly DirectoryCheck[]
  readonly run: (call: JsonCall<Input>, of: ClientOfPool) => JsonOutcome | Promise<JsonOutcome>
}

/** An operation that a person’s app calls before the person has signed in. */
export const clientOperation = <Input extends NamingClient>({
  input,
  checks,
  run,
}: ClientOperation<Input>): JsonOperation =>
  publicOperation<Input>({
    input,
    checks: plan('app-client', 'secret-hash', ...checks),
    run: (call) => {
      const { ClientId, Username, SecretHash } = call.input
      const found = check(call, 'app-client', findClient(call, ClientId))
      if (!found.ok) return found
      const hash = verifySecretHash(found.value.client, Username, SecretHash)
      const verified = check(call, 'secret-hash', hash)
      return verified.ok ? run(call, found.value) : verified
    },
  })
