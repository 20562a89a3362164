/** The parameters of ListObjects and ListObjectsV2. @module */
import { seal, unseal } from '../credentials/seal.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import { queryValue, type RequestTarget } from '../sigv4/request-target.ts'
import type { ListQuery } from './list-page.ts'
import { invalidArgument } from './request-error.ts'
import type { S3Error } from './s3-error.ts'

/** What both versions take. */
export interface PageParameters extends Omit<ListQuery, 'after'> {
  /** Whether keys are percent-encoded in the answer. */
  readonly encoded: boolean
}

/** Of the second version. */
export interface ListParameters extends PageParameters, ListQuery {
  readonly continuationToken?: string
  readonly startAfter?: string
  readonly fetchOwner: boolean
}

/** A page never holds more. */
const mostKeys = 1000

/** Reads what both versions take, as S3 does; what it cannot read is an invalid argument. */
export function pageParameters(target: RequestTarget): Outcome<PageParameters, S3Error> {
  const maxKeys = queryValue(target, 'max-keys') || String(mostKeys)
  const encoding = queryValue(target, 'encoding-type')
  if (/^-\d+$/.test(maxKeys))
    return refused(
      invalidArgument(
        'Argument maxKeys must be an integer between 0 and 2147483647',
        'maxKeys',
        maxKeys,
      ),
    )
  if (!/^\d+$/.test(maxKeys) || Number(maxKeys) > 2_147_483_647)
    return refused(
      invalidArgument(
        'Provided max-keys not an integer or within integer range',
        'max-keys',
        maxKeys,
      ),
    )
  if (encoding !== undefined && encoding !== 'url')
    return refused(
      invalidArgument('Invalid Encoding Method specified in Request', 'encoding-type', encoding),
    )
  return accepted({
    prefix: queryValue(target, 'prefix') ?? '',
    delimiter: queryValue(target, 'delimiter') ?? '',
    maxKeys: Math.min(Number(maxKeys), mostKeys),
    encoded: encoding === 'url',
  })
}

/** Reads the parameters of the second version. */
export async function listParameters(
  target: RequestTarget,
  bucketName: string,
): Promise<Outcome<ListParameters, S3Error>> {
  const page = pageParameters(target)
  if (!page.ok) return page
  const token = queryValue(target, 'continuation-token')
  const startAfter = queryValue(target, 'start-after')
  const place = token === undefined ? undefined : unseal(token, tokenPurpose(bucketName))
  if (token !== undefined && typeof place !== 'string') return refused(wrongContinuationToken)
  return accepted({
    ...page.value,
    after: typeof place === 'string' ? place : (startAfter ?? ''),
    fetchOwner: queryValue(target, 'fetch-owner') === 'true',
    ...(token === undefined ? {} : { continuationToken: token }),
    ...(startAfter === undefined ? {} : { startAfter }),
  })
}

export const wrongContinuationToken = invalidArgument(
  'The continuation token provided is incorrect',
  'continuation-token',
)

/** An opaque token with which the list of this bucket goes on. */
export const continuationToken = (bucketName: string, last: string): string =>
  seal(last, tokenPurpose(bucketName))

const tokenPurpose = (bucketName: string): string => `s3 continuation of ${bucketName}`
