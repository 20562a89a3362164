/**
 * Which bucket and object a request means, by its host and path.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 * @module
 */
import { percentDecode, strictUtf8Text } from '../encoding/percent.ts'
import type { RequestTarget } from '../sigv4/request-target.ts'

export interface S3Address {
  /** Absent where the request is for the service itself. */
  readonly bucket?: string
  /** Absent where the request is for the bucket. */
  readonly key?: string
  readonly endpoint: Endpoint
}

export interface Endpoint {
  /** `unknown` is a host that is not AWS's: the lab's loopback port, with a bucket or without. */
  readonly kind: 'regional' | 'global' | 'unknown'
  /** Whether the bucket is part of the host name. */
  readonly style: 'path' | 'virtual-hosted'
  readonly region?: string
}

const hostPattern =
  /^(?:(?<bucket>.+)\.)?s3(?:[.-](?:dualstack\.)?(?<region>[a-z]{2}(?:-[a-z]+)+-\d))?\.amazonaws\.com$/

/** AWS's SDK for JavaScript turns an endpoint `http://localhost` into this. */
const loopbackPattern = /^(?<bucket>.+)\.localhost$/

/** The address of a request, or `undefined` where its path is not UTF-8. */
export function s3Address(target: RequestTarget): S3Address | undefined {
  const host = target.host.toLowerCase().replace(/:\d+$/, '')
  const match = hostPattern.exec(host)
  const { bucket, region } = (match ?? loopbackPattern.exec(host))?.groups ?? {}
  const style = bucket === undefined ? 'path' : 'virtual-hosted'
  const endpoint: Endpoint = match
    ? region === undefined
      ? { kind: 'global', style }
      : { kind: 'regional', style, region }
    : { kind: 'unknown', style }
  const path = decodedPath(target.path)
  if (path === undefined) return undefined
  return { ...(bucket === undefined ? pathStyle(path) : { bucket, ...keyed(path) }), endpoint }
}

/** Without the first slash; `+` is a space, as S3 reads it. */
const decodedPath = (path: string): string | undefined =>
  /%(?![0-9A-Fa-f]{2})/.test(path)
    ? undefined
    : strictUtf8Text(percentDecode(path.slice(1).replace(/\+/g, ' ')))

function pathStyle(path: string): Pick<S3Address, 'bucket' | 'key'> {
  const slash = path.indexOf('/')
  const bucket = slash < 0 ? path : path.slice(0, slash)
  if (bucket === '') return {}
  return { bucket, ...keyed(slash < 0 ? '' : path.slice(slash + 1)) }
}

const keyed = (key: string): Pick<S3Address, 'key'> => (key === '' ? {} : { key })

/**
 * `arn:aws:s3:::bucket/key`: S3's ARNs name neither region nor account.
 */
export const s3Arn = (partition: string, bucket: string, key?: string): string =>
  `arn:${partition}:s3:::${bucket}${key === undefined ? '' : `/${key}`}`
