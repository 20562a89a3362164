/**
 * From a policy's JSON text to a `PolicyDocument`, or to why it is none.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @module
 */
import { rememberedUpTo } from '../remembered.ts'
import { type JsonTree, parseJsonTree, repeatedMember } from './json-tree.ts'
import type { MalformedPolicy } from './malformed-policy.ts'
import { parseStatement } from './parse-statement.ts'
import type { PolicyDocument, PolicyKind, PolicyVersion, Statement } from './policy-document.ts'
import { membersOf, type PolicyReader, policyReader } from './policy-reader.ts'
import type { JsonNode } from './read-json.ts'

export type PolicyParse =
  | { readonly ok: true; readonly policy: PolicyDocument }
  | ({ readonly ok: false } & MalformedPolicy)

/**
 * Parses a policy as AWS does when it stores one. Element names are case-sensitive ("Unknown field
 * statement"). Whether principals exist, and IAM's rules for shared identity providers, are for the
 * operation that stores the policy.
 */
export const parsePolicy = (text: string, kind: PolicyKind): PolicyParse => parserOf(kind)(text)

/** A world has a few dozen policies, and each is asked many times; the same text is the same policy. */
const parserOf = rememberedUpTo(16, (kind: PolicyKind) =>
  rememberedUpTo(256, (text: string) => parseText(text, kind)),
)

function parseText(text: string, kind: PolicyKind): PolicyParse {
  const tree = parseJsonTree(text)
  if (!tree.ok) return { ok: false, kind, problem: 'invalid-json', detail: '', range: tree.range }
  const found: MalformedPolicy[] = []
  const policy = readPolicy(policyReader(kind, tree.text, found), tree)
  const [problem] = found
  return problem === undefined ? { ok: true, policy } : { ok: false, ...problem }
}

function readPolicy(reader: PolicyReader, { root }: JsonTree & { ok: true }): PolicyDocument {
  let version: PolicyVersion = '2008-10-17'
  let id: string | undefined
  let statement: JsonNode | undefined
  checkRoot(reader, root)
  for (const { name, nameNode, value } of membersOf(root)) {
    if (name === 'Version') version = readVersion(reader, value)
    else if (name === 'Id') id = readId(reader, value)
    else if (name === 'Statement') statement = value
    else reader.report('unknown-field', nameNode, name)
  }
  const statements = readStatements(reader, root, statement)
  const common = { kind: reader.kind, version, statements, range: reader.range(root) }
  return id === undefined ? common : { ...common, id }
}

function checkRoot(reader: PolicyReader, root: JsonNode): void {
  if (root.type === 'null') reader.report('not-a-policy', root)
  else if (root.type !== 'object') reader.report('invalid-json', root)
  const repeated = repeatedMember(root)
  if (repeated !== undefined) reader.report('repeated-member', repeated)
}

function readVersion(reader: PolicyReader, node: JsonNode): PolicyVersion {
  if (node.value === '2012-10-17' || node.value === '2008-10-17') return node.value
  reader.report('invalid-version', node)
  return '2008-10-17'
}

function readId(reader: PolicyReader, node: JsonNode): string {
  if (node.type !== 'string') reader.report('syntax', node)
  return String(node.value)
}

/** One statement may stand without the brackets of a list. */
function readStatements(
  reader: PolicyReader,
  root: JsonNode,
  node: JsonNode | undefined,
): readonly Statement[] {
  const nodes = node?.type === 'array' ? (node.children ?? []) : node === undefined ? [] : [node]
  if (nodes.length === 0) reportNoStatement(reader, root, node)
  const sids = new Set<string>()
  return nodes.flatMap((each, index) => {
    const statement = parseStatement(reader, each, index)
    if (statement?.sid && sids.has(statement.sid)) reader.report('sid-not-unique', each)
    if (statement?.sid) sids.add(statement.sid)
    return statement === undefined ? [] : [statement]
  })
}

/** For `{}` the validator complains of the closing brace, otherwise of the missing statement. */
function reportNoStatement(reader: PolicyReader, root: JsonNode, node: JsonNode | undefined): void {
  const isEmpty = root.type === 'object' && membersOf(root).length === 0
  if (!isEmpty) reader.report('statement-empty', node ?? root)
  else reader.report('syntax', { ...root, offset: root.offset + root.length - 1, length: 1 })
}
