/**
 * Amazon S3, as far as an application with temporary credentials meets it: REST with XML errors.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html
 * @module
 */
import { authenticatePayload } from '../credentials/authenticate.ts'
import type { VerifiedSignature } from '../credentials/authentication.ts'
import { signingProfile } from '../credentials/signing-profile.ts'
import { verifySignature } from '../credentials/verify-signature.ts'
import { type Outcome, refused } from '../refusal.ts'
import type { Answer, Service } from '../service.ts'
import { requestTarget } from '../sigv4/request-target.ts'
import { type S3Address, s3Address } from './address.ts'
import { authenticationError } from './authentication-error.ts'
import { authorizeS3 } from './authorization.ts'
import { enterSteps, s3Checklist } from './checks.ts'
import { expectedRegion, misdirected } from './endpoint.ts'
import type { S3Call, S3Operation, S3Reply } from './operation.ts'
import { renderS3Error, renderS3Reply, s3RequestIds } from './render.ts'
import { routeS3 } from './route.ts'
import { invalidUri, noSuchBucket, type S3Error } from './s3-error.ts'

/** Answers one request to S3. */
export const s3: Service = async (world, request): Promise<Answer> => {
  const ids = await s3RequestIds(world)
  const method = request.method.toUpperCase()
  const target = requestTarget(request)
  const address = s3Address(target)
  const routed = address ? routeS3(request, target, address) : refused(invalidUri(target.path))
  if (!address || !routed.ok) {
    const error = routed.ok ? invalidUri(target.path) : routed.refusal
    const response = renderS3Error(world, ids, method, error)
    return { world, response, operation: 'unknown operation', checks: [] }
  }
  const operation = routed.value
  const list = s3Checklist(operation.plan)
  const { bucket: bucketName = '', key = '' } = address
  const outcome = await answer(
    { world, request, target, bucketName, key, list },
    operation,
    address,
  )
  return {
    world: outcome.ok ? (outcome.value.world ?? world) : world,
    response: outcome.ok
      ? renderS3Reply(world, ids, method, outcome.value)
      : renderS3Error(world, ids, method, outcome.refusal),
    operation: operation.name,
    checks: list.checks(),
  }
}

/** The order in which S3 looks at a request: address, sender, bucket, policies, and then its body. */
async function answer(
  call: Omit<S3Call, 'bucket'>,
  operation: S3Operation,
  address: S3Address,
): Promise<Outcome<S3Reply, S3Error>> {
  const { world, request, list, bucketName } = call
  const bucket = Object.hasOwn(world.buckets, bucketName) ? world.buckets[bucketName] : undefined
  const redirect = misdirected(address, bucketName, bucket, list)
  if (redirect) return refused(redirect)
  const verified = await verifySignature(
    world,
    request,
    signingProfile('s3', expectedRegion(address.endpoint, bucket)),
  )
  enterSteps(list, verified.steps)
  if (!verified.ok && verified.failure.kind !== 'no-auth')
    return refused(authenticationError(verified.failure))
  if (!bucket) {
    list.fail('s3-bucket-exists', { actual: bucketName })
    return refused(noSuchBucket(bucketName))
  }
  if (!verified.ok) return refused(authenticationError(verified.failure))
  list.pass('s3-bucket-exists', { actual: bucketName })
  return answerSigned({ ...call, bucket }, operation, verified)
}

async function answerSigned(
  call: S3Call,
  operation: S3Operation,
  verified: VerifiedSignature,
): Promise<Outcome<S3Reply, S3Error>> {
  const { principal, authorization } = verified
  const { list, request } = call
  const { key, ...rest } = call
  const access = authorizeS3({
    ...rest,
    ...(key === '' ? {} : { key }),
    principal,
    authorization,
    action: operation.action,
    context: operation.context?.(call) ?? {},
  })
  const details = {
    expected: `${operation.action} on ${access.resource}`,
    actual: access.reason,
    policies: access.policies,
  }
  if (!access.allowed) {
    list.fail('s3-policy-allows', details)
    return refused(access.error)
  }
  list.pass('s3-policy-allows', details)
  const authenticated = await authenticatePayload(request, verified)
  enterSteps(list, authenticated.steps)
  if (!authenticated.ok) return refused(authenticationError(authenticated.failure))
  return operation.answer({
    ...call,
    principal,
    verified,
    payload: authenticated.payload,
  })
}
