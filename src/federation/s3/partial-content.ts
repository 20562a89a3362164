/** A part of an object, where a read names one; fetched when it does. @module */
import { strictUtf8Text } from '../encoding/percent.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { RequestTarget } from '../sigv4/request-target.ts'
import type { StoredObject } from './bucket.ts'
import { byteRange } from './byte-range.ts'
import { objectHeaders } from './object-headers.ts'
import type { S3Reply } from './operation.ts'
import { type S3Error, s3Error } from './s3-error.ts'

/**
 * The reply with the part of the content that the range names; `undefined` where it names all of it.
 *
 * @param asked - The header `Range`.
 */
export function partialContent(
  asked: string,
  content: Uint8Array,
  object: StoredObject,
  target: RequestTarget,
): Outcome<S3Reply, S3Error> | undefined {
  const range = byteRange(asked, content.length)
  if (range === undefined) return undefined
  if (range === 'unsatisfiable') return refused(invalidRange(asked, content.length))
  const part = content.slice(range.first, range.last + 1)
  return accepted({
    status: 206,
    headers: [
      ...objectHeaders(object, target, false),
      ['Content-Range', `bytes ${range.first}-${range.last}/${content.length}`],
      ['Content-Length', String(part.length)],
    ],
    body: strictUtf8Text(part) ?? part,
  })
}

const invalidRange = (range: string, size: number) =>
  s3Error(416, 'InvalidRange', 'The requested range is not satisfiable', [
    ['RangeRequested', range],
    ['ActualObjectSize', size],
  ])
