/**
 * What may stand in a case of the clinic (content/clinic): a real failure, told again with Lumen. What
 * a person sees of it is not written here: the build plays the case and shows what the simulation says.
 *
 * @module
 */
import { z } from 'zod'
import { id } from './questions/question.ts'
import { anyRepair } from './quiz-schema.ts'

/** Something to look at before saying what is wrong. */
const evidence = z.discriminatedUnion('shows', [
  /** The error as a tool prints it. */
  z.strictObject({ shows: z.literal('error'), by: z.enum(['cli', 'sdk-js', 'action']) }),
  /** Who called whom, and how each answered. */
  z.strictObject({ shows: z.literal('calls') }),
  /** The last call of that name, as it crossed the wire. */
  z.strictObject({ shows: z.literal('request'), operation: z.string() }),
  z.strictObject({ shows: z.literal('response'), operation: z.string() }),
  z.strictObject({
    shows: z.literal('token'),
    which: z.enum(['idToken', 'accessToken', 'openIdToken']),
  }),
  z.strictObject({ shows: z.literal('role'), name: z.string() }),
  z.strictObject({ shows: z.literal('oidc-provider'), name: z.string() }),
  z.strictObject({ shows: z.literal('identity-pool'), poolId: z.string() }),
])

export type Evidence = z.output<typeof evidence>

/** On whose side the fault is. */
const clinicSides = [
  'app',
  'identity provider',
  'identity pool',
  'OIDC provider in IAM',
  'role',
] as const

/** A version that mends the case and lets in somebody whom it should not. */
const tooBroad = z.strictObject({
  version: z.union([z.string(), z.record(z.string(), z.union([z.string(), z.number()]))]),
  /** Why people do it, and what it costs. */
  because: z.string(),
})

/** A case file. Text between backticks is code. */
export const clinicCase = z.strictObject({
  /** The complaint, not the cause. */
  title: z.string().max(70),
  /** Its place in the list: by the party that is heard, first those that are met most often. */
  order: z.number().int().positive(),
  /** The public thread that it retells. */
  thread: z.strictObject({ title: z.string(), url: z.url({ protocol: /^https$/ }) }),
  /** What the person says. */
  complaint: z.string(),
  /** The case of the repair's bench that the evidence is of, as it is found. */
  seen: id,
  evidence: z.array(evidence).min(3),
  /** From a nudge to nearly the answer. */
  hints: z.tuple([z.string(), z.string(), z.string()]),
  repair: anyRepair,
  tooBroad: z.array(tooBroad).default([]),
  side: z.enum(clinicSides),
  debrief: z.strictObject({
    cause: z.string(),
    fix: z.string(),
    /** How to spot it next time. */
    spot: z.string(),
  }),
  /** Where the course explains it: a lesson's file name, and a heading of it. */
  lesson: z.strictObject({ is: z.string(), anchor: z.string() }),
})

export type ClinicCase = z.output<typeof clinicCase>
