/**
 * JSON with positions. Strict JSON: no comments, no trailing commas, and no member twice in one
 * object, which the policy grammar forbids ("Individual elements must not contain multiple instances
 * of the same key").
 *
 * @module
 */
import type { TextRange } from './policy-document.ts'
import { type JsonNode, readJson } from './read-json.ts'

export type JsonTree =
  | { readonly ok: true; readonly root: JsonNode; readonly text: PositionedText }
  | { readonly ok: false; readonly range: TextRange }

/** The text that positions refer to. */
export interface PositionedText {
  readonly text: string
  /** Offsets at which lines begin. */
  readonly lineStarts: readonly number[]
}

/** Far deeper than any policy, which has seven levels, and far from the end of the stack. */
const deepest = 64

/** Parses a JSON text; a text that is not JSON gives the place of the first error. */
export function parseJsonTree(source: string): JsonTree {
  const text = { text: source, lineStarts: lineStartsOf(source) }
  const reading = readJson(source, deepest)
  return reading.ok
    ? { ok: true, root: reading.root, text }
    : { ok: false, range: textRange(text, reading.offset, 1) }
}

/** Where a node stands. */
export const nodeRange = (text: PositionedText, node: JsonNode): TextRange =>
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
export function repeatedMember(node: JsonNode): JsonNode | undefined {
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
