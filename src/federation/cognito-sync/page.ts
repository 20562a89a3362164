/** One page of a list. @module */
import { integer, text } from '../aws-json/shape.ts'
import { decodeBase64, encodeBase64 } from '../encoding/base64.ts'
import { strictUtf8Text } from '../encoding/percent.ts'
import { accepted, type Outcome } from '../refusal.ts'
import { invalidParameter } from './refusals.ts'

/** The members of an input that ask for a page. The least is the model's of Cognito's other lists. */
export const pageMembers = { NextToken: text(), MaxResults: integer([1, 2 ** 31 - 1]) } as const

/** Where requests have them. */
export const pageQuery = {
  nextToken: { member: 'NextToken', type: 'text' },
  maxResults: { member: 'MaxResults', type: 'integer' },
} as const

export interface Page<Item> {
  readonly items: readonly Item[]
  /** `undefined` on the last page. */
  readonly nextToken: string | undefined
}

interface Asked {
  readonly NextToken?: string
  readonly MaxResults?: number
}

/** The items that follow those of the page before, in the order of their names. */
export function pageOf<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  { NextToken, MaxResults = Number.POSITIVE_INFINITY }: Asked,
): Outcome<Page<Item>> {
  const last = NextToken === undefined ? '' : readToken(NextToken)
  if (last === undefined) return invalidParameter('Invalid NextToken')
  const rest = [...items]
    .filter((item) => nameOf(item) > last)
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
  const page = rest.slice(0, MaxResults)
  const end = page.at(-1)
  const more = end !== undefined && page.length < rest.length
  return accepted({
    items: page,
    nextToken: more ? encodeBase64(new TextEncoder().encode(nameOf(end))) : undefined,
  })
}

function readToken(token: string): string | undefined {
  const bytes = decodeBase64(token)
  return bytes && strictUtf8Text(bytes)
}
