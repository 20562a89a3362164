/** `Action` and `NotAction` of a statement. @module */
import type { ActionElement } from './policy-document.ts'
import { type Member, type PolicyReader, readStrings } from './policy-reader.ts'
import type { JsonNode } from './read-json.ts'

/** Reads the actions; every statement has some. A trust policy takes those of STS only. */
export function parseActions(
  reader: PolicyReader,
  statement: JsonNode,
  member: Member | undefined,
): ActionElement | undefined {
  if (member === undefined) {
    reader.report('action-missing', statement)
    return undefined
  }
  const values = readStrings(reader, member.value)
  if (member.value.type === 'array' && values.length === 0) {
    reader.report('action-missing', member.node)
  }
  for (const { value } of values) checkAction(reader, member.value, value)
  const name = member.name === 'NotAction' ? 'NotAction' : 'Action'
  return { name, values, range: reader.range(member.node) }
}

/** `service:Name`, or `*`; wildcards may stand anywhere in the name. */
function checkAction(reader: PolicyReader, node: JsonNode, action: string): void {
  if (reader.kind === 'trust') {
    if (!/^sts:/i.test(action)) reader.report('action-not-of-sts', node)
    return
  }
  if (action === '*') return
  const [vendor = '', ...names] = action.split(':')
  if (names.length === 0) reader.report('action-without-vendor', node)
  else if (names.length > 1) reader.report('action-with-two-colons', node)
  else if (vendor !== '*' && /[^a-zA-Z0-9.-]/.test(vendor)) {
    reader.report('vendor-invalid', node, vendor)
  }
}
