/**
 * What may stand in a quiz file (content/quizzes). A question that the simulation can decide names
 * a scenario and faults, and each option the outcome that it implies: the run is the answer key.
 * Any other question marks what is right and names the source that says so. The kinds are in
 * `questions/`; without a `kind`, one option is to be chosen.
 *
 * @module
 */
import { z } from 'zod'
import {
  simulatedChoice,
  simulatedSeveral,
  sourcedChoice,
  sourcedSeveral,
} from './questions/choice.ts'
import { simulatedClaim, sourcedClaim } from './questions/claim.ts'
import { simulatedMatch, sourcedMatch } from './questions/match.ts'
import { simulatedOrder, sourcedOrder } from './questions/order.ts'
import { unique } from './questions/question.ts'
import { policyRepair, requestRepair, settingsRepair } from './questions/repair.ts'

export type SimulatedChoice = z.output<typeof simulatedChoice>
export type SourcedChoice = z.output<typeof sourcedChoice>
/** One option is right. */
export type Choice = SimulatedChoice | SourcedChoice
/** Some options are right. */
export type Several = z.output<typeof simulatedSeveral> | z.output<typeof sourcedSeveral>
/** One claim of a token is right. */
export type Claim = z.output<typeof simulatedClaim> | z.output<typeof sourcedClaim>
export type Order = z.output<typeof simulatedOrder> | z.output<typeof sourcedOrder>
export type Match = z.output<typeof simulatedMatch> | z.output<typeof sourcedMatch>
export type Repair =
  | z.output<typeof policyRepair>
  | z.output<typeof requestRepair>
  | z.output<typeof settingsRepair>
export type Question = Choice | Several | Claim | Order | Match | Repair
export type QuestionKind = NonNullable<Exclude<Question, Choice>['kind']>

/** Where a run decides, and where a document does. */
const schemas = {
  several: [simulatedSeveral, sourcedSeveral],
  claim: [simulatedClaim, sourcedClaim],
  order: [simulatedOrder, sourcedOrder],
  match: [simulatedMatch, sourcedMatch],
} as const

const isKind = (kind: unknown): kind is keyof typeof schemas =>
  typeof kind === 'string' && Object.hasOwn(schemas, kind)

/** What is mended shows in the field that holds it. */
function repairSchemaOf(value: Readonly<Record<string, unknown>>): z.ZodType<Repair> {
  if ('request' in value) return requestRepair
  return 'settings' in value ? settingsRepair : policyRepair
}

/** What a value is meant to be shows in its fields, so that an error speaks of that one only. */
function schemaOf(value: Readonly<Record<string, unknown>>): z.ZodType<Question> {
  const { kind } = value
  if (kind === 'repair') return repairSchemaOf(value)
  if (!isKind(kind)) return 'scenario' in value ? simulatedChoice : sourcedChoice
  const [simulated, sourced] = schemas[kind]
  return 'source' in value ? sourced : simulated
}

/** A value of the schema that fits it, with that schema's own complaints. */
const chosenBy = <Value>(choose: (value: Readonly<Record<string, unknown>>) => z.ZodType<Value>) =>
  z.record(z.string(), z.unknown()).transform((value, context): Value => {
    const parsed = choose(value).safeParse(value)
    if (parsed.success) return parsed.data
    for (const { message, path } of parsed.error.issues)
      context.issues.push({ code: 'custom', message, path, input: value })
    return z.NEVER
  })

const anyQuestion = chosenBy(schemaOf)

/** Something to mend. */
export const anyRepair = chosenBy(repairSchemaOf)

/** Questions, each with an id of its own. */
export const questionList = z
  .array(anyQuestion)
  .min(1)
  .refine((questions) => unique(questions), 'two questions have one id')

/** A quiz file. */
export const quizFile = z.strictObject({
  title: z.string(),
  /** Asked before the lesson explains anything. */
  guess: anyQuestion,
  questions: questionList,
})

export type Quiz = z.output<typeof quizFile>

/** Whether a run of the simulation decides it, and no document. */
export const isSimulated = (
  question: Question,
): question is Exclude<Question, { readonly source: string }> => !('source' in question)

/** What a question offers, each with its feedback. */
export function elementsOf(
  question: Question,
): readonly { readonly id: string; readonly says?: string; readonly because: string }[] {
  if ('options' in question) return question.options
  return 'items' in question ? question.items : question.bench
}
