/**
 * Wildcards of the policy language: `*` stands for any run of characters, also none and also across
 * `/` and `:`; `?` stands for exactly one. A pattern matches a whole text or not at all.
 *
 * @module
 */

/** A pattern taken apart: a symbol is a wildcard, a string one literal character. */
export type Pattern = readonly (string | typeof anyRun | typeof anyOne)[]

const anyRun = Symbol('*')
const anyOne = Symbol('?')

/** Takes a pattern apart. With `literal`, wildcards stand for themselves. */
export function patternOf(text: string, literal = false): Pattern {
  const characters = Array.from(text)
  if (literal) return characters
  return characters.map((character) =>
    character === '*' ? anyRun : character === '?' ? anyOne : character,
  )
}

export const hasWildcard = (text: string): boolean => /[*?]/.test(text)

/**
 * Whether the whole text fits the pattern. Iterative: on a mismatch only the last `*` takes one
 * character more, so the work is at most the product of both lengths, whatever the pattern.
 */
export function matchesPattern(text: string, pattern: Pattern): boolean {
  const characters = Array.from(text)
  let at = 0
  let next = 0
  let star = -1
  let resumeAt = 0
  while (at < characters.length) {
    const wanted = pattern[next]
    if (wanted === anyRun) {
      star = next
      resumeAt = at
      next += 1
    } else if (wanted === anyOne || wanted === characters[at]) {
      at += 1
      next += 1
    } else if (star >= 0) {
      resumeAt += 1
      at = resumeAt
      next = star + 1
    } else {
      return false
    }
  }
  return pattern.slice(next).every((rest) => rest === anyRun)
}

/** Whether the whole text fits a pattern without policy variables. */
export const matchesWildcard = (text: string, pattern: string): boolean =>
  matchesPattern(text, patternOf(pattern))
