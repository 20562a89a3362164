/**
 * A page of a list: at most `MaxItems`, a hundred where the caller says nothing, from `Marker` on.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html
 * @module
 */
import type { QueryParameters } from '../encoding/aws-query.ts'
import { decodeBase64, encodeBase64 } from '../encoding/base64.ts'
import type { XmlNode } from '../encoding/xml.ts'
import { found, type IamOutcome } from './operation.ts'
import { validationError } from './refusals.ts'

/** How an operation lists: the name of its list, how an item is written, and what orders the items. */
interface Listing<Item> {
  readonly list: string
  readonly member: (item: Item) => XmlNode
  readonly sortKey: (item: Item) => string
  /** Members that come before the list. */
  readonly before?: readonly XmlNode[]
}

/**
 * The page. A marker names the last item of the page before, so that it stands when items come and
 * go; what AWS writes into it is not published.
 */
export function page<Item>(
  items: readonly Item[],
  parameters: QueryParameters,
  { list, member, sortKey, before = [] }: Listing<Item>,
): IamOutcome {
  const most = Number(parameters.get('MaxItems') ?? 100)
  const after = readMarker(parameters.get('Marker'))
  // The text of AWS was never recorded.
  if (after === undefined) return validationError('Invalid Marker.')
  const rest = items
    .toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
    .filter((item) => after === '' || sortKey(item) > after)
  const shown = rest.slice(0, most)
  const last = shown.at(-1)
  const isTruncated = rest.length > shown.length && last !== undefined
  return found([
    ...before,
    ['IsTruncated', String(isTruncated)],
    [list, shown.map(member)],
    ...(isTruncated ? [['Marker', encodeBase64(encoder.encode(sortKey(last)))] as const] : []),
  ])
}

const encoder = new TextEncoder()

function readMarker(marker: string | undefined): string | undefined {
  if (marker === undefined) return ''
  const bytes = decodeBase64(marker)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}
