/**
 * Condition operators by name: a set qualifier, a comparison, perhaps negated, perhaps `…IfExists`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * @module
 */
import { rememberedUpTo } from '../remembered.ts'
import { type Comparison, comparisons } from './condition-comparison.ts'

export type OperatorFamily =
  | 'String'
  | 'Numeric'
  | 'Date'
  | 'Bool'
  | 'Binary'
  | 'IpAddress'
  | 'Arn'
  | 'Null'

/** How the several values of one key are judged together. */
export type SetQualifier = 'ForAnyValue' | 'ForAllValues'

export interface ConditionOperator {
  /** The positive operator: `StringLike` for `ForAnyValue:StringNotLikeIfExists`. */
  readonly positive: string
  readonly family: OperatorFamily
  readonly qualifier?: SetQualifier
  /** Holds when no value matches. */
  readonly negated: boolean
  /** Holds when the key is absent. */
  readonly ifExists: boolean
  /** `*` and `?` in policy values are wildcards. */
  readonly wildcards: boolean
  /** Policy variables are substituted in policy values. */
  readonly variables: boolean
  /** Whether a request value fits a policy value; `undefined` for `Null`, which compares nothing. */
  readonly compare: Comparison | undefined
}

/**
 * Takes an operator's name apart; `undefined` when AWS has no such operator. Names are
 * case-sensitive: `CreatePolicy` answers `stringequals` with a syntax error [moto's validator].
 * `Null` takes no `IfExists` ("any condition operator name except the Null condition").
 * There are not many, and every evaluation asks for those of its policies.
 */
export const parseOperator = rememberedUpTo(64, parseName)

function parseName(name: string): ConditionOperator | undefined {
  const [, qualifier, operator = '', suffix] =
    /^(?:(ForAnyValue|ForAllValues):)?(.*?)(IfExists)?$/s.exec(name) ?? []
  const positive = negations.get(operator) ?? operator
  const family = families.get(positive)
  const ifExists = suffix !== undefined
  if (family === undefined || (family === 'Null' && ifExists)) return undefined
  return {
    positive,
    family,
    ...(qualifier === 'ForAnyValue' || qualifier === 'ForAllValues' ? { qualifier } : {}),
    negated: positive !== operator,
    ifExists,
    wildcards: positive === 'StringLike' || family === 'Arn',
    // The list of the Variables page names strings and ARNs, the operators page Bool as well.
    variables: family === 'String' || family === 'Arn' || family === 'Bool',
    compare: comparisons.get(positive),
  }
}

const families: ReadonlyMap<string, OperatorFamily> = new Map<string, OperatorFamily>([
  ['StringEquals', 'String'],
  ['StringEqualsIgnoreCase', 'String'],
  ['StringLike', 'String'],
  ['NumericEquals', 'Numeric'],
  ['NumericLessThan', 'Numeric'],
  ['NumericLessThanEquals', 'Numeric'],
  ['NumericGreaterThan', 'Numeric'],
  ['NumericGreaterThanEquals', 'Numeric'],
  ['DateEquals', 'Date'],
  ['DateLessThan', 'Date'],
  ['DateLessThanEquals', 'Date'],
  ['DateGreaterThan', 'Date'],
  ['DateGreaterThanEquals', 'Date'],
  ['Bool', 'Bool'],
  ['BinaryEquals', 'Binary'],
  ['IpAddress', 'IpAddress'],
  ['ArnEquals', 'Arn'],
  ['ArnLike', 'Arn'],
  ['Null', 'Null'],
])

/** The negated operators, each with the one that it denies. */
const negations: ReadonlyMap<string, string> = new Map([
  ['StringNotEquals', 'StringEquals'],
  ['StringNotEqualsIgnoreCase', 'StringEqualsIgnoreCase'],
  ['StringNotLike', 'StringLike'],
  ['NumericNotEquals', 'NumericEquals'],
  ['DateNotEquals', 'DateEquals'],
  ['NotIpAddress', 'IpAddress'],
  ['ArnNotEquals', 'ArnEquals'],
  ['ArnNotLike', 'ArnLike'],
])
