/** What is wrong with the text in an editor, and where. @module */
import { parseJsonTree } from '../../federation/iam/json-tree.ts'
import { malformedPolicyText } from '../../federation/iam/malformed-policy.ts'
import { parsePolicy } from '../../federation/iam/parse-policy.ts'
import type { PolicyKind } from '../../federation/iam/policy-document.ts'

/** Something that is wrong with a text, and where. */
export interface Problem {
  readonly message: string
  /** Offsets in the text. */
  readonly from: number
  readonly to: number
  /** From 1. */
  readonly line: number
}

/** Why a text is no policy of that kind, in AWS's words behind the code of the service. */
export function policyProblems(text: string, kind: PolicyKind, code: string): readonly Problem[] {
  const parsed = parsePolicy(text, kind)
  if (parsed.ok) return []
  const tree = parseJsonTree(text)
  return [
    problemAt(`${code}: ${malformedPolicyText(parsed)}`, tree.ok ? parsed.range : tree.range, text),
  ]
}

/** A problem at that place, kept within the text; of the whole text where no place is known. */
export function problemAt(
  message: string,
  range: { offset: number; length: number; line: number } | undefined,
  text: string,
): Problem {
  const from = Math.min(range?.offset ?? 0, Math.max(0, text.length - 1))
  const to = Math.min(Math.max(from + (range?.length ?? text.length), from), text.length)
  return { message, from, to, line: range?.line ?? 1 }
}
