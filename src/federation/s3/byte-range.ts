/** `Range: bytes=0-9`, of which S3 serves one range at a time (RFC 9110 §14.2). @module */

export interface ByteRange {
  readonly first: number
  /** Inclusive. */
  readonly last: number
}

/**
 * The part of the content that is asked for; `undefined` for all of it, which is also what S3 takes a
 * range for that it cannot read.
 */
export function byteRange(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return undefined
  if (from === '') {
    const suffix = Number(to)
    return suffix === 0 || size === 0
      ? 'unsatisfiable'
      : { first: Math.max(0, size - suffix), last: size - 1 }
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return undefined
  return first >= size ? 'unsatisfiable' : { first, last }
}
