/** JSON documents as commands print them, several of them in one text, and what each plainly is. @module */
import { isJsonObject, type JsonObject, parseJsonObject } from '../federation/jose/decode-jwt.ts'

/** `unknown`: JSON that is none of these, and text that is no JSON. */
export type DocumentKind = 'pool' | 'pool-roles' | 'pool-tags' | 'role' | 'trust-policy' | 'unknown'

export interface PastedDocument {
  readonly kind: DocumentKind
  /** As it was pasted. */
  readonly text: string
}

/** The documents of a text in their order; none in a blank one. */
export function documentsIn(text: string): readonly PastedDocument[] {
  if (text.trim() === '') return []
  const parts = topLevelObjects(text) ?? [text]
  return parts.map((part) => ({ kind: kindOf(parseJsonObject(part)), text: part }))
}

/** `undefined` where something else than objects, commas and brackets stands there. */
function topLevelObjects(text: string): readonly string[] | undefined {
  const objects: string[] = []
  let depth = 0
  let begin = 0
  let between = ''
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}]/gs)) {
    if (token === '{') {
      if (depth === 0) between += text.slice(begin, index)
      if (depth === 0) begin = index
      depth += 1
    } else if (token === '}') {
      depth -= 1
      if (depth === 0) objects.push(text.slice(begin, index + 1))
      if (depth === 0) begin = index + 1
    }
  }
  return depth === 0 && /^[\s,[\]]*$/.test(between + text.slice(begin)) && objects.length > 1
    ? objects
    : undefined
}

function kindOf(value: JsonObject | undefined): DocumentKind {
  if (value === undefined) return 'unknown'
  if ('AllowUnauthenticatedIdentities' in value) return 'pool'
  if ('IdentityPoolId' in value && 'IdentityProviderName' in value) return 'pool-tags'
  if ('IdentityPoolId' in value || isJsonObject(value['RoleMappings'])) {
    const members = ['IdentityPoolId', 'Roles', 'RoleMappings']
    return Object.keys(value).every((each) => members.includes(each)) ? 'pool-roles' : 'unknown'
  }
  if ('AssumeRolePolicyDocument' in value || isJsonObject(value['Role'])) return 'role'
  return 'Statement' in value ? 'trust-policy' : 'unknown'
}
