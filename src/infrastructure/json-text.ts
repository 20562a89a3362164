/** JSON in which texts may hold references. @module */
import { concat, isTemplate, membersOf, type Text, type Value } from './value.ts'

/** On one line; members that are not there are left out. */
export function jsonText(value: Value): Text {
  if (isTemplate(value) || typeof value === 'string') return concat('"', escaped(value), '"')
  if (typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return concat('[', ...between(value.map(jsonText)), ']')
  const members = membersOf(value).map(([name, member]) =>
    concat(`${JSON.stringify(name)}:`, jsonText(member)),
  )
  return concat('{', ...between(members), '}')
}

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

const between = (texts: readonly Text[]): readonly Text[] =>
  texts.flatMap((text, index) => (index === 0 ? [text] : [',', text]))

const escaped = (text: Text): Text =>
  isTemplate(text)
    ? { template: text.template.map((part) => (typeof part === 'string' ? inner(part) : part)) }
    : inner(text)

const inner = (text: string): string => JSON.stringify(text).slice(1, -1)
