/**
 * Policy variables: `${aws:PrincipalTag/team, 'default'}` in a value, replaced with what the request
 * carries. `${*}`, `${?}` and `${$}` stand for the character itself.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 * @module
 */
import type { PolicyVersion } from './policy-document.ts'
import { contextValue, type RequestContext } from './request-context.ts'
import { type Pattern, patternOf } from './wildcard.ts'

/** A stretch of a value. In a literal one, `*` and `?` are characters, never wildcards. */
export interface ValuePart {
  readonly text: string
  readonly literal: boolean
}

/** A value after substitution, or why it could not be made. */
export type ResolvedValue =
  | { readonly ok: true; readonly parts: readonly ValuePart[] }
  | { readonly ok: false; readonly reason: VariableFailure; readonly variable: string }

/** A variable has no value, or more than one: only single-valued keys can be variables. */
export type VariableFailure = 'unresolved-variable' | 'multivalued-variable'

/** "Variables were introduced in version 2012-10-17"; before it they are plain text. */
export const versionHasVariables = (version: PolicyVersion): boolean => version === '2012-10-17'

export const hasVariable = (text: string): boolean => text.includes('${')

/** A value in which nothing is substituted. */
export const plainValue = (text: string): ResolvedValue => ({
  ok: true,
  parts: [{ text, literal: false }],
})

/**
 * Substitutes the variables of a value. What comes from the request is literal text: a tag that
 * holds `*` does not match everything. Substitution happens once, a value that itself looks like a
 * variable is left alone.
 */
export function resolveVariables(text: string, context: RequestContext): ResolvedValue {
  const parts: ValuePart[] = []
  let from = 0
  for (;;) {
    const open = text.indexOf('${', from)
    const close = open < 0 ? -1 : text.indexOf('}', open)
    if (close < 0) break
    if (open > from) parts.push({ text: text.slice(from, open), literal: false })
    const variable = text.slice(open + 2, close)
    const value = variableValue(variable, context)
    if (!value.ok) return { ok: false, reason: value.reason, variable }
    parts.push({ text: value.text, literal: true })
    from = close + 1
  }
  if (from < text.length) parts.push({ text: text.slice(from), literal: false })
  return { ok: true, parts }
}

type VariableValue = { ok: true; text: string } | { ok: false; reason: VariableFailure }

function variableValue(variable: string, context: RequestContext): VariableValue {
  if (variable === '*' || variable === '?' || variable === '$') return { ok: true, text: variable }
  const { key, fallback } = keyAndDefault(variable)
  const value = contextValue(context, key)
  if (typeof value === 'string') return { ok: true, text: value }
  if (fallback !== undefined) return { ok: true, text: fallback }
  return { ok: false, reason: value === undefined ? 'unresolved-variable' : 'multivalued-variable' }
}

/** "separate the key and the default value with a comma and space" and quote the default with `'`. */
function keyAndDefault(variable: string): { key: string; fallback: string | undefined } {
  const comma = variable.indexOf(',')
  const quoted = comma < 0 ? '' : variable.slice(comma + 1).trim()
  if (quoted.length < 2 || !quoted.startsWith("'") || !quoted.endsWith("'")) {
    return { key: variable.trim(), fallback: undefined }
  }
  return { key: variable.slice(0, comma).trim(), fallback: quoted.slice(1, -1) }
}

/** The value as text, its wildcards as characters. */
export const textOf = (parts: readonly ValuePart[]): string =>
  parts.map(({ text }) => text).join('')

/** The value as a pattern: only wildcards written in the policy itself count. */
export const patternOfParts = (parts: readonly ValuePart[]): Pattern =>
  parts.flatMap(({ text, literal }) => patternOf(text, literal))
