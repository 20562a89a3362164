/** What an S3 operation is: what it needs permission for, and what it answers. @module */
import type { Principal, VerifiedSignature } from '../credentials/authentication.ts'
import type { HttpBody, HttpHeaders, HttpRequest } from '../http.ts'
import type { RequestContext } from '../iam/request-context.ts'
import type { Outcome } from '../refusal.ts'
import type { Payload } from '../sigv4/payload.ts'
import type { RequestTarget } from '../sigv4/request-target.ts'
import type { World } from '../world.ts'
import type { Bucket } from './bucket.ts'
import type { S3Checklist, s3Plans } from './checks.ts'
import type { S3Error } from './s3-error.ts'

export interface S3Operation {
  /** As S3's API names it. */
  readonly name: string
  /** `s3:GetObject`. */
  readonly action: string
  readonly plan: keyof typeof s3Plans
  /** Condition keys that only this operation has. */
  readonly context?: (call: S3Call) => RequestContext
  /** Answers once the caller is known and allowed. */
  readonly answer: (call: AllowedCall) => Promise<Outcome<S3Reply, S3Error>>
}

/** A request whose bucket is known. */
export interface S3Call {
  readonly world: World
  readonly request: HttpRequest
  readonly target: RequestTarget
  readonly bucketName: string
  readonly bucket: Bucket
  /** Empty where the request is for the bucket. */
  readonly key: string
  readonly list: S3Checklist
}

export interface AllowedCall extends S3Call {
  readonly principal: Principal
  readonly verified: VerifiedSignature
  readonly payload: Payload
}

/** An answer without the headers that every answer has. */
export interface S3Reply {
  /** Where the operation changed it. */
  readonly world?: World
  readonly status: number
  readonly headers: HttpHeaders
  readonly body: HttpBody
}
