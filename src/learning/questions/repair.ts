/**
 * `kind: repair`: mend a trust policy, a request or settings. What the reader makes of it is run against every
 * case of the bench, and any solution counts that lets in whom it should and nobody else.
 *
 * @module
 */
import { z } from 'zod'
import { id, listOf, option, question } from './question.ts'

/** A merge patch on app and world, like a fault's. */
const change = z.strictObject({
  app: z.record(z.string(), z.unknown()).exactOptional(),
  world: z.record(z.string(), z.unknown()).exactOptional(),
})

const benchCase = option.extend({
  faults: z.array(id).default([]),
  /** What else is different, where no fault of the scenario says it. */
  change: change.exactOptional(),
  /** Whether the run has to end well. */
  lets: z.enum(['in', 'nobody']),
})

/** Whom a version has to let in, and whom to keep out. */
export const bench = listOf(benchCase).refine(
  (cases) => new Set(cases.map(({ lets }) => lets)).size === 2,
  'a bench has a case to let in and one to keep out: else a policy for everybody, or for nobody, passes',
)

const value = z.union([z.string(), z.number()])

const repair = question.extend({ kind: z.literal('repair'), scenario: id, bench })

/** A trust policy, edited as text. */
export const policyRepair = repair.extend({
  policy: z.strictObject({
    account: z.string(),
    /** The role's name. */
    role: z.string(),
    /** What the reader finds. */
    start: z.string(),
    /** A policy that passes, shown beside the reader's own. */
    working: z.string(),
  }),
})

/** What the app sends, edited field by field. */
export const requestRepair = repair.extend({
  request: z
    .array(
      z
        .strictObject({
          /** A field of the scenario's app: `roleSessionName`. */
          field: z.string(),
          /** What the wire calls it: `RoleSessionName`. */
          label: z.string(),
          values: z.array(value).min(2),
          start: value,
          working: value,
        })
        .refine(
          ({ values, start, working }) => values.includes(start) && values.includes(working),
          'start and working are among the values',
        ),
    )
    .min(1),
})

/** What is set somewhere, at the provider, in AWS or in the app: a choice for each setting. */
export const settingsRepair = repair.extend({
  settings: listOf(
    z
      .strictObject({
        id,
        /** Where it is set: `The identity pool’s app client`. */
        label: z.string(),
        choices: listOf(z.strictObject({ id, says: z.string(), change })),
        start: id,
        working: id,
      })
      .refine(
        ({ choices, start, working }) =>
          [start, working].every((chosen) => choices.some((choice) => choice.id === chosen)),
        'start and working are among the choices',
      ),
    1,
  ),
})
