/** A page of a list: at most so many items, from a token on. @module */
import { decodeBase64, encodeBase64 } from '../encoding/base64.ts'

export interface Page<Item> {
  readonly items: readonly Item[]
  /** For the next page; absent on the last one. */
  readonly nextToken?: string
}

/**
 * The page after a token. The token names the last item of the page before, so that it stands when
 * items come and go; what AWS writes into it is not published. `undefined` for a token that is none.
 *
 * @param name - What is unique about an item; the list is ordered by it.
 * @param most - Items of one page.
 */
export function pageOf<Item>(
  items: readonly Item[],
  name: (item: Item) => string,
  most: number,
  token: string | undefined,
): Page<Item> | undefined {
  const after = token === undefined ? '' : readToken(token)
  if (after === undefined) return undefined
  const rest = items
    .toSorted((one, other) => (name(one) < name(other) ? -1 : 1))
    .filter((item) => token === undefined || name(item) > after)
  const shown = rest.slice(0, most)
  const last = shown.at(-1)
  return rest.length === shown.length || last === undefined
    ? { items: shown }
    : { items: shown, nextToken: encodeBase64(new TextEncoder().encode(name(last))) }
}

function readToken(token: string): string | undefined {
  const bytes = decodeBase64(token)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}
