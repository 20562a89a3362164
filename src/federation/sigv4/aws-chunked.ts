/**
 * The `aws-chunked` encoding of an upload: chunks with their length and perhaps their signature,
 * then perhaps trailing headers.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 * @module
 */
import { utf8Text } from '../encoding/percent.ts'

export interface AwsChunked {
  /** The last one is empty. */
  readonly chunks: readonly Chunk[]
  /** In their order, without the signature of the trailer. */
  readonly trailers: readonly Trailer[]
  readonly trailerSignature?: string
}

export interface Chunk {
  readonly data: Uint8Array
  readonly signature?: string
}

/** Its name in lower case. */
export type Trailer = readonly [name: string, value: string]

/** Takes a body apart; `undefined` where it does not follow the encoding to its end. */
export function parseAwsChunked(body: Uint8Array): AwsChunked | undefined {
  const chunks: Chunk[] = []
  let position = 0
  for (;;) {
    const end = lineEnd(body, position)
    if (end < 0) return undefined
    const line = utf8Text(body.subarray(position, end))
    const [, size, signature] =
      /^([0-9a-f]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?\s*$/i.exec(line) ?? []
    if (size === undefined) return undefined
    const length = Number.parseInt(size, 16)
    const start = end + 1
    chunks.push({
      data: body.subarray(start, start + length),
      ...(signature === undefined ? {} : { signature }),
    })
    if (length === 0) return { chunks, ...parseTrailers(body.subarray(start)) }
    if (start + length > body.length) return undefined
    const next = lineEnd(body, start + length)
    if (next < 0 || next > start + length + 1) return undefined
    position = next + 1
  }
}

/** Where the line ends: the index of its line feed. */
const lineEnd = (body: Uint8Array, from: number): number => body.indexOf(0x0a, from)

const trailerSignatureName = 'x-amz-trailer-signature'

/** Lines of `name:value`; the empty line after the last chunk may stand before them. */
function parseTrailers(rest: Uint8Array): Pick<AwsChunked, 'trailers' | 'trailerSignature'> {
  const fields = utf8Text(rest)
    .split(/\r?\n/)
    .filter((line) => line.includes(':'))
    .map((line): Trailer => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
    })
  const trailerSignature = fields.find(([name]) => name === trailerSignatureName)?.[1]
  return {
    trailers: fields.filter(([name]) => name !== trailerSignatureName),
    ...(trailerSignature === undefined ? {} : { trailerSignature }),
  }
}
