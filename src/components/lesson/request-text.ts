/** A request's fields as lines, to be set beside another version. @module */
import type { Repair } from '../../learning/quiz-schema.ts'

/** `RoleSessionName: ana-phone`, a line for each field that can be edited. */
export function requestText(
  question: Repair,
  values: Readonly<Record<string, string | number>>,
): string {
  if (!('request' in question)) return ''
  return question.request.map(({ field, label }) => `${label}: ${values[field]}`).join('\n')
}
