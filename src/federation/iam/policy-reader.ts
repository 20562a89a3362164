/**
 * What the parsers of a policy's parts share: they read what they can and report what is wrong, so
 * that no part needs exceptions. The policy is malformed if anything was reported; AWS names the
 * first thing.
 *
 * @module
 */
import { lineAndColumn, nodeRange, type PositionedText } from './json-tree.ts'
import type { MalformedPolicy, PolicyProblem } from './malformed-policy.ts'
import type { Located, PolicyKind, TextRange } from './policy-document.ts'
import type { JsonNode } from './read-json.ts'

export interface PolicyReader {
  readonly kind: PolicyKind
  readonly range: (node: JsonNode) => TextRange
  /** `detail` is the offending word; without one it is the node's position. */
  readonly report: (problem: PolicyProblem, node: JsonNode, detail?: string) => void
  /** The JSON text of a node. */
  readonly source: (node: JsonNode) => string
}

/** A member of an object. */
export interface Member {
  readonly name: string
  readonly nameNode: JsonNode
  readonly value: JsonNode
  /** Name and value together. */
  readonly node: JsonNode
}

/** A reader that keeps what is reported in `found`. */
export function policyReader(
  kind: PolicyKind,
  text: PositionedText,
  found: MalformedPolicy[],
): PolicyReader {
  const range = (node: JsonNode) => nodeRange(text, node)
  const report = (problem: PolicyProblem, node: JsonNode, detail = position(text, node)) => {
    found.push({ kind, problem, detail, range: range(node) })
  }
  const source = (node: JsonNode) => text.text.slice(node.offset, node.offset + node.length)
  return { kind, range, report, source }
}

/** `(line,column)`; recorded columns are one more than that of the token's first character. */
function position(text: PositionedText, node: JsonNode): string {
  const [line, column] = lineAndColumn(text, node.offset)
  return `(${line},${column + 1})`
}

/** The members of an object node, in order; none for any other node. */
export function membersOf(node: JsonNode): readonly Member[] {
  if (node.type !== 'object') return []
  return (node.children ?? []).flatMap((property) => {
    const [nameNode, value] = property.children ?? []
    if (nameNode === undefined || value === undefined) return []
    return [{ name: String(nameNode.value), nameNode, value, node: property }]
  })
}

/** A string or an array of strings; anything else is reported. */
export function readStrings(reader: PolicyReader, node: JsonNode): readonly Located<string>[] {
  const items = node.type === 'array' ? (node.children ?? []) : [node]
  return items.flatMap((item) => {
    if (item.type === 'string') return [{ value: String(item.value), range: reader.range(item) }]
    reader.report('syntax', item)
    return []
  })
}
