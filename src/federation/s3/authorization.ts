/** Whether the caller may do what they ask of S3, and how S3 says that they may not. @module */
import type { Principal } from '../credentials/authentication.ts'
import { authorizePrincipal, denialReason } from '../credentials/authorize-principal.ts'
import { principalArn, principalContext } from '../credentials/principal-context.ts'
import type { HttpRequest } from '../http.ts'
import type { AuthorizationReason, PolicyExamination } from '../iam/authorize.ts'
import type { RequestContext } from '../iam/request-context.ts'
import type { Authorization } from '../sigv4/authorization.ts'
import type { World } from '../world.ts'
import { s3Arn } from './address.ts'
import type { Bucket } from './bucket.ts'
import type { AllowedCall } from './operation.ts'
import { accessDenied, type S3Error } from './s3-error.ts'

/** Who asks for what. */
export interface S3AccessRequest {
  readonly world: World
  readonly request: HttpRequest
  readonly principal: Principal
  readonly authorization: Authorization
  /** Empty where the action is on no bucket, but on all that the account has. */
  readonly bucketName: string
  /** Absent where there is none, or none yet. */
  readonly bucket?: Bucket
  readonly key?: string
  /** `s3:GetObject`. */
  readonly action: string
  /** Keys that only this operation has: `s3:prefix`. */
  readonly context?: RequestContext
}

export interface S3Access {
  readonly allowed: boolean
  readonly resource: string
  readonly reason: AuthorizationReason
  readonly policies: readonly PolicyExamination[]
  /** What S3 answers where it is not allowed. */
  readonly error: S3Error
}

/** Asks the caller's policies, and the bucket's where it has one. */
export function authorizeS3(access: S3AccessRequest): S3Access {
  const { world, request, principal, authorization, bucketName, bucket, key, action } = access
  const resource = s3Arn(principal.account.partition, bucketName || '*', key)
  const owner = bucket?.owner ?? principal.account.id
  const region = bucket?.region ?? authorization.scope.region
  const judged = authorizePrincipal(principal, {
    action,
    resource,
    resourceAccountId: owner,
    ...(bucket?.policy === undefined
      ? {}
      : { resourcePolicy: { name: 'bucket policy', document: bucket.policy } }),
    context: {
      ...principalContext(world, principal, request, region),
      ...s3Keys(authorization, owner, world.signersNow ?? world.now),
      ...access.context,
    },
  })
  const error = accessDenied(
    owner === principal.account.id
      ? denial(judged, principalArn(principal), action, bucketName === '' ? '' : resource)
      : undefined,
  )
  const { reason, traces: policies } = judged
  return { allowed: judged.decision === 'allow', resource, reason, policies, error }
}

/** What an operation needs beside its own action, of a caller who is known. */
export const authorizePart = (call: AllowedCall, part: PartOfRequest): S3Access =>
  authorizeS3({
    world: call.world,
    request: call.request,
    principal: call.principal,
    authorization: call.verified.authorization,
    ...part,
  })

type PartOfRequest = Pick<S3AccessRequest, 'bucketName' | 'bucket' | 'key' | 'action' | 'context'>

/** @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html */
const s3Keys = (authorization: Authorization, owner: string, now: number): RequestContext => ({
  's3:authType': authorization.placement === 'header' ? 'REST-HEADER' : 'REST-QUERY-STRING',
  's3:signatureversion': 'AWS4-HMAC-SHA256',
  's3:signatureAge': String(Math.max(0, now - authorization.signedAt) * 1000),
  's3:ResourceAccount': owner,
  'aws:ResourceAccount': owner,
})

/**
 * Within one account S3 says who may not do what, and which kind of policy is to blame; to another
 * account it says `Access Denied` and no more. An action on no bucket has no resource in the text.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
 */
function denial(
  judged: Parameters<typeof denialReason>[0],
  caller: string,
  action: string,
  resource: string,
): string {
  const because = denialReason(judged, action)
  if (because === undefined) return 'Access Denied'
  const where = resource === '' ? '' : ` on resource: "${resource}"`
  return `User: ${caller} is not authorized to perform: ${action}${where} ${because}`
}
