/**
 * The constraints that a service model puts on parameters, and AWS's sentence for each violation.
 * Several violations are joined into one message.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html
 * @module
 */

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

/** What is wrong with a value: first the pattern, then the length, as AWS lists them. */
export function violationsOf(value: string | undefined, constraint: Constraint): readonly string[] {
  const { member, pattern, length, required, sensitive, values } = constraint
  if (value === undefined) return required ? [violation(`Value null`, member, 'not be null')] : []
  const shown = sensitive ? 'Value' : `Value '${value}'`
  const broken: string[] = []
  if (pattern && !pattern[1].test(value))
    broken.push(`satisfy regular expression pattern: ${pattern[0]}`)
  if (values && !values.includes(value))
    broken.push(`satisfy enum value set: [${values.join(', ')}]`)
  if (length && value.length < length[0])
    broken.push(`have length greater than or equal to ${length[0]}`)
  if (length && value.length > length[1])
    broken.push(`have length less than or equal to ${length[1]}`)
  return broken.map((rule) => violation(shown, member, rule))
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

const violation = (shown: string, member: string, rule: string): string =>
  `${shown} at '${member}' failed to satisfy constraint: Member must ${rule}`

/** The message of one ValidationError for all of them. */
export const joinedViolations = (violations: readonly string[]): string =>
  `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: ${violations.join('; ')}`
