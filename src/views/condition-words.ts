/** Sentences for the reason codes of conditions. @module */
import type { ConditionReason } from '../federation/iam/trace-reason.ts'

/** Why a condition holds or does not. */
export const conditionReasons: Readonly<Record<ConditionReason, string>> = {
  'value-matched': 'The value matches.',
  'no-forbidden-value': 'The value is none of those listed.',
  'every-value-matched': 'Every value of the request matches.',
  'key-absent-allowed': 'The request has no such key, which IfExists allows.',
  'key-absent-not-forbidden': 'The request has no such key, so it has none of the values listed.',
  'no-values-to-check': 'The request has no such key, and ForAllValues holds of no values at all.',
  'key-absent-as-required': 'The request has no such key, as is asked for.',
  'key-present-as-required': 'The request has the key, as is asked for.',
  'forbidden-value-matched': 'The value is one of those listed, which the operator rules out.',
  'key-absent': 'The request has no such key.',
  'claim-without-key': 'The token has this claim, but IAM offers no condition key for it.',
  'key-present': 'The request has the key, which must be absent.',
  'not-every-value-matched': 'Not every value of the request matches.',
  'qualifier-missing': 'One of several values matches; comparing them takes ForAnyValue.',
  'no-value-matched': 'The value is another one.',
  'wildcard-taken-literally': 'This operator takes * and ? literally; StringLike would not.',
  'differs-only-in-case': 'The value differs in upper and lower case only.',
  'differs-only-in-surrounding-space': 'The value differs in the space around it only.',
  'differs-only-in-trailing-slash': 'The value differs by a slash at its end.',
  'differs-only-in-ids': 'The value differs by ids such as @65 only.',
  'only-prefix-matches': 'The value begins so and goes on: a pattern must match all of it.',
  'only-part-matches': 'The value holds this and more: a pattern must match all of it.',
  'value-of-another-key': 'The request carries this value under another key.',
  'unresolved-variable': 'A variable in it has no value in this request.',
  'multivalued-variable': 'A variable in it has several values in this request.',
  'variable-taken-literally': 'The variable is taken literally here.',
  'request-value-of-other-type':
    'The request’s value is of a type that this operator cannot compare.',
  'policy-value-of-other-type':
    'The policy’s value is of a type that this operator cannot compare.',
}
