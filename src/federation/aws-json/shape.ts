/**
 * What a service model says of an operation's input, as values that check it: JSON types first
 * (SerializationException), then the constraints, all of which are named at once.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html
 * @module
 */
import { type Constraint, rulesOf, violation } from '../encoding/parameter-constraints.ts'
import { isJsonObject } from '../jose/decode-jwt.ts'

/** A shape of the model; `Value` is what a value that fits is. */
export interface Shape<Value> {
  /** Never there: it carries the type. */
  readonly value?: Value
  /** Whether the JSON types are right, all the way down. */
  readonly fits: (value: unknown) => boolean
  /** AWS's sentences for what is wrong with a value that fits, `path` being how they name it. */
  readonly violations: (value: unknown, path: string) => readonly string[]
  /** What violations of a list or map recite of its items. */
  readonly rules: readonly string[]
}

export type ValueOf<S> = S extends Shape<infer Value> ? Value : never

type TextRules = Pick<Constraint, 'pattern' | 'length' | 'values' | 'sensitive'>

export function text(constraint: TextRules = {}): Shape<string> {
  const rules = rulesOf({ member: '', ...constraint })
  return {
    fits: (value) => typeof value === 'string',
    violations: (value, path) => {
      const shown = constraint.sensitive ? 'Value' : `Value '${value}'`
      return rules
        .filter(({ holds }) => !holds(String(value)))
        .map((rule) => violation(shown, path, rule.text))
    },
    rules: rules.map((rule) => `Member must ${rule.text}`),
  }
}

/** @param range - Least and most value. */
export const integer = (range?: readonly [least: number, most: number]): Shape<number> => ({
  fits: (value) => Number.isSafeInteger(value),
  violations: (value, path) => {
    if (!range || typeof value !== 'number') return []
    const bound = (rule: string) => [violation(`Value '${value}'`, path, `have value ${rule}`)]
    if (value < range[0]) return bound(`greater than or equal to ${range[0]}`)
    return value > range[1] ? bound(`less than or equal to ${range[1]}`) : []
  },
  rules: [],
})

/** A number; a time is in epoch seconds and may have a fraction. */
export const number = (): Shape<number> => ({
  fits: (value) => typeof value === 'number',
  violations: () => [],
  rules: [],
})

export const boolean = (): Shape<boolean> => ({
  fits: (value) => typeof value === 'boolean',
  violations: () => [],
  rules: [],
})

type Length = readonly [least: number, most: number]

/** @param length - Least and most items. */
export const list = <Item>(item: Shape<Item>, length?: Length): Shape<readonly Item[]> => ({
  fits: (value) => Array.isArray(value) && value.every(item.fits),
  violations: (value, path) => {
    if (!Array.isArray(value)) return []
    const wrong =
      item.rules.length > 0 && value.some((each) => item.violations(each, '').length > 0)
    return [
      ...sizeViolations(value.length, `[${value.join(', ')}]`, path, length),
      ...(wrong ? [recited(`[${value.join(', ')}]`, path, 'Member', item.rules)] : []),
      ...(item.rules.length > 0
        ? []
        : value.flatMap((each, index) => item.violations(each, `${path}.${index + 1}.member`))),
    ]
  },
  rules: [],
})

/** @param length - Least and most entries. */
export const map = <Value>(
  key: Shape<string>,
  item: Shape<Value>,
  length?: Length,
): Shape<Readonly<Record<string, Value>>> => ({
  fits: (value) => isJsonObject(value) && Object.values(value).every(item.fits),
  violations: (value, path) => {
    if (!isJsonObject(value)) return []
    const entries = Object.entries(value)
    const shown = `{${entries.map(([name, each]) => `${name}=${String(each)}`).join(', ')}}`
    const wrongKey = entries.some(([name]) => key.violations(name, '').length > 0)
    const wrongValue =
      item.rules.length > 0 && entries.some(([, each]) => item.violations(each, '').length > 0)
    return [
      ...sizeViolations(entries.length, shown, path, length),
      ...(wrongKey ? [recited(shown, path, 'Map keys', key.rules)] : []),
      ...(wrongValue ? [recited(shown, path, 'Map value', item.rules)] : []),
      ...(item.rules.length > 0
        ? []
        : entries.flatMap(([name, each]) => item.violations(each, `${path}.${name}.member`))),
    ]
  },
  rules: [],
})

const recited = (shown: string, path: string, what: string, rules: readonly string[]): string =>
  `Value '${shown}' at '${path}' failed to satisfy constraint: ${what} must satisfy constraint: [${rules.join(', ')}]`

function sizeViolations(
  size: number,
  shown: string,
  path: string,
  length: Length | undefined,
): readonly string[] {
  if (!length) return []
  const [least, most] = length
  const bound = (rule: string) => [violation(`Value '${shown}'`, path, `have length ${rule}`)]
  if (size < least) return bound(`greater than or equal to ${least}`)
  return size > most ? bound(`less than or equal to ${most}`) : []
}

/** A member that must be there. */
export interface Required<Value> extends Shape<Value> {
  readonly required: true
}

export const required = <Value>(shape: Shape<Value>): Required<Value> => ({
  ...shape,
  required: true,
})

type Members = Readonly<Record<string, Shape<unknown> & { readonly required?: true }>>

type RequiredNames<M> = {
  [Name in keyof M]: M[Name] extends Required<unknown> ? Name : never
}[keyof M]

export type StructureOf<M extends Members> = {
  readonly [Name in RequiredNames<M>]: ValueOf<M[Name]>
} & {
  readonly [Name in Exclude<keyof M, RequiredNames<M>>]?: ValueOf<M[Name]>
}

/** Members that the model does not know are passed over; `null` is as good as absent. */
export const structure = <const M extends Members>(members: M): Shape<StructureOf<M>> => ({
  fits: (value) =>
    isJsonObject(value) &&
    Object.entries(members).every(([name, shape]) => {
      const member = memberOf(value, name)
      return member === undefined || shape.fits(member)
    }),
  violations: (value, path) =>
    Object.entries(members).flatMap(([name, shape]) => {
      const member = isJsonObject(value) ? memberOf(value, name) : undefined
      const at = `${path === '' ? '' : `${path}.`}${name.slice(0, 1).toLowerCase()}${name.slice(1)}`
      if (member !== undefined) return shape.violations(member, at)
      return shape.required ? [violation('Value null', at, 'not be null')] : []
    }),
  rules: [],
})

const memberOf = (value: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined
