/** A document that a reader wrote: why it is none, and what it changes in app and world. @module */
import { malformedPolicyText } from '../../federation/iam/malformed-policy.ts'
import { parsePolicy } from '../../federation/iam/parse-policy.ts'
import { parseJsonObject } from '../../federation/jose/decode-jwt.ts'
import type { TaskDocument } from '../../learning/faded-task.ts'
import type { FaultChange } from '../../scenarios/scenario.ts'

/** Why the document cannot be used, in AWS’s words where it has some; `undefined` for one that can. */
export function documentDefect(document: TaskDocument, text: string): string | undefined {
  if (document.kind !== 'parameters') {
    const parse = parsePolicy(text, document.kind)
    return parse.ok ? undefined : malformedPolicyText(parse)
  }
  const parameters = parseJsonObject(text)
  if (!parameters) return 'This is no JSON object.'
  const { fields } = document
  const unknown = Object.keys(parameters).find((name) => !Object.hasOwn(fields, name))
  if (unknown !== undefined) return `${unknown} is not among ${Object.keys(fields).join(', ')}.`
  for (const [name, { holds, optional }] of Object.entries(fields)) {
    if (!Object.hasOwn(parameters, name)) {
      if (!optional) return `${name} is missing.`
    } else if (!isHeld[holds](parameters[name])) return `${name} is no ${heldWords[holds]}.`
  }
  return undefined
}

const isText = (value: unknown): boolean => typeof value === 'string'

const isHeld = {
  text: isText,
  number: (value: unknown) => Number.isInteger(value),
  texts: (value: unknown) => Array.isArray(value) && value.every(isText),
}

const heldWords = { text: 'text', number: 'whole number', texts: 'list of texts' }

/** The document as merge patches, for one that has no defect. */
export function documentChanges(document: TaskDocument, text: string): readonly FaultChange[] {
  if (document.kind !== 'parameters') return [nested(document.at, text)]
  const parameters = parseJsonObject(text) ?? {}
  return Object.entries(document.fields).map(([name, { at }]) =>
    nested(at, parameters[name] ?? null),
  )
}

/** A patch of one value: `nested(['app', 'roleArn'], x)` is `{ app: { roleArn: x } }`. */
const nested = ([first = '', ...rest]: readonly string[], value: unknown): FaultChange => ({
  [first]: rest.reduceRight((inner, key) => ({ [key]: inner }), value),
})
