/**
 * Whether a rule of a role mapping fits a token.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_MappingRule.html
 * @module
 */
import type { JsonObject } from '../../jose/decode-jwt.ts'
import { entryOf } from '../../lookup.ts'
import type { MappingRule } from '../identity-pool.ts'

/** A rule on a claim that the token does not have is skipped, whatever it compares. */
export function ruleMatches({ claim, matchType, value }: MappingRule, claims: JsonObject): boolean {
  const text = claimText(entryOf(claims, claim))
  return text !== undefined && comparisons[matchType](text, value)
}

const comparisons: Readonly<
  Record<MappingRule['matchType'], (claim: string, value: string) => boolean>
> = {
  Equals: (claim, value) => claim === value,
  NotEqual: (claim, value) => claim !== value,
  StartsWith: (claim, value) => claim.startsWith(value),
  Contains: (claim, value) => claim.includes(value),
}

/** A list is its items with commas between, as the documentation writes `cognito:groups`. */
function claimText(claim: unknown): string | undefined {
  if (claim === undefined || claim === null) return undefined
  if (Array.isArray(claim)) return claim.map(String).join(',')
  return typeof claim === 'object' ? JSON.stringify(claim) : String(claim)
}
