/** What may stand in content/decision: the rules of the decision explorer, and its cards. @module */
import { z } from 'zod'
import { id, unique } from '../questions/question.ts'

const word = z.strictObject({ id, says: z.string() })

const answer = z.strictObject({
  id,
  name: z.string(),
  /** What the course calls the choice. */
  family: z.enum(['cognito', 'direct-sts', 'neither']),
  means: z.string(),
  /** An entry of content/sources.yaml. */
  source: id,
  /** A file of content/lessons, without its ending. */
  lesson: z.string(),
})

const rule = z.strictObject({
  answers: z.array(id).min(1),
  any: z.array(id).min(1).exactOptional(),
  all: z.array(id).min(1).exactOptional(),
  none: z.array(id).min(1).exactOptional(),
  speaks: z.enum(['rules-out', 'strongly-against', 'against', 'for', 'strongly-for']),
  says: z.string(),
})

/** content/decision/rules.yaml. */
export const decisionFile = z
  .strictObject({
    askers: z.array(word).min(2),
    groups: z.array(z.strictObject({ title: z.string(), needs: z.array(word).min(1) })),
    answers: z.array(answer).min(2),
    rules: z.array(rule).min(1),
  })
  .superRefine(({ askers, groups, answers, rules }, context) => {
    const words = [...askers, ...groups.flatMap(({ needs }) => needs)]
    if (!unique(words) || !unique(answers)) context.addIssue('two entries have one id')
    const known = [...words, ...answers].map((each) => each.id)
    for (const { answers: about, any = [], all = [], none = [], says } of rules)
      for (const named of [...about, ...any, ...all, ...none])
        if (!known.includes(named)) context.addIssue(`"${says}" names "${named}", which is nothing`)
  })

const side = z.strictObject({ says: z.string(), holds: z.array(id).min(1), answer: id })

/** content/decision/cards.yaml: two situations that differ in one thing, and in what fits them. */
export const decisionCard = z.strictObject({
  id,
  title: z.string(),
  one: side,
  other: side,
  because: z.string(),
})

export type DecisionAnswer = z.output<typeof answer>
export type DecisionFile = z.output<typeof decisionFile>
