/** What may stand in the data of the reference pages: content/glossary.yaml and its neighbours. @module */
import { z } from 'zod'
import { id } from './questions/question.ts'

/** content/glossary.yaml. */
export const term = z.strictObject({ id, term: z.string(), says: z.string() })

/** content/policy-patterns.yaml. */
export const policyPattern = z.strictObject({
  id,
  title: z.string(),
  good: z.boolean(),
  because: z.string(),
  policy: z.string(),
  tries: z
    .array(
      z.strictObject({
        says: z.string(),
        /** The principal that STS makes of the token’s issuer. */
        provider: z.string(),
        /** Condition keys. */
        claims: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
        lets: z.enum(['in', 'nobody']),
      }),
    )
    .min(1),
})

export type Term = z.output<typeof term>
export type PolicyPattern = z.output<typeof policyPattern>
