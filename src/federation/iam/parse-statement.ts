/** One statement of a policy: which elements it must, may and must not have. @module */
import { parseActions } from './parse-action.ts'
import { parseCondition } from './parse-condition.ts'
import { parsePrincipal } from './parse-principal.ts'
import { parseResources } from './parse-resource.ts'
import type { Effect, Statement } from './policy-document.ts'
import { type Member, membersOf, type PolicyReader } from './policy-reader.ts'
import type { JsonNode } from './read-json.ts'

const elementNames: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
])

/** The elements of a statement by name. */
type Elements = ReadonlyMap<string, Member>

/** Parses one statement; `undefined` when too little of it can be read. */
export function parseStatement(
  reader: PolicyReader,
  node: JsonNode,
  index: number,
): Statement | undefined {
  if (node.type !== 'object') reader.report('syntax', node)
  const elements: Elements = new Map(membersOf(node).map((member) => [member.name, member]))
  for (const { name, nameNode } of elements.values()) {
    if (!elementNames.has(name)) reader.report('unknown-field', nameNode, name)
  }
  const sid = readSid(reader, elements.get('Sid'))
  const effect = readEffect(reader, node, elements.get('Effect'))
  const principal = parsePrincipal(reader, node, oneOf(reader, elements, 'Principal'), effect)
  const action = parseActions(reader, node, oneOf(reader, elements, 'Action'))
  const resource = parseResources(reader, node, oneOf(reader, elements, 'Resource'))
  const conditionMember = elements.get('Condition')
  const condition = conditionMember && parseCondition(reader, conditionMember)
  if (effect === undefined || action === undefined) return undefined
  return {
    index,
    ...(sid === undefined ? {} : { sid }),
    effect,
    ...(principal === undefined ? {} : { principal }),
    action,
    ...(resource === undefined ? {} : { resource }),
    ...(condition === undefined ? {} : { condition }),
    range: reader.range(node),
  }
}

/** An element or its opposite; a statement has not both. */
function oneOf(reader: PolicyReader, elements: Elements, name: string): Member | undefined {
  const element = elements.get(name)
  const opposite = elements.get(`Not${name}`)
  if (element !== undefined && opposite !== undefined) reader.report('syntax', opposite.nameNode)
  return element ?? opposite
}

/** In identity policies `Sid` is "basic alphanumeric characters"; elsewhere services are laxer. */
function readSid(reader: PolicyReader, member: Member | undefined): string | undefined {
  if (member === undefined) return undefined
  const { value } = member
  if (value.type !== 'string') reader.report('syntax', value)
  const sid = String(value.value)
  const strict = reader.kind === 'identity' || reader.kind === 'session'
  if (strict && !/^[0-9A-Za-z]*$/.test(sid)) reader.report('sid-not-alphanumeric', value)
  return sid
}

/** `Allow` or `Deny`; the value is case-sensitive [IAM-UG reference_policies_elements_effect]. */
function readEffect(
  reader: PolicyReader,
  statement: JsonNode,
  member: Member | undefined,
): Effect | undefined {
  if (member === undefined) {
    reader.report('effect-missing', statement)
    return undefined
  }
  const { value } = member
  if (value.value === 'Allow' || value.value === 'Deny') return value.value
  if (value.type !== 'string') {
    reader.report('syntax', value)
    return undefined
  }
  const inWrongCase = /^(allow|deny)$/i.test(String(value.value))
  reader.report(inWrongCase ? 'effect-in-wrong-case' : 'effect-invalid', value, String(value.value))
  return undefined
}
