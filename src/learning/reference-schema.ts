/** What may stand in the data of the reference pages: content/glossary.yaml and its neighbours. @module */
import { z } from 'zod'
import { id } from './questions/question.ts'

/** content/glossary.yaml. */
export const term = z.strictObject({ id, term: z.string(), says: z.string() })

/** content/dated-facts.yaml. */
export const datedFact = z.strictObject({
  id,
  /** When it came into force: a month or a day. */
  date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a month or a day, as 2026-01 or 2026-01-31'),
  says: z.string(),
  status: z.enum(['announced', 'rolling out', 'in force', 'withdrawn']),
  source: z.url({ protocol: /^https$/ }),
  /** The day on which it was last read at its source. */
  verified: z.iso.date(),
})

/** content/fidelity.yaml: by a fact’s id, the test in which a check that rests on it decides. */
export const factTest = z.strictObject({
  file: z.string().regex(/^tests\/.+\.test\.tsx?$/),
  /** As it stands in the file, its placeholders included. */
  title: z.string(),
  /** One case, where the test is a table of cases. */
  row: z.string().exactOptional(),
})

/** content/differences.yaml: by how a known difference begins, what holds it as stated, or why nothing does. */
export const heldDifference = z.union([
  z.strictObject({ test: factTest, because: z.undefined().optional() }),
  z.strictObject({ test: z.undefined().optional(), because: z.string() }),
])

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

/** content/sts-errors.yaml. */
export const stsErrorFile = z
  .strictObject({
    id,
    /** Words of AWS for it that are no longer said. */
    formerly: z
      .strictObject({ code: z.string(), status: z.int(), message: z.string() })
      .exactOptional(),
    /** What is wrong in a call that STS refuses so. */
    call: z
      .strictObject({
        claims: z.record(z.string(), z.unknown()).exactOptional(),
        /** Claims that are times. */
        secondsFromNow: z.record(z.string(), z.int()).exactOptional(),
        parameters: z.record(z.string(), z.string()).exactOptional(),
      })
      .exactOptional(),
    /** What it means and what to do. */
    means: z.string(),
    source: z.url({ protocol: /^https$/ }),
  })
  .refine(({ formerly, call }) => formerly || call, 'either `formerly` or `call`')

/** content/sts-sessions.yaml: a call of STS that gives credentials, by the operation’s name. */
export const stsSession = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Za-z]+$/, 'an operation, as AssumeRole'),
  /** What the caller has in hand. */
  takes: z.string(),
  /** How long the credentials last where the caller says nothing, in seconds. */
  ordinary: z.int(),
  /** The largest DurationSeconds that the call takes at all, in seconds. */
  longest: z.int(),
  /** What bounds the duration, in words. */
  until: z.string(),
  /** `needed`: without one the credentials open nothing by themselves. */
  sessionPolicy: z.enum(['optional', 'needed', 'none']),
  /** What GetCallerIdentity then answers, its varying parts in capitals. */
  arn: z.string(),
  /** Whether IAM takes the credentials. */
  iam: z.boolean(),
  /** What they may ask of STS for further credentials. */
  sts: z.array(z.string()),
})

export type StsErrorFile = z.output<typeof stsErrorFile>
export type FactTest = z.output<typeof factTest>
export type PolicyPattern = z.output<typeof policyPattern>

/** A day or a month as people write it: `30 July 2026`, `January 2026`. */
export function dayText(date: string): string {
  const day = date.length > 7
  return new Date(date).toLocaleDateString('en-GB', {
    ...(day ? { day: 'numeric' } : {}),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
