/**
 * Whether attributes keep a pool's schema. AWS names all that is wrong, a line each.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 * @module
 */
import { accepted, type Outcome } from '../../refusal.ts'
import { invalidParameter } from '../refusals.ts'
import type { AttributeDefinition, UserPool } from '../user-pool.ts'
import { isEmailAddress, isPhoneNumber } from './address.ts'
import type { Attributes } from './attribute-list.ts'
import { attributeDefinition } from './definition.ts'

/** Of a new person: nothing that is required may be missing. */
export function verifyNewAttributes(pool: UserPool, attributes: Attributes): Outcome<undefined> {
  const missing = Object.entries(pool.attributes)
    .filter(([name, { required }]) => required && name !== 'sub' && !(attributes[name] ?? ''))
    .map(([name]) => `${name}: The attribute is required`)
  return verdict(pool, attributes, missing)
}

/** Of a person who is there already: what is not mutable stays as it is. */
export function verifyChangedAttributes(
  pool: UserPool,
  attributes: Attributes,
): Outcome<undefined> {
  const fixed = Object.keys(attributes).filter(
    (name) => attributeDefinition(pool, name)?.mutable === false,
  )
  if (fixed.length > 0)
    return invalidParameter(
      fixed.map((name) => `user.${name}: Attribute cannot be updated.\n`).join(''),
    )
  return verdict(pool, attributes, [])
}

/**
 * Attributes that are to go, each with no value; not one that is required or fixed. The text for the
 * first is ours.
 */
export function verifyDeletedAttributes(
  pool: UserPool,
  names: readonly string[],
): Outcome<Attributes> {
  const needed = names.filter((name) => pool.attributes[name]?.required)
  if (needed.length > 0)
    return invalidParameter(
      needed.map((name) => `user.${name}: Attribute cannot be deleted.\n`).join(''),
    )
  const emptied = Object.fromEntries(names.map((name) => [name, '']))
  const kept = verifyChangedAttributes(pool, emptied)
  return kept.ok ? accepted(emptied) : kept
}

function verdict(
  pool: UserPool,
  attributes: Attributes,
  missing: readonly string[],
): Outcome<undefined> {
  const { email = '', phone_number: phone = '' } = attributes
  if (email !== '' && !isEmailAddress(email))
    return invalidParameter('Invalid email address format.')
  if (phone !== '' && !isPhoneNumber(phone)) return invalidParameter('Invalid phone number format.')
  const violations = [
    ...Object.entries(attributes).flatMap(([name, value]) => violationsOf(pool, name, value)),
    ...missing,
  ]
  return violations.length === 0
    ? accepted(undefined)
    : invalidParameter(
        `Attributes did not conform to the schema: ${violations.map((each) => `${each}\n`).join('')}`,
      )
}

/** An empty value takes an attribute away, so it keeps every rule. */
function violationsOf(pool: UserPool, name: string, value: string): readonly string[] {
  const definition = attributeDefinition(pool, name)
  if (!definition)
    return /^(custom|dev):/.test(name)
      ? [`Type for attribute {${name}} could not be determined`]
      : [`${name}: Attribute does not exist in the schema.`]
  const problem = value === '' ? undefined : problemOf(definition, value)
  return problem === undefined ? [] : [`${name}: ${problem}`]
}

/** These texts were not recorded; they are ours. */
function problemOf(
  { type, length, range }: AttributeDefinition,
  value: string,
): string | undefined {
  if (type === 'Boolean')
    return /^(true|false)$/i.test(value) ? undefined : 'Attribute must be true or false'
  if (type === 'Number') {
    const number = Number(value)
    if (!/^-?\d+$/.test(value)) return 'Attribute must be a number'
    if (range && number < range[0]) return `Number must be no less than ${range[0]}`
    return range && number > range[1] ? `Number must be no greater than ${range[1]}` : undefined
  }
  if (length && value.length < length[0])
    return `String must be no shorter than ${length[0]} characters`
  return length && value.length > length[1]
    ? `String must be no longer than ${length[1]} characters`
    : undefined
}
