/** What stands in the editor, judged while it is written and turned into an edit. @module */
import { parseJsonTree } from '../../federation/iam/json-tree.ts'
import { isJsonObject, type JsonObject } from '../../federation/jose/decode-jwt.ts'
import type { Edit, EditTarget } from '../../machines/edit/edit.ts'
import { mergePatchBetween } from '../../machines/edit/merge-patch-between.ts'
import { isPolicyTarget, policyKindOf } from '../../machines/edit/policy-target.ts'
import { type Problem, policyProblems, problemAt } from './policy-problems.ts'

/** The text that an editor shows for a value. */
export const textOf = (value: JsonObject | string): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2)

/** The text that an editor begins with: of a bucket without a policy, one to be changed or applied. */
export const firstText = (target: EditTarget, value: JsonObject | string): string =>
  target.kind === 'bucket-policy' && value === ''
    ? textOf(onlyFromHere(target.bucket))
    : textOf(value)

/** Shuts out whoever does not come from where the app is. */
const onlyFromHere = (bucket: string): JsonObject => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: `arn:aws:s3:::${bucket}/*`,
      Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    },
  ],
})

/**
 * What is wrong with a text by its form alone: of a policy in AWS's words, else as JSON. An empty text
 * takes the policy of a bucket away.
 */
export function problemsOf(target: EditTarget, text: string): readonly Problem[] {
  if (isPolicyTarget(target)) {
    const ofBucket = target.kind === 'bucket-policy'
    if (ofBucket && text === '') return []
    const code = ofBucket ? 'MalformedPolicy' : 'MalformedPolicyDocument'
    return policyProblems(text, policyKindOf(target), code)
  }
  const tree = parseJsonTree(text)
  if (!tree.ok) return [problemAt('This is not JSON from here on.', tree.range, text)]
  return tree.root.type === 'object'
    ? []
    : [problemAt('An object is wanted here: { … }.', undefined, text)]
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
