/** The shape of every operation of a service that speaks REST-JSON. @module */
import type { JsonOperation } from '../aws-json/operation.ts'
import { signedOperation } from '../aws-json/signed-operation.ts'
import type { Binding } from './binding.ts'

/** An operation of JSON, and where a request has its input. */
export interface RestOperation {
  readonly http: Binding
  readonly operation: JsonOperation
}

/** An operation that is signed with AWS credentials, as all of Cognito Sync are. */
export const restOperation = <Input>(
  http: Binding,
  operation: Parameters<typeof signedOperation<Input>>[0],
): RestOperation => ({ http, operation: signedOperation(operation) })
