/** What stands in the editor, judged while it is written and turned into an edit. @module */
import { parseJsonTree } from '../../federation/iam/json-tree.ts'
import { parsePolicy } from '../../federation/iam/parse-policy.ts'
import { isJsonObject, type JsonObject } from '../../federation/jose/decode-jwt.ts'
import type { Edit, EditTarget } from '../../machines/edit/edit.ts'
import { mergePatchBetween } from '../../machines/edit/merge-patch-between.ts'
import { isPolicyTarget, policyKindOf } from '../../machines/edit/policy-target.ts'

/** Something that is wrong with a text, and where. */
export interface Problem {
  readonly message: string
  /** Offsets in the text. */
  readonly from: number
  readonly to: number
  /** From 1. */
  readonly line: number
}

/** The text that an editor shows for a value. */
export const textOf = (value: JsonObject | string): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2)

/** What is wrong with a text by its form alone: of a policy in AWS's words, else as JSON. */
export function problemsOf(target: EditTarget, text: string): readonly Problem[] {
  const tree = parseJsonTree(text)
  if (isPolicyTarget(target)) {
    const parsed = parsePolicy(text, policyKindOf(target))
    if (parsed.ok) return []
    const code = target.kind === 'bucket-policy' ? 'MalformedPolicy' : 'MalformedPolicyDocument'
    const message = `${code}: ${parsed.message}`
    return [problemAt(message, tree.ok ? parsed.range : tree.range, text)]
  }
  if (!tree.ok) return [problemAt('This is not JSON from here on.', tree.range, text)]
  return tree.root.type === 'object'
    ? []
    : [problemAt('An object is wanted here: { … }.', undefined, text)]
}

function problemAt(
  message: string,
  range: { offset: number; length: number; line: number } | undefined,
  text: string,
): Problem {
  const from = Math.min(range?.offset ?? 0, Math.max(0, text.length - 1))
  const to = Math.min(Math.max(from + (range?.length ?? text.length), from), text.length)
  return { message, from, to, line: range?.line ?? 1 }
}

/**
 * The edit that makes what stood there into what is written; `undefined` where they say the same.
 *
 * @param text - Without problems.
 */
export function editOf(
  target: EditTarget,
  before: JsonObject | string,
  text: string,
  resign: boolean,
): Edit | undefined {
  if (typeof before === 'string') return text === before ? undefined : { target, change: text }
  const after: unknown = JSON.parse(text)
  const change = isJsonObject(after) ? mergePatchBetween(before, after) : {}
  if (Object.keys(change).length === 0) return undefined
  return { target, change, ...(target.kind === 'token' ? { resign } : {}) }
}
