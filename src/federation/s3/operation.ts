/** What an S3 operation is: what it needs permission for, and what it answers. @module */
import type { Principal, VerifiedSignature } from '../credentials/authentication.ts'
import type { HttpBody, HttpHeaders, HttpRequest } from '../http.ts'
import type { RequestContext } from '../iam/request-context.ts'
import type { Outcome } from '../refusal.ts'
import type { RequestTarget } from '../sigv4/request-target.ts'
import type { Payload } from '../sigv4/verified-payload.ts'
import type { World } from '../world.ts'
import type { Bucket } from './bucket.ts'
import type { S3Checklist } from './checks.ts'
import type { S3Plan } from './plans.ts'
import type { S3Error } from './s3-error.ts'

export type S3Operation = BucketOperation | AccountOperation

/** An operation on a bucket that exists, or on what is in it. */
export interface BucketOperation extends OperationOn<BucketCall, AllowedCall> {
  readonly on: 'bucket'
  /** The endpoints of other regions answer it, too, but without the bucket's policy. */
  readonly anyRegion?: true
  /** Refusals name the bucket's region, too. */
  readonly tellsRegion?: true
}

/** An operation on the account's buckets as a whole. */
export interface AccountOperation extends OperationOn<S3Call, AllowedAccountCall> {
  readonly on: 'account'
}

interface OperationOn<Call, Allowed> {
  /** As S3's API names it. */
  readonly name: string
  /** `s3:GetObject`. Absent where the operation asks for each of its parts. */
  readonly action?: string
  readonly plan: S3Plan
  /** Condition keys that only this operation has. */
  readonly context?: (call: Call) => RequestContext
  /** Answers once the caller is known and allowed. */
  readonly answer: (call: Allowed) => Promise<Outcome<S3Reply, S3Error>>
}

/** A request as it came in. */
export interface S3Call {
  readonly world: World
  readonly request: HttpRequest
  readonly target: RequestTarget
  /** Empty where the request is for the service. */
  readonly bucketName: string
  /** Empty where the request is for the bucket. */
  readonly key: string
  readonly list: S3Checklist
}

/** A request whose bucket is known. */
export interface BucketCall extends S3Call {
  readonly bucket: Bucket
}

/** A request whose sender is known. */
interface Sent {
  readonly principal: Principal
  readonly verified: VerifiedSignature
  readonly payload: Payload
}

export type AllowedCall = BucketCall & Sent

/** A request for no bucket; `region` is that of the endpoint. */
export type AllowedAccountCall = S3Call & Sent & { readonly region: string }

/** An answer without the headers that every answer has. */
export interface S3Reply {
  /** Where the operation changed it. */
  readonly world?: World
  readonly status: number
  readonly headers: HttpHeaders
  readonly body: HttpBody
}
