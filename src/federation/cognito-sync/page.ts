/** One page of a list, as Cognito Sync is asked for it. @module */
import { type Page, pageOf } from '../aws-json/page.ts'
import { integer, text } from '../aws-json/shape.ts'
import { accepted, type Outcome } from '../refusal.ts'
import { invalidParameter } from './refusals.ts'

/** The members of an input that ask for a page. That one item is the least is ours. */
export const pageMembers = { NextToken: text(), MaxResults: integer([1, 2 ** 31 - 1]) } as const

/** Where requests have them. */
export const pageQuery = {
  nextToken: { member: 'NextToken', type: 'text' },
  maxResults: { member: 'MaxResults', type: 'integer' },
} as const

interface Asked {
  readonly NextToken?: string
  readonly MaxResults?: number
}

/** The items that follow those of the page before; all of them where no number is asked for. */
export function askedPage<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  { NextToken, MaxResults = Number.POSITIVE_INFINITY }: Asked,
): Outcome<Page<Item>> {
  const page = pageOf(items, nameOf, MaxResults, NextToken)
  return page ? accepted(page) : invalidParameter('Invalid NextToken')
}
