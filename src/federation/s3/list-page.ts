/** One page of a bucket's keys, grouped by a delimiter. @module */

export interface ListQuery {
  readonly prefix: string
  /** Keys that have it after the prefix are rolled up; empty for none. */
  readonly delimiter: string
  /** How many keys and common prefixes a page holds at most. */
  readonly maxKeys: number
  /** The list goes on after this key or common prefix; empty for the start. */
  readonly after: string
}

export interface ListPage {
  readonly keys: readonly string[]
  readonly commonPrefixes: readonly string[]
  /** The last of the page, where more follow. */
  readonly next?: string
}

/**
 * Keys come in the order of their UTF-8 bytes. A common prefix stands for all keys below it, counts
 * as one and appears once, also across pages.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 */
export function listPage(allKeys: readonly string[], query: ListQuery): ListPage {
  const { prefix, delimiter, maxKeys, after } = query
  const keys: string[] = []
  const commonPrefixes: string[] = []
  let last = after
  const passed = (key: string): boolean =>
    byUtf8(key, last) <= 0 || (isPrefix(last, query) && key.startsWith(last))
  for (const key of allKeys.filter((each) => each.startsWith(prefix)).sort(byUtf8)) {
    if (last !== '' && passed(key)) continue
    if (keys.length + commonPrefixes.length >= maxKeys)
      return { keys, commonPrefixes, ...(maxKeys === 0 ? {} : { next: last }) }
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    last = end < 0 ? key : key.slice(0, end + delimiter.length)
    if (end < 0) keys.push(key)
    else commonPrefixes.push(last)
  }
  return { keys, commonPrefixes }
}

/** Whether a place in the list is a rolled-up prefix, below which nothing is listed again. */
const isPrefix = (place: string, { prefix, delimiter }: ListQuery): boolean =>
  delimiter !== '' && place.endsWith(delimiter) && place.length > prefix.length

/** The order of UTF-8's bytes, which is that of code points, not of JavaScript's code units. */
export function byUtf8(a: string, b: string): number {
  const others = b[Symbol.iterator]()
  for (const character of a) {
    const other = others.next()
    if (other.done) return 1
    const difference = (character.codePointAt(0) ?? 0) - (other.value.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return others.next().done ? 0 : -1
}
