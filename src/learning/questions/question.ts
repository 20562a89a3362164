/** What every kind of question is made of. @module */
import { z } from 'zod'

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case words joined by hyphens')

/** Something to choose, to order or to match. Text between backticks is code. */
export const option = z.strictObject({
  id,
  /** The answer as the reader sees it. */
  says: z.string(),
  /** Why somebody would choose it, and why that is right or wrong. */
  because: z.string(),
})

/** How a run ends. */
export const ending = {
  /** `granted`, or the error code on the wire. */
  outcome: z.string(),
  /** Who answers so; anybody where nothing is said. */
  by: z.enum(['cognito-identity', 'cognito-idp', 'sts', 's3']).exactOptional(),
}

/** A run of the simulation: a scenario, and what is wrong in it. */
export const run = { scenario: id, faults: z.array(id).default([]) }

/** The document that decides: an id of content/sources.yaml. */
export const cited = { source: id }

export const question = z.strictObject({
  id,
  ask: z.string(),
  /** The decision that the course returns to: Cognito, direct STS, or neither. */
  about: z.literal('cognito-or-sts').exactOptional(),
  /** The quiz of the earlier lesson that it comes back to. */
  reachesBack: id.exactOptional(),
})

/** A list of at least so many, each with an id of its own. */
export function listOf<Item extends z.ZodType<{ readonly id: string }>>(item: Item, least = 2) {
  return z
    .array(item)
    .min(least)
    .refine((items) => unique(items), 'two options have one id')
}

/** Whether no two have one id. */
export const unique = (items: readonly { readonly id: string }[]): boolean =>
  new Set(items.map((item) => item.id)).size === items.length
