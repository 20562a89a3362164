/** Input for an operation, made by the SDK's own model of it: of the right types, with any values. @module */
import { NormalizedSchema } from '@smithy/core/schema'
import fc from 'fast-check'

/**
 * Texts by member: what exists in the world, so that a call gets past its first checks. Of a map they
 * are its keys; the values' stand behind `.value`.
 */
export type KnownTexts = Readonly<Record<string, readonly string[]>>

type Model = Readonly<Record<string, unknown>>

/**
 * Members of an operation's input; `undefined` is left out of JSON. Some are of another type than the
 * model says.
 *
 * @param model - All exports of the SDK's client package.
 */
export function modelInput(
  model: Model,
  operation: string,
  known: KnownTexts,
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const [, , , , input] = model[`${operation}$`] as readonly [
    number,
    string,
    string,
    unknown,
    SchemaRef,
  ]
  return structure(NormalizedSchema.of(input), known) as fc.Arbitrary<Record<string, unknown>>
}

type SchemaRef = Parameters<typeof NormalizedSchema.of>[0]

/** Names that records of JavaScript have anyway, and texts that parsers stumble over. */
const awkward = [
  '__proto__',
  'constructor',
  '',
  ' ',
  '*',
  '\u0000',
  '"',
  'https://[',
  'arn:aws:',
  '9e9',
]

/** What is known is always said, all else now and then: few calls fail for what nobody asked of them. */
function structure(schema: NormalizedSchema, known: KnownTexts): fc.Arbitrary<object> {
  const members = [...schema.structIterator()].map(([name, member]) => {
    const said = perhapsWrong(value(name, member, known))
    const unsaid = { weight: Object.hasOwn(known, name) ? 0 : 5, arbitrary: fc.constant(undefined) }
    return [name, fc.oneof({ weight: 1, arbitrary: said }, unsaid)] as const
  })
  return fc.record(Object.fromEntries(members))
}

const perhapsWrong = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 40, arbitrary: right }, { weight: 1, arbitrary: fc.jsonValue() })

function value(name: string, schema: NormalizedSchema, known: KnownTexts): fc.Arbitrary<unknown> {
  if (schema.isStructSchema()) return structure(schema, known)
  if (schema.isListSchema())
    return fc.array(value(name, schema.getValueSchema(), known), { maxLength: 3 })
  if (schema.isMapSchema())
    return fc.dictionary(
      text(name, known),
      value(`${name}.value`, schema.getValueSchema(), known),
      { maxKeys: 3 },
    )
  if (schema.isBooleanSchema()) return fc.boolean()
  if (schema.isNumericSchema()) return fc.oneof(fc.nat(60), fc.integer(), fc.double())
  return text(name, known)
}

const text = (name: string, known: KnownTexts): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: Object.hasOwn(known, name) ? 12 : 0,
      arbitrary: fc.constantFrom(...(known[name] ?? [''])),
    },
    { weight: 1, arbitrary: fc.constantFrom(...awkward) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{1,30}$/) },
  )
