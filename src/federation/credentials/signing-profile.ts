/** How a service wants requests to be signed. @module */
import type { PathEncoding } from '../sigv4/canonical-path.ts'
import type { PresignedExpiry } from '../sigv4/parse-presigned-query.ts'

export interface SigningProfile {
  /** As it stands in the credential scope. */
  readonly service: string
  /** As it stands in the credential scope; any region is accepted where nothing is said. */
  readonly region?: string
  /** How far the client's clock may be off, in seconds; facts/credentials.md §3. */
  readonly clockAllowance: number
  readonly pathEncoding: PathEncoding
  readonly presignedExpiry: PresignedExpiry
  readonly amzHeaders: 'must-be-signed' | 'may-be-unsigned'
  /** `declared`: the `x-amz-content-sha256` header stands for the payload; `hashed`: the body itself. */
  readonly payload: 'declared' | 'hashed'
}

/** The rules of one service; S3 has its own. */
export const signingProfile = (service: string, region?: string): SigningProfile => ({
  service,
  ...(region === undefined ? {} : { region }),
  ...(service === 's3' ? s3Rules : commonRules),
})

const s3Rules = {
  clockAllowance: 15 * 60,
  pathEncoding: 'once',
  presignedExpiry: 'required',
  amzHeaders: 'must-be-signed',
  payload: 'declared',
} as const

const commonRules = {
  clockAllowance: 5 * 60,
  pathEncoding: 'twice',
  presignedExpiry: 'optional',
  amzHeaders: 'may-be-unsigned',
  payload: 'hashed',
} as const
