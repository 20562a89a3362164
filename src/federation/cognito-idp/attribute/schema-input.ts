/**
 * A pool's schema as CreateUserPool takes it and DescribeUserPool shows it.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html
 * @module
 */
import { boolean, list, structure, text, type ValueOf } from '../../aws-json/shape.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { invalidParameter } from '../refusals.ts'
import type { AttributeDefinition, UserPool } from '../user-pool.ts'
import { standardAttributes } from './standard-attributes.ts'

const bound = text({ length: [0, 131_072] })

export const schemaAttribute = structure({
  Name: text({
    pattern: ['[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u],
    length: [1, 20],
  }),
  AttributeDataType: text({ values: ['String', 'Number', 'DateTime', 'Boolean'] }),
  DeveloperOnlyAttribute: boolean(),
  Mutable: boolean(),
  Required: boolean(),
  NumberAttributeConstraints: structure({ MinValue: bound, MaxValue: bound }),
  StringAttributeConstraints: structure({ MinLength: bound, MaxLength: bound }),
})

export const schema = list(schemaAttribute, [1, 50])

export type SchemaAttribute = ValueOf<typeof schemaAttribute>

/** Every attribute of the pool by its name; what is not a standard one is `custom:` to it. */
export function readSchema(
  input: readonly SchemaAttribute[] = [],
): Outcome<UserPool['attributes']> {
  const isStandard = ({ Name = '' }: SchemaAttribute) => entryOf(standardAttributes, Name)
  const custom = readCustomAttributes(input.filter((attribute) => !isStandard(attribute)))
  if (!custom.ok) return custom
  const changed = input
    .filter(isStandard)
    .map((each) => [each.Name ?? '', definitionOf(each, isStandard(each))] as const)
  return accepted({ ...standardAttributes, ...Object.fromEntries(changed), ...custom.value })
}

/** The pool's own attributes by name, `custom:` before what they are called. */
export function readCustomAttributes(
  input: readonly SchemaAttribute[],
): Outcome<UserPool['attributes']> {
  if (input.some(({ Required }) => Required))
    return invalidParameter('Required custom attributes are not supported currently.')
  const own = input.map((attribute) => {
    const prefix = attribute.DeveloperOnlyAttribute ? 'dev' : 'custom'
    return [`${prefix}:${attribute.Name ?? ''}`, definitionOf(attribute, undefined)] as const
  })
  return accepted(Object.fromEntries(own))
}

function definitionOf(
  attribute: SchemaAttribute,
  standard: AttributeDefinition | undefined,
): AttributeDefinition {
  const type = standard?.type ?? typeOf(attribute.AttributeDataType)
  const { MinLength, MaxLength } = attribute.StringAttributeConstraints ?? {}
  const { MinValue, MaxValue } = attribute.NumberAttributeConstraints ?? {}
  const length = standard?.length ?? [0, Number.MAX_SAFE_INTEGER]
  const range = standard?.range ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
  return {
    type,
    // A custom attribute of which nothing is said cannot be changed (SchemaAttributeType).
    mutable: attribute.Mutable ?? standard?.mutable ?? false,
    required: attribute.Required ?? standard?.required ?? false,
    ...(type === 'String'
      ? { length: [numberOf(MinLength, length[0]), numberOf(MaxLength, length[1])] as const }
      : {}),
    ...(type === 'Number'
      ? { range: [numberOf(MinValue, range[0]), numberOf(MaxValue, range[1])] as const }
      : {}),
  }
}

const typeOf = (text: string | undefined): AttributeDefinition['type'] =>
  text === 'Number' || text === 'DateTime' || text === 'Boolean' ? text : 'String'

function numberOf(text: string | undefined, standing: number): number {
  const number = Number(text || Number.NaN)
  return Number.isFinite(number) ? number : standing
}

/** The schema as the API describes it; unbounded sides are left out. */
export const renderSchema = (attributes: UserPool['attributes']): readonly object[] =>
  Object.entries(attributes).map(([name, { type, mutable, required, length, range }]) => ({
    Name: name,
    AttributeDataType: type,
    DeveloperOnlyAttribute: name.startsWith('dev:'),
    Mutable: mutable,
    Required: required,
    StringAttributeConstraints: length && {
      MinLength: String(length[0]),
      MaxLength: bounded(length[1]),
    },
    NumberAttributeConstraints: range && {
      MinValue: bounded(range[0]),
      MaxValue: bounded(range[1]),
    },
  }))

const bounded = (value: number): string | undefined =>
  Math.abs(value) === Number.MAX_SAFE_INTEGER ? undefined : String(value)
