/**
 * Whether parameters keep to the model. IAM lists every violation, by the names of the members, and
 * does not repeat the values (recorded in February 2026; STS still showed values when it was).
 *
 * @module
 */
import { memberList, type QueryParameters } from '../encoding/aws-query.ts'
import {
  type Constraint,
  joinedViolations,
  rulesOf,
  violation,
} from '../encoding/parameter-constraints.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import { memberName, mostTags, type Parameter, tagKeyRules, tagValueRules } from './parameter.ts'
import { rawTags } from './tags.ts'

/** One ValidationError for everything that is wrong, or MalformedInput for what cannot be read. */
export function checkParameters(
  given: QueryParameters,
  expected: readonly Parameter[],
): Outcome<undefined> {
  if (expected.some((parameter) => !isReadable(given, parameter)))
    return refused({ code: 'MalformedInput', status: 400, message: 'Unable to parse request.' })
  const violations = expected
    .toSorted((one, other) => compareText(memberName(one.name), memberName(other.name)))
    .flatMap((parameter) => violationsIn(given, parameter))
  return violations.length === 0
    ? accepted(undefined)
    : refused({ code: 'ValidationError', status: 400, message: joinedViolations(violations) })
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function isReadable(given: QueryParameters, { name, kind }: Parameter): boolean {
  const value = given.get(name)
  if (value === undefined) return true
  if (kind === 'integer') return /^[+-]?\d{1,10}$/.test(value)
  return kind !== 'boolean' || /^(true|false)$/i.test(value)
}

function violationsIn(given: QueryParameters, parameter: Parameter): readonly string[] {
  const member = memberName(parameter.name)
  if (parameter.required && !isGiven(given, parameter.name)) return [broken(member, 'not be null')]
  switch (parameter.kind) {
    case 'text':
      return valueViolations(given.get(parameter.name), parameter.constraint)
    case 'integer':
      return rangeViolations(given.get(parameter.name), member, parameter.range)
    case 'list':
      return listViolations(memberList(given, parameter.name), parameter)
    case 'tags':
      return tagViolations(given)
    case 'boolean':
      return []
  }
}

/** An empty list is sent as its bare name. */
const isGiven = (given: QueryParameters, name: string): boolean =>
  given.has(name) || [...given.keys()].some((key) => key.startsWith(`${name}.member.`))

const broken = (member: string, rule: string): string => violation('Value', member, rule)

/** IAM names the greatest length first, then the least, then the pattern. */
const iamRules = (constraint: Constraint) => rulesOf(constraint).toReversed()

function valueViolations(value: string | undefined, constraint: Constraint): readonly string[] {
  if (value === undefined)
    return constraint.required ? [broken(constraint.member, 'not be null')] : []
  return iamRules(constraint)
    .filter(({ holds }) => !holds(value))
    .map(({ text }) => broken(constraint.member, text))
}

function rangeViolations(
  text: string | undefined,
  member: string,
  [least, most]: readonly [number, number],
): readonly string[] {
  if (text === undefined) return []
  const value = Number(text)
  if (value > most) return [broken(member, `have value less than or equal to ${most}`)]
  return value < least ? [broken(member, `have value greater than or equal to ${least}`)] : []
}

/** Of a list of texts IAM does not say which is wrong, nor how: it recites all rules. */
function listViolations(
  values: readonly string[],
  { name, item, most }: Extract<Parameter, { kind: 'list' }>,
): readonly string[] {
  const member = memberName(name)
  const rules = iamRules(item)
  const isWrong = values.some((value) => rules.some(({ holds }) => !holds(value)))
  const recited = [...rules.map(({ text }) => text), ...(item.required ? ['not be null'] : [])].map(
    (text) => `Member must ${text}`,
  )
  return [
    ...tooMany(values.length, member, most),
    ...(isWrong ? [broken(member, `satisfy constraint: [${recited.join(', ')}]`)] : []),
  ]
}

function tagViolations(given: QueryParameters): readonly string[] {
  const tags = rawTags(given)
  return [
    ...tooMany(tags.length, 'tags', mostTags),
    ...tags.flatMap(({ key, value }, index) => {
      const member = `tags.${index + 1}.member`
      return [
        ...valueViolations(key, { member: `${member}.key`, required: true, ...tagKeyRules }),
        ...valueViolations(value, { member: `${member}.value`, required: true, ...tagValueRules }),
      ]
    }),
  ]
}

const tooMany = (count: number, member: string, most: number | undefined): readonly string[] =>
  most !== undefined && count > most
    ? [broken(member, `have length less than or equal to ${most}`)]
    : []
