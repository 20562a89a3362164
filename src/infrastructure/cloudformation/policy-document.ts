/** A policy in a template: the value that its text stands for, references inside. @module */
import { isList } from '../json-text.ts'
import { concat, isTemplate, membersOf, type Reference, type Text, type Value } from '../value.ts'

/**
 * The policy as a value. A key of a template cannot refer to anything, so a policy whose condition
 * keys do stays the text that it is, which CloudFormation takes for JSON.
 */
export function policyDocument(document: Text): Value {
  const parts = isTemplate(document) ? document.template : [document]
  const marked = parts
    .map((part, index) => (typeof part === 'string' ? part : `${open}${index}${close}`))
    .join('')
  if (new RegExp(`${open}[^"]*"\\s*:`).test(marked)) return document
  // Markers leave JSON what it is, and JSON holds nothing but values.
  return withReferences(JSON.parse(marked) as Value, parts)
}

/** Characters for private use: no policy has them. */
const open = '\uE000'
const close = '\uE001'

function withReferences(value: Value, parts: readonly (string | Reference)[]): Value {
  if (typeof value === 'string')
    return concat(
      ...value.split(new RegExp(`${open}(\\d+)${close}`)).map((piece, index): Text => {
        const part = index % 2 === 1 ? parts[Number(piece)] : piece
        return typeof part === 'object' ? { template: [part] } : (part ?? '')
      }),
    )
  if (typeof value !== 'object' || isTemplate(value)) return value
  if (isList(value)) return value.map((item) => withReferences(item, parts))
  return Object.fromEntries(
    membersOf(value).map(([key, member]) => [key, withReferences(member, parts)]),
  )
}
