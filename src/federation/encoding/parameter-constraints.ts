/**
 * The constraints that a service model puts on parameters, and AWS's sentence for each violation.
 * Several violations are joined into one message.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html
 * @module
 */
import { rememberedFor } from '../remembered.ts'

/** What a model says of one text parameter. */
export interface Constraint {
  /** As errors name it, with a small first letter. */
  readonly member: string
  readonly required?: true
  /** Its value never stands in an error. */
  readonly sensitive?: true
  /** As the model writes it, for errors to quote, and as JavaScript reads it. */
  readonly pattern?: readonly [quoted: string, matches: RegExp]
  /** Characters. */
  readonly length?: readonly [least: number, most: number]
  /** The only values that there are. */
  readonly values?: readonly string[]
}

/** The pattern of an ARN in the models of IAM and STS. */
export const arnPattern = [
  '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+',
  /^[\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]+$/u,
] as const

/** The pattern of a policy document, and of a role's description. */
export const documentPattern = [
  '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
  /^[\t\n\r -\u00ff]+$/,
] as const

/** The pattern of names of sessions, roles, users and policies. */
export const namePattern = ['[\\w+=,.@-]*', /^[\w+=,.@-]*$/] as const

/** One rule of a constraint: how errors say it, after `Member must`, and whether a value keeps it. */
export interface Rule {
  readonly text: string
  readonly holds: (value: string) => boolean
}

/**
 * The rules of a constraint: first the pattern, then the values, then the length. A model's constraints
 * are the same with every call.
 */
export const rulesOf = rememberedFor(({ pattern, values, length }: Constraint): readonly Rule[] => [
  ...(pattern
    ? [
        {
          text: `satisfy regular expression pattern: ${pattern[0]}`,
          holds: (value: string) => pattern[1].test(value),
        },
      ]
    : []),
  ...(values
    ? [
        {
          text: `satisfy enum value set: [${values.join(', ')}]`,
          holds: (value: string) => values.includes(value),
        },
      ]
    : []),
  ...(length ? lengthRules(length) : []),
])

const lengthRules = ([least, most]: readonly [number, number]): readonly Rule[] => [
  {
    text: `have length greater than or equal to ${least}`,
    holds: (value) => value.length >= least,
  },
  { text: `have length less than or equal to ${most}`, holds: (value) => value.length <= most },
]

/** What is wrong with a value, in the order of the rules. */
export function violationsOf(value: string | undefined, constraint: Constraint): readonly string[] {
  const { member, required, sensitive } = constraint
  if (value === undefined) return required ? [violation(`Value null`, member, 'not be null')] : []
  const broken = rulesOf(constraint).filter(({ holds }) => !holds(value))
  const shown = sensitive ? 'Value' : `Value '${value}'`
  return broken.map(({ text }) => violation(shown, member, text))
}

/** What is wrong with a number. */
export function rangeViolations(
  value: number,
  member: string,
  [least, most]: readonly [least: number, most: number],
): readonly string[] {
  const shown = `Value '${value}'`
  if (value < least)
    return [violation(shown, member, `have value greater than or equal to ${least}`)]
  return value > most ? [violation(shown, member, `have value less than or equal to ${most}`)] : []
}

/** AWS's sentence; `shown` is the value, as far as the service shows it. */
export const violation = (shown: string, member: string, rule: string): string =>
  `${shown} at '${member}' failed to satisfy constraint: Member must ${rule}`

/** The message of one ValidationError for all of them. */
export const joinedViolations = (violations: readonly string[]): string =>
  `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: ${violations.join('; ')}`
