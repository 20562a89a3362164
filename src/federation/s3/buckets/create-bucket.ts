/**
 * CreateBucket: an empty bucket of the caller's account.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
 * @module
 */
import { bodyBytes, headerValue } from '../../http.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import { createBucketPlan } from '../administration-plans.ts'
import type { Bucket } from '../bucket.ts'
import type { AccountOperation, AllowedAccountCall, S3Reply } from '../operation.ts'
import type { S3Error } from '../s3-error.ts'
import { grantsAccess } from '../upload-defect.ts'
import { withBucket } from '../world-change.ts'
import {
  bucketAclsNotSupported,
  bucketAlreadyExists,
  bucketAlreadyOwnedByYou,
  invalidBucketName,
} from './bucket-error.ts'
import { isBucketName } from './bucket-name.ts'
import { creationRegion, locationConstraint } from './location-constraint.ts'

/** Needs `s3:CreateBucket` on the bucket that is to be. */
export const createBucket: AccountOperation = {
  name: 'CreateBucket',
  on: 'account',
  action: 's3:CreateBucket',
  plan: createBucketPlan,
  context: ({ request }) => {
    const acl = headerValue(request.headers, 'x-amz-acl')
    const constraint = locationConstraint(bodyBytes(request.body))
    return {
      ...(acl === undefined ? {} : { 's3:x-amz-acl': acl }),
      ...(constraint.ok && constraint.value !== undefined
        ? { 's3:locationconstraint': constraint.value }
        : {}),
    }
  },
  answer: async (call) => {
    const { bucketName, list } = call
    if (!isBucketName(bucketName)) {
      list.fail('s3-bucket-name', { actual: bucketName })
      return refused(invalidBucketName(bucketName))
    }
    list.pass('s3-bucket-name', { actual: bucketName })
    if (grantsAccess(call.request.headers, 'private')) return refused(bucketAclsNotSupported)
    const region = regionOf(call)
    return region.ok ? created(call, region.value) : region
  },
}

function regionOf({ payload, region, list }: AllowedAccountCall): Outcome<string, S3Error> {
  const constraint = locationConstraint(payload.content)
  if (!constraint.ok) {
    list.fail('s3-request-document', { note: constraint.refusal.message })
    return constraint
  }
  list.pass('s3-request-document')
  const details = { expected: region, actual: constraint.value ?? 'no LocationConstraint' }
  const creation = creationRegion(constraint.value, region)
  if (creation.ok) list.pass('s3-location', details)
  else list.fail('s3-location', details)
  return creation
}

/** All accounts share one space of names. In `us-east-1` one's own bucket may be created again. */
function created(call: AllowedAccountCall, region: string): Outcome<S3Reply, S3Error> {
  const { world, bucketName, principal, list } = call
  const existing = entryOf(world.buckets, bucketName)
  const own = existing?.owner === principal.account.id
  const again = own && existing.region === region && region === 'us-east-1'
  if (existing && !again) {
    list.fail('s3-bucket-name-free', { actual: `owned by ${existing.owner}` })
    const error = own ? bucketAlreadyOwnedByYou : bucketAlreadyExists
    return refused(error(bucketName))
  }
  list.pass('s3-bucket-name-free')
  const bucket: Bucket = existing ?? {
    region,
    owner: principal.account.id,
    objects: {},
    createdAt: Math.floor(world.now),
  }
  return accepted({
    world: withBucket(world, bucketName, bucket),
    status: 200,
    headers: [['Location', locationOf(bucketName, region)]],
    body: '',
  })
}

const locationOf = (bucketName: string, region: string): string =>
  region === 'us-east-1' ? `/${bucketName}` : `http://${bucketName}.s3.amazonaws.com/`
