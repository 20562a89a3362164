/** The order in which S3 looks at a request: address, sender, bucket, policies, and then its body. @module */
import { authenticatePayload } from '../credentials/authenticate.ts'
import type { Principal, VerifiedSignature } from '../credentials/authentication.ts'
import { signingProfile } from '../credentials/signing-profile.ts'
import { verifySignature } from '../credentials/verify-signature.ts'
import { fetchedOnce } from '../fetched-once.ts'
import type { RequestContext } from '../iam/request-context.ts'
import { entryOf } from '../lookup.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { Payload } from '../sigv4/verified-payload.ts'
import type { S3Address } from './address.ts'
import { authorizeS3 } from './authorization.ts'
import type { Bucket } from './bucket.ts'
import { enterSteps } from './checks.ts'
import { expectedRegion, misdirected } from './endpoint.ts'
import type {
  AccountOperation,
  BucketOperation,
  S3Call,
  S3Operation,
  S3Reply,
} from './operation.ts'
import { noSuchBucket, type S3Error } from './s3-error.ts'

/** Its words are fetched when a signature does not hold. */
const authenticationError = fetchedOnce(() => import('./refusing.ts'), 'authenticationError')

type Answered = Promise<Outcome<S3Reply, S3Error>>

/** Answers a request for an operation that S3 has. */
export const answerS3 = (call: S3Call, operation: S3Operation, address: S3Address): Answered =>
  operation.on === 'account'
    ? answerForAccount(call, operation, address)
    : answerForBucket(call, operation, address)

async function answerForAccount(
  call: S3Call,
  operation: AccountOperation,
  { endpoint }: S3Address,
): Answered {
  const expected = expectedRegion(endpoint, undefined)
  const verified = await verify(call, expected)
  if (!verified.ok) return refused(await authenticationError(verified.failure))
  const context = operation.context?.(call) ?? {}
  const permitted = await permit(call, operation.action, context, verified)
  if (!permitted.ok) return permitted
  const region = expected ?? verified.authorization.scope.region
  return operation.answer({ ...call, ...permitted.value, region })
}

async function answerForBucket(
  call: S3Call,
  operation: BucketOperation,
  address: S3Address,
): Answered {
  const { buckets } = call.world
  const bucket = entryOf(buckets, call.bucketName)
  const answered = await answerFor(bucket, call, operation, address)
  if (answered.ok || !bucket || !operation.tellsRegion) return answered
  return refused(namingRegion(answered.refusal, bucket.region))
}

async function answerFor(
  bucket: Bucket | undefined,
  call: S3Call,
  operation: BucketOperation,
  address: S3Address,
): Answered {
  const { list, bucketName } = call
  const region = expectedRegion(address.endpoint, bucket)
  const abroad = bucket !== undefined && region !== bucket.region
  const redirect =
    abroad && operation.anyRegion ? undefined : misdirected(address, bucketName, bucket, list)
  if (redirect) return refused(redirect)
  const verified = await verify(call, region)
  if (!verified.ok && verified.failure.kind !== 'no-auth')
    return refused(await authenticationError(verified.failure))
  if (!bucket) {
    list.fail('s3-bucket-exists', { actual: bucketName })
    return refused(noSuchBucket(bucketName))
  }
  if (!verified.ok) return refused(await authenticationError(verified.failure))
  list.pass('s3-bucket-exists', { actual: bucketName })
  const known = { ...call, bucket: abroad ? withoutPolicy(bucket) : bucket }
  const context = operation.context?.(known) ?? {}
  const permitted = await permit(known, operation.action, context, verified)
  return permitted.ok ? operation.answer({ ...known, ...permitted.value }) : permitted
}

async function verify(call: S3Call, region: string | undefined) {
  const profile = signingProfile('s3', region)
  const verified = await verifySignature(call.world, call.request, profile)
  enterSteps(call.list, verified.steps)
  return verified
}

interface Permitted {
  readonly principal: Principal
  readonly verified: VerifiedSignature
  readonly payload: Payload
}

/** Asks the policies, unless the operation does so for each of its parts, and then reads the body. */
async function permit(
  call: S3Call & { readonly bucket?: Bucket },
  action: string | undefined,
  context: RequestContext,
  verified: VerifiedSignature,
): Promise<Outcome<Permitted, S3Error>> {
  const { principal } = verified
  const refusal = action === undefined ? undefined : denied(call, { action, context }, verified)
  if (refusal) return refused(refusal)
  const authenticated = await authenticatePayload(call.request, verified)
  enterSteps(call.list, authenticated.steps)
  if (!authenticated.ok) return refused(await authenticationError(authenticated.failure))
  return accepted({ principal, verified, payload: authenticated.payload })
}

function denied(
  { key, list, ...call }: S3Call & { readonly bucket?: Bucket },
  wanted: { readonly action: string; readonly context: RequestContext },
  { principal, authorization }: VerifiedSignature,
): S3Error | undefined {
  const access = authorizeS3({
    ...call,
    ...wanted,
    ...(key === '' ? {} : { key }),
    principal,
    authorization,
  })
  const details = {
    expected: `${wanted.action} on ${access.resource}`,
    actual: access.reason,
    policies: access.policies,
  }
  if (access.allowed) list.pass('s3-policy-allows', details)
  else list.fail('s3-policy-allows', details)
  return access.allowed ? undefined : access.error
}

/** A bucket as another region knows it. */
const withoutPolicy = ({ policy: _, ...rest }: Bucket): Bucket => rest

const namingRegion = (error: S3Error, region: string): S3Error => ({
  ...error,
  headers: [
    ...(error.headers ?? []).filter(([name]) => name !== 'x-amz-bucket-region'),
    ['x-amz-bucket-region', region],
  ],
})
