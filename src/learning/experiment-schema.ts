/** What may stand in content/experiments.yaml: the cards of the playground. @module */
import { z } from 'zod'
import { id } from './questions/question.ts'

/** What a person does before the run goes on by itself to its end. */
const act = z.union([
  z.literal('step'),
  z.strictObject({ wait: z.int().positive() }),
  z.strictObject({
    edit: z.strictObject({
      target: z.record(z.string(), z.string()),
      change: z.union([z.string(), z.record(z.string(), z.unknown())]),
      resign: z.boolean().exactOptional(),
    }),
  }),
])

export const experiment = z.strictObject({
  id,
  /** What somebody who sees it for the first time would say of how it ends. */
  group: z.enum(['obvious', 'surprising', 'dangerous']),
  scenario: id,
  faults: z.array(id).default([]),
  does: z.array(act).default([]),
  ask: z.string().max(240),
  /** How it ends; a test plays it. */
  ends: z.union([
    z.literal('granted'),
    z.strictObject({ by: z.string(), status: z.int(), code: z.string(), check: z.string() }),
  ]),
  because: z.string().max(240),
})

export type Experiment = z.output<typeof experiment>
