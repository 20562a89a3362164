/**
 * What may stand in a quiz file (content/quizzes). A question that the simulation can decide names
 * a scenario and faults, and each option the outcome that it implies: the run is the answer key.
 * Any other question marks its right option and names the source that says so.
 *
 * @module
 */
import { z } from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case words joined by hyphens')

const option = z.strictObject({
  id,
  /** The answer as the reader sees it. Text between backticks is code. */
  says: z.string(),
  /** Why somebody would choose it, and why that is right or wrong. */
  because: z.string(),
})

const simulatedOption = option.extend({
  /** `granted`, or the error code on the wire. */
  outcome: z.string(),
  /** Who answers so; anybody where nothing is said. */
  by: z.enum(['cognito-identity', 'sts', 's3']).exactOptional(),
})

const sourcedOption = option.extend({ right: z.literal(true).exactOptional() })

const question = z.strictObject({
  id,
  ask: z.string(),
  /** The decision that the course returns to: Cognito, direct STS, or neither. */
  about: z.literal('cognito-or-sts').exactOptional(),
})

const simulatedQuestion = question.extend({
  scenario: id,
  faults: z.array(id).default([]),
  options: optionsOf(simulatedOption),
})

const sourcedQuestion = question.extend({
  /** An id of content/sources.yaml. */
  source: id,
  options: optionsOf(sourcedOption).refine(
    (options) => options.filter(({ right }) => right).length === 1,
    'exactly one option is right: true (or name a scenario, and let the run decide)',
  ),
})

/** Which of the two it is shows in its first field, so that an error speaks of that one only. */
const anyQuestion = z
  .record(z.string(), z.unknown())
  .transform((value, context): SimulatedQuestion | SourcedQuestion => {
    const parsed = ('scenario' in value ? simulatedQuestion : sourcedQuestion).safeParse(value)
    if (parsed.success) return parsed.data
    for (const { message, path } of parsed.error.issues)
      context.issues.push({ code: 'custom', message, path, input: value })
    return z.NEVER
  })

/** A quiz file. */
export const quizFile = z.strictObject({
  title: z.string(),
  /** Asked before the lesson explains anything. */
  guess: anyQuestion,
  questions: z
    .array(anyQuestion)
    .min(1)
    .refine((questions) => unique(questions), 'two questions have one id'),
})

export type QuizFile = z.output<typeof quizFile>
export type SimulatedQuestion = z.output<typeof simulatedQuestion>
export type SourcedQuestion = z.output<typeof sourcedQuestion>
export type Question = SimulatedQuestion | SourcedQuestion

function optionsOf<Option extends z.ZodType<{ readonly id: string }>>(one: Option) {
  return z
    .array(one)
    .min(2)
    .refine((options) => unique(options), 'two options have one id')
}

function unique(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map((item) => item.id)).size === items.length
}
