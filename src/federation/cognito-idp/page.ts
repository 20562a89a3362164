/** A page of a list of people, groups, clients or pools. @module */
import { type Page, pageOf } from '../aws-json/page.ts'
import { accepted, type Outcome } from '../refusal.ts'
import { invalidParameter } from './refusals.ts'

/**
 * The page that is asked for: sixty items where the caller says nothing, or none.
 *
 * @param name - What is unique about an item; the list is ordered by it.
 */
export function page<Item>(
  items: readonly Item[],
  name: (item: Item) => string,
  most: number | undefined,
  token: string | undefined,
): Outcome<Page<Item>> {
  const found = pageOf(items, name, most || 60, token)
  // The text was not recorded.
  return found ? accepted(found) : invalidParameter('Invalid pagination token')
}
