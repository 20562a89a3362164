/** A version of a request or of settings as lines, to be set beside another. @module */
import type { Repair } from '../../learning/quiz-schema.ts'

/** A value that can be chosen. */
interface FieldChoice {
  readonly value: string | number
  readonly says: string
}

/** Something that is chosen: a parameter of a request, or a setting. */
export interface RepairField {
  readonly name: string
  readonly label: string
  /** Whether the label is a name on the wire. */
  readonly isCode: boolean
  readonly start: string | number
  readonly choices: readonly FieldChoice[]
}

/** The fields of a repair; a policy has none. */
export function fieldsOf(question: Repair): readonly RepairField[] {
  if ('request' in question)
    return question.request.map(({ field, label, values, start }) => ({
      name: field,
      label,
      isCode: true,
      start,
      choices: values.map((value) => ({ value, says: String(value) })),
    }))
  if (!('settings' in question)) return []
  return question.settings.map(({ id, label, choices, start }) => ({
    name: id,
    label,
    isCode: false,
    start,
    choices: choices.map((choice) => ({ value: choice.id, says: choice.says })),
  }))
}

/** `RoleSessionName: ana-phone`, a line for each field. */
export const requestText = (
  question: Repair,
  values: Readonly<Record<string, string | number>>,
): string =>
  fieldsOf(question)
    .map(({ name, label, choices }) => {
      const chosen = choices.find(({ value }) => value === values[name])
      return `${label}: ${(chosen?.says ?? String(values[name])).replaceAll('`', '')}`
    })
    .join('\n')
