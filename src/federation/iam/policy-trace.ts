/**
 * What an evaluation found: the decision, and for each statement each element, each operator, each
 * key and each value, with the place in the policy's text and a reason. Reasons are codes; sentences
 * are made where they are shown.
 *
 * Every element of every statement is evaluated and reported, also after one that does not match: who
 * looks for a mistake wants to see all of them at once. So nothing here is ever "not reached".
 *
 * @module
 */
import type { SetQualifier } from './condition-operator.ts'
import type { Effect, TextRange } from './policy-document.ts'
import type {
  ActionReason,
  ActionValueReason,
  ConditionReason,
  ConditionValueReason,
  PrincipalReason,
  PrincipalValueReason,
  ResourceReason,
  ResourceValueReason,
} from './trace-reason.ts'

/** An explicit deny wins over any allow; what nothing allows is denied implicitly. */
export type PolicyDecision = 'allow' | 'explicit-deny' | 'implicit-deny'

export interface PolicyTrace {
  readonly decision: PolicyDecision
  readonly statements: readonly StatementTrace[]
}

export interface StatementTrace {
  /** Position in the policy, from 0. */
  readonly index: number
  readonly sid: string | undefined
  readonly effect: Effect
  /** All elements match, so the effect counts. */
  readonly applies: boolean
  /** In the order Principal, Action, Resource, Condition; those that the statement has. */
  readonly elements: readonly ElementTrace[]
  readonly range: TextRange
}

export type ElementTrace = PrincipalTrace | ActionTrace | ResourceTrace | ConditionTrace

export type Verdict = 'match' | 'no-match'

/** A value as the policy writes it, and whether it is one that decided. */
export interface ValueTrace<Reason extends string> {
  readonly value: string
  readonly matches: boolean
  readonly reason: Reason
  readonly range: TextRange
}

interface ListedElementTrace<
  Name extends string,
  Reason extends string,
  ValueReason extends string,
> {
  readonly element: Name
  readonly verdict: Verdict
  readonly reason: Reason
  /** As written. */
  readonly expected: readonly string[]
  /** From the request; `undefined` when it has none. */
  readonly actual: string | undefined
  readonly values: readonly ValueTrace<ValueReason>[]
  readonly range: TextRange
}

export type PrincipalTrace = ListedElementTrace<
  'Principal' | 'NotPrincipal',
  PrincipalReason,
  PrincipalValueReason
>
export type ActionTrace = ListedElementTrace<
  'Action' | 'NotAction',
  ActionReason,
  ActionValueReason
>
export type ResourceTrace = ListedElementTrace<
  'Resource' | 'NotResource',
  ResourceReason,
  ResourceValueReason
>

export interface ConditionTrace {
  readonly element: 'Condition'
  /** All operators hold. */
  readonly verdict: Verdict
  readonly operators: readonly OperatorTrace[]
  readonly range: TextRange
}

export interface OperatorTrace {
  /** As written. */
  readonly operator: string
  readonly qualifier: SetQualifier | undefined
  /** All keys hold. */
  readonly verdict: Verdict
  readonly keys: readonly ConditionKeyTrace[]
  /** Operator with its keys. */
  readonly range: TextRange
  readonly operatorRange: TextRange
}

export interface ConditionKeyTrace {
  /** As written. */
  readonly key: string
  readonly operator: string
  readonly verdict: Verdict
  readonly reason: ConditionReason
  /** As written. */
  readonly expected: readonly string[]
  /** From the request, a list where the key is multivalued; `undefined` when it carries none. */
  readonly actual: string | readonly string[] | undefined
  /** A key of the request with the same claim or tag under another prefix, when this one is absent. */
  readonly presentInstead: string | undefined
  readonly values: readonly ConditionValueTrace[]
  /** Key with its values. */
  readonly range: TextRange
  readonly keyRange: TextRange
}

export interface ConditionValueTrace extends ValueTrace<ConditionValueReason> {
  /** After substitution of variables; `undefined` when that failed. */
  readonly resolved: string | undefined
}
