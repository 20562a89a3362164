/**
 * Conditional writes: only where there is nothing yet, or what the caller has seen.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 * @module
 */
import { headerValue } from '../http.ts'
import type { AllowedCall } from './operation.ts'
import type { S3Error } from './s3-error.ts'

const conditions = ['if-none-match', 'if-match']

/** The condition of a write that does not hold; records what it finds. Few writes have one. */
export async function writeConflict(call: AllowedCall): Promise<S3Error | undefined> {
  const isConditional = conditions.some(
    (name) => headerValue(call.request.headers, name) !== undefined,
  )
  const conflict = isConditional
    ? (await import('./failed-write-condition.ts')).failedWriteCondition(call)
    : undefined
  if (conflict) call.list.fail('s3-preconditions', { note: conflict.message })
  else call.list.pass('s3-preconditions')
  return conflict
}
