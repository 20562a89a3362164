/**
 * How one value of the request is compared with one value of the policy, by positive operator.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * @module
 */
import { matchesArn } from './arn-pattern.ts'
import { parseDate } from './date-value.ts'
import { ipRangeContains, parseIpRange } from './ip-range.ts'
import { patternOfParts, textOf, type ValuePart } from './policy-variable.ts'
import { matchesPattern } from './wildcard.ts'

export type Outcome =
  | 'same'
  | 'different'
  | 'request-value-of-other-type'
  | 'policy-value-of-other-type'

/** Compares a request's value with a policy's, whose variables are already substituted. */
export type Comparison = (actual: string, expected: readonly ValuePart[]) => Outcome

const outcome = (same: boolean): Outcome => (same ? 'same' : 'different')

/** Comparison of two values that must first be read as something else than text. */
function typed<T>(
  read: (text: string) => T | undefined,
  same: (a: T, b: T) => boolean,
): Comparison {
  return (actual, expected) => {
    const wanted = read(textOf(expected))
    if (wanted === undefined) return 'policy-value-of-other-type'
    const given = read(actual)
    return given === undefined ? 'request-value-of-other-type' : outcome(same(given, wanted))
  }
}

const numeric = (same: (a: number, b: number) => boolean) => typed(parseNumber, same)
const date = (same: (a: number, b: number) => boolean) => typed(parseDate, same)

/** "ArnEquals and ArnLike behave identically": each of the six components takes wildcards. */
const arn: Comparison = (actual, expected) => outcome(matchesArn(actual, expected))

export const comparisons: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ['StringEquals', (actual, expected) => outcome(actual === textOf(expected))],
  [
    'StringEqualsIgnoreCase',
    (actual, expected) => outcome(actual.toLowerCase() === textOf(expected).toLowerCase()),
  ],
  ['StringLike', (actual, expected) => outcome(matchesPattern(actual, patternOfParts(expected)))],
  ['NumericEquals', numeric((a, b) => a === b)],
  ['NumericLessThan', numeric((a, b) => a < b)],
  ['NumericLessThanEquals', numeric((a, b) => a <= b)],
  ['NumericGreaterThan', numeric((a, b) => a > b)],
  ['NumericGreaterThanEquals', numeric((a, b) => a >= b)],
  ['DateEquals', date((a, b) => a === b)],
  ['DateLessThan', date((a, b) => a < b)],
  ['DateLessThanEquals', date((a, b) => a <= b)],
  ['DateGreaterThan', date((a, b) => a > b)],
  ['DateGreaterThanEquals', date((a, b) => a >= b)],
  ['Bool', typed(parseBoolean, (a, b) => a === b)],
  ['BinaryEquals', typed(parseBase64, (a, b) => a === b)],
  ['IpAddress', typed(parseIpRange, (address, range) => ipRangeContains(range, address))],
  ['ArnEquals', arn],
  ['ArnLike', arn],
])

/** Integers and decimals. */
function parseNumber(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}

/** `true` or `false`, in any case. */
export function parseBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase()
  return lower === 'true' ? true : lower === 'false' ? false : undefined
}

/** "bit for bit": two base64 texts of one byte sequence differ in their padding only. */
function parseBase64(text: string): string | undefined {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? text.replace(/=+$/, '') : undefined
}
