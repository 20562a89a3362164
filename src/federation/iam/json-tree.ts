/**
 * JSON with positions. Strict JSON: no comments, no trailing commas, and no member twice in one
 * object, which the policy grammar forbids ("Individual elements must not contain multiple instances
 * of the same key").
 *
 * @module
 */
import { type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { TextRange } from './policy-document.ts'

export type JsonTree =
  | { readonly ok: true; readonly root: Node; readonly text: PositionedText }
  | { readonly ok: false; readonly range: TextRange }

/** The text that positions refer to. */
export interface PositionedText {
  readonly text: string
  /** Offsets at which lines begin. */
  readonly lineStarts: readonly number[]
}

/** Far deeper than any policy, which has seven levels, and far from the end of a parser's stack. */
const deepest = 64

/** As many brackets can be nested before a recursive parser is in danger. */
const mostBrackets = 1000

/** Parses a JSON text; a text that is not JSON gives the place of the first error. */
export function parseJsonTree(source: string): JsonTree {
  const text = { text: source, lineStarts: lineStartsOf(source) }
  if (!isJson(source) || depthOf(source) > deepest) return { ok: false, range: firstError(text) }
  const root = parseTree(source)
  return root === undefined ? { ok: false, range: firstError(text) } : { ok: true, root, text }
}

function firstError(text: PositionedText): TextRange {
  const errors: ParseError[] = []
  const isShallow = (text.text.match(/[{[]/g) ?? []).length <= mostBrackets
  if (isShallow) parseTree(text.text, errors, { disallowComments: true, allowTrailingComma: false })
  const [error] = errors
  return textRange(text, error?.offset ?? 0, error?.length ?? text.text.length)
}

/** Where a node stands. */
export const nodeRange = (text: PositionedText, node: Node): TextRange =>
  textRange(text, node.offset, node.length)

/** Line and column from 1, of an offset. */
export function lineAndColumn(
  text: PositionedText,
  offset: number,
): [line: number, column: number] {
  const line = lineAt(text, offset)
  return [line, offset - (text.lineStarts[line - 1] ?? 0) + 1]
}

/** The first member whose name already occurred in the same object, anywhere in the tree. */
export function repeatedMember(node: Node): Node | undefined {
  const names = new Set<unknown>()
  for (const child of node.children ?? []) {
    const name = child.type === 'property' ? child.children?.[0]?.value : undefined
    if (name !== undefined && names.has(name)) return child
    names.add(name)
    const below = repeatedMember(child)
    if (below !== undefined) return below
  }
  return undefined
}

function textRange(text: PositionedText, offset: number, length: number): TextRange {
  const last = Math.max(offset, offset + length - 1)
  return { offset, length, line: lineAt(text, offset), endLine: lineAt(text, last) }
}

function lineAt({ lineStarts }: PositionedText, offset: number): number {
  let low = 0
  let high = lineStarts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** How deep the brackets of a JSON text go; those within strings do not count. */
function depthOf(json: string): number {
  let depth = 0
  let most = 0
  let inString = false
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at]
    if (character === '"') inString = !inString
    else if (inString) at += character === '\\' ? 1 : 0
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    most = Math.max(most, depth)
  }
  return most
}

/** The platform's own verdict: it is strict, and safe at any depth. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
