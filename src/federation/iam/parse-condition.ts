/**
 * `Condition` of a statement: operators, each with keys, each with values.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 * @module
 */
import { parseOperator } from './condition-operator.ts'
import { parseDate } from './date-value.ts'
import type {
  ConditionBlock,
  ConditionElement,
  ConditionEntry,
  Located,
} from './policy-document.ts'
import { type Member, membersOf, type PolicyReader } from './policy-reader.ts'
import type { JsonNode } from './read-json.ts'

/** Reads the operators in order. An empty `Condition` asks nothing. */
export function parseCondition(reader: PolicyReader, { value, node }: Member): ConditionElement {
  if (value.type !== 'object') reader.report('syntax', value)
  const operators = membersOf(value).map((member) => readBlock(reader, member))
  return { operators, range: reader.range(node) }
}

function readBlock(reader: PolicyReader, member: Member): ConditionBlock {
  checkOperator(reader, member)
  if (member.value.type !== 'object') reader.report('syntax', member.value)
  const keys = membersOf(member.value).map((key) => readEntry(reader, key))
  checkDates(reader, member, keys)
  return {
    operator: member.name,
    operatorRange: reader.range(member.nameNode),
    keys,
    range: reader.range(member.node),
  }
}

/** A key that stands where an operator belongs has a colon: AWS takes what precedes it for a qualifier. */
function checkOperator(reader: PolicyReader, { name, nameNode }: Member): void {
  if (parseOperator(name) !== undefined) return
  const isPrefixed = name.includes(':') && !/^(ForAnyValue|ForAllValues):/.test(name)
  reader.report(isPrefixed ? 'operator-prefix-invalid' : 'operator-invalid', nameNode, name)
}

/** Recorded of CreatePolicy only: other validators are not known to look into dates. */
function checkDates(reader: PolicyReader, member: Member, keys: readonly ConditionEntry[]): void {
  if (reader.kind === 'trust' || reader.kind === 'resource') return
  if (parseOperator(member.name)?.family !== 'Date') return
  const dates = keys.flatMap(({ values }) => values)
  if (dates.some(({ value }) => parseDate(value) === undefined)) {
    reader.report('date-invalid', member.value)
  }
}

function readEntry(reader: PolicyReader, { name, nameNode, value, node }: Member): ConditionEntry {
  const items = value.type === 'array' ? (value.children ?? []) : [value]
  return {
    key: name,
    keyRange: reader.range(nameNode),
    values: items.flatMap((item) => readValue(reader, item)),
    range: reader.range(node),
  }
}

/** "Quotation marks are optional for numeric and Boolean values." */
function readValue(reader: PolicyReader, node: JsonNode): readonly Located<string>[] {
  const range = reader.range(node)
  if (node.type === 'string') return [{ value: String(node.value), range }]
  if (node.type === 'number' || node.type === 'boolean') {
    return [{ value: reader.source(node), range }]
  }
  reader.report('syntax', node)
  return []
}
