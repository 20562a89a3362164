/**
 * A parsed policy. Every part keeps where it stands in the JSON text, so that a trace can point at
 * the very words that decided.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @module
 */

/** A stretch of the policy's text. Offsets count UTF-16 units, lines from 1. */
export interface TextRange {
  readonly offset: number
  readonly length: number
  /** Line of the first character. */
  readonly line: number
  /** Line of the last character. */
  readonly endLine: number
}

/** A value and where it is written. */
export interface Located<T> {
  readonly value: T
  readonly range: TextRange
}

/** What the policy is attached to: it decides which elements the policy may have. */
export type PolicyKind = 'trust' | 'identity' | 'session' | 'resource'

/** Language version; variables exist only in the later one. A policy without one is of the earlier. */
export type PolicyVersion = '2008-10-17' | '2012-10-17'

export interface PolicyDocument {
  readonly kind: PolicyKind
  readonly version: PolicyVersion
  readonly id?: string
  readonly statements: readonly Statement[]
  readonly range: TextRange
}

export type Effect = 'Allow' | 'Deny'

export interface Statement {
  /** Position in the policy, from 0. */
  readonly index: number
  readonly sid?: string
  readonly effect: Effect
  /** In every trust and resource policy, in no other. */
  readonly principal?: PrincipalElement
  readonly action: ActionElement
  /** In no trust policy, in every other. */
  readonly resource?: ResourceElement
  readonly condition?: ConditionElement
  readonly range: TextRange
}

export interface PrincipalElement {
  readonly name: 'Principal' | 'NotPrincipal'
  readonly entries: readonly PrincipalEntry[]
  readonly range: TextRange
}

export type PrincipalType = 'AWS' | 'Federated' | 'Service' | 'CanonicalUser'

/** One principal. `*` as a type is the bare `"Principal": "*"`. */
export interface PrincipalEntry extends Located<string> {
  readonly type: PrincipalType | '*'
}

export interface ActionElement {
  readonly name: 'Action' | 'NotAction'
  readonly values: readonly Located<string>[]
  readonly range: TextRange
}

export interface ResourceElement {
  readonly name: 'Resource' | 'NotResource'
  readonly values: readonly Located<string>[]
  readonly range: TextRange
}

export interface ConditionElement {
  /** In the order in which they are written; all must hold. */
  readonly operators: readonly ConditionBlock[]
  readonly range: TextRange
}

/** One operator of a `Condition` with the keys that it tests. */
export interface ConditionBlock {
  /** As written: `ForAnyValue:StringLikeIfExists`. */
  readonly operator: string
  readonly operatorRange: TextRange
  readonly keys: readonly ConditionEntry[]
  /** Operator and keys together. */
  readonly range: TextRange
}

/** One context key with the values that it is compared with. */
export interface ConditionEntry {
  readonly key: string
  readonly keyRange: TextRange
  /** JSON numbers and booleans as they are written. */
  readonly values: readonly Located<string>[]
  /** Key and values together. */
  readonly range: TextRange
}
