/**
 * ARNs with wildcards, as `Resource` and the Arn operators take them: "Each of the six
 * colon-delimited components of the ARN is checked separately and each can include multi-character
 * match wildcards (*) or single-character match wildcards (?)."
 *
 * @module
 */
import { arnComponents } from './arn.ts'
import { textOf, type ValuePart } from './policy-variable.ts'
import { matchesPattern, matchesWildcard, type Pattern, patternOf } from './wildcard.ts'

/**
 * Whether an ARN fits a pattern. `*` alone fits everything. Components that the pattern leaves out at
 * its end count as `*`: so IAM fills them in where it quotes such a resource in an error.
 */
export function matchesArn(arn: string, expected: readonly ValuePart[]): boolean {
  if (textOf(expected) === '*') return true
  const given = arnComponents(arn)
  if (given.length < 6) return false
  const wanted = componentPatterns(expected)
  return given.every((component, index) => {
    const pattern = wanted[index]
    return pattern === undefined || matchesPattern(component, pattern)
  })
}

/** Splits at the first five colons that the policy itself wrote; colons in substituted values stay. */
function componentPatterns(parts: readonly ValuePart[]): readonly Pattern[] {
  const components: Pattern[] = [[]]
  for (const { text, literal } of parts) {
    const room = literal ? 0 : 6 - components.length
    const pieces = splitAtColons(text, room)
    pieces.forEach((piece, index) => {
      const pattern = patternOf(piece, literal)
      if (index > 0) components.push(pattern)
      else components.push([...(components.pop() ?? []), ...pattern])
    })
  }
  return components
}

function splitAtColons(text: string, atMost: number): readonly string[] {
  const pieces = text.split(':')
  if (pieces.length <= atMost + 1) return pieces
  return [...pieces.slice(0, atMost), pieces.slice(atMost).join(':')]
}

/** Whether an action or another plain name fits, without regard to case. */
export const matchesIgnoringCase = (text: string, pattern: string): boolean =>
  matchesWildcard(text.toLowerCase(), pattern.toLowerCase())
