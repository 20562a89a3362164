/**
 * Amazon S3, as far as an application with temporary credentials meets it: REST with XML errors.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html
 * @module
 */
import { checklist } from '../checklist.ts'
import { fetchedOnce } from '../fetched-once.ts'
import { refused } from '../refusal.ts'
import type { Answer, Service } from '../service.ts'
import { requestTarget } from '../sigv4/request-target.ts'
import { s3Address } from './address.ts'
import { answerS3 } from './answer.ts'
import type { S3CheckId } from './checks.ts'
import { renderS3Reply, s3RequestIds } from './render.ts'
import { routeS3 } from './route.ts'
import { invalidUri } from './s3-error.ts'

/** Fetched when S3 first says no. */
const renderS3Error = fetchedOnce(() => import('./refusing.ts'), 'renderS3Error')

/** Answers one request to S3. */
export const s3: Service = async (world, request): Promise<Answer> => {
  const ids = s3RequestIds(world)
  const method = request.method.toUpperCase()
  const target = requestTarget(request)
  const address = s3Address(target)
  const routed = address
    ? await routeS3(request, target, address)
    : refused(invalidUri(target.path))
  if (!address || !routed.ok) {
    const error = routed.ok ? invalidUri(target.path) : routed.refusal
    const response = await renderS3Error(world, ids, method, error)
    return { world, response, operation: 'unknown operation', checks: [] }
  }
  const operation = routed.value
  const list = checklist<S3CheckId>(operation.plan)
  const { bucket: bucketName = '', key = '' } = address
  const call = { world, request, target, bucketName, key, list }
  const outcome = await answerS3(call, operation, address)
  return {
    world: outcome.ok ? (outcome.value.world ?? world) : world,
    response: outcome.ok
      ? renderS3Reply(world, ids, method, outcome.value)
      : await renderS3Error(world, ids, method, outcome.refusal),
    operation: operation.name,
    checks: list.checks(),
  }
}
