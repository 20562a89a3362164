/**
 * ListBuckets: the buckets of the caller's account, of every region.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html
 * @module
 */
import { seal, unseal } from '../../credentials/seal.ts'
import { isoDateWithMilliseconds } from '../../encoding/http-date.ts'
import type { XmlNode } from '../../encoding/xml.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import { queryValue, type RequestTarget } from '../../sigv4/request-target.ts'
import { accountPlan } from '../administration-plans.ts'
import type { Bucket } from '../bucket.ts'
import { byUtf8 } from '../list-page.ts'
import { wrongContinuationToken } from '../list-parameters.ts'
import { optional } from '../list-result.ts'
import type { AccountOperation, AllowedAccountCall } from '../operation.ts'
import { ownerElement } from '../owner.ts'
import { invalidArgument } from '../request-error.ts'
import type { S3Error } from '../s3-error.ts'
import { xmlReply } from '../xml-reply.ts'

/** Needs `s3:ListAllMyBuckets`, which is on no bucket. */
export const listBuckets: AccountOperation = {
  name: 'ListBuckets',
  on: 'account',
  action: 's3:ListAllMyBuckets',
  plan: accountPlan,
  answer: async (call) => {
    const { id } = call.principal.account
    const query = await bucketQuery(call.target, id)
    if (!query.ok) return query
    const { prefix, paged, most } = query.value
    const buckets = matchingBuckets(call, query.value)
    const page = buckets.slice(0, most)
    const last = page.at(-1)
    const next = last && page.length < buckets.length ? seal(last[0], tokenPurpose(id)) : undefined
    return accepted(
      xmlReply([
        'ListAllMyBucketsResult',
        [
          await ownerElement(id),
          ['Buckets', page.map(([name, bucket]) => bucketElement(name, bucket, paged))],
          ...optional('ContinuationToken', next),
          ...optional('Prefix', prefix),
        ],
      ]),
    )
  },
}

interface BucketQuery {
  readonly prefix?: string
  readonly region?: string
  /** The list goes on after this name; empty for the start. */
  readonly after: string
  readonly most: number
  /** Whether any parameter was given: then the answer names regions. */
  readonly paged: boolean
}

/** A page never holds more. */
const mostBuckets = 10_000

async function bucketQuery(
  target: RequestTarget,
  accountId: string,
): Promise<Outcome<BucketQuery, S3Error>> {
  const max = queryValue(target, 'max-buckets')
  const prefix = queryValue(target, 'prefix')
  const region = queryValue(target, 'bucket-region')
  const token = queryValue(target, 'continuation-token')
  const most = max === undefined ? mostBuckets : Number(max)
  if (!Number.isInteger(most) || most < 1 || most > mostBuckets)
    return refused(
      invalidArgument(
        `Argument max-buckets must be an integer between 1 and ${mostBuckets}`,
        'max-buckets',
        max,
      ),
    )
  const place = token === undefined ? '' : unseal(token, tokenPurpose(accountId))
  if (typeof place !== 'string') return refused(wrongContinuationToken)
  return accepted({
    ...(prefix === undefined ? {} : { prefix }),
    ...(region === undefined ? {} : { region }),
    after: place,
    most,
    paged: [max, prefix, region, token].some((value) => value !== undefined),
  })
}

const tokenPurpose = (accountId: string): string => `s3 buckets of ${accountId}`

const matchingBuckets = (
  { world, principal }: AllowedAccountCall,
  { prefix = '', region, after }: BucketQuery,
): readonly (readonly [string, Bucket])[] =>
  Object.entries(world.buckets)
    .filter(([name, { owner }]) => owner === principal.account.id && name.startsWith(prefix))
    .filter(([, bucket]) => region === undefined || bucket.region === region)
    .filter(([name]) => byUtf8(name, after) > 0)
    .sort(([a], [b]) => byUtf8(a, b))

/** A bucket of which no world says since when it is there is as old as S3 itself. */
const firstDay = Date.UTC(2006, 2, 14) / 1000

const bucketElement = (name: string, bucket: Bucket, paged: boolean): XmlNode => [
  'Bucket',
  [
    ['Name', name],
    ['CreationDate', isoDateWithMilliseconds(bucket.createdAt ?? firstDay)],
    ...optional('BucketRegion', paged ? bucket.region : undefined),
  ],
]
