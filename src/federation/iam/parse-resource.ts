/** `Resource` and `NotResource` of a statement. @module */
import type { ResourceElement } from './policy-document.ts'
import { type Member, type PolicyReader, readStrings } from './policy-reader.ts'
import type { JsonNode } from './read-json.ts'

/** Reads the resources: a trust policy must have none (its role is the resource), others must have some. */
export function parseResources(
  reader: PolicyReader,
  statement: JsonNode,
  member: Member | undefined,
): ResourceElement | undefined {
  if (member === undefined) {
    if (reader.kind !== 'trust') reader.report('resource-missing', statement)
    return undefined
  }
  const name = member.name === 'NotResource' ? 'NotResource' : 'Resource'
  if (reader.kind === 'trust') {
    const problem = name === 'Resource' ? 'resource-prohibited' : 'not-resource-prohibited'
    reader.report(problem, member.node)
    return undefined
  }
  const values = readStrings(reader, member.value)
  if (values.length === 0) reader.report('resource-missing', member.node)
  for (const { value } of values) {
    if (value !== '*' && !value.startsWith('arn:')) {
      reader.report('resource-not-an-arn', member.value, value)
    }
  }
  return { name, values, range: reader.range(member.node) }
}
