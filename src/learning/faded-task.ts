/**
 * What may stand in a lesson’s own task (content/your-turn): a document to write, faded from a worked
 * example over blanks and pieces to an empty page. Whatever the reader makes of it is run against every
 * case of the bench; there is no answer to compare with.
 *
 * @module
 */
import { z } from 'zod'
import { id } from './questions/question.ts'
import { bench } from './questions/repair.ts'
import { shuffled } from './seeded.ts'

/** Where a document’s field goes, and whether it may be left out. */
const field = z.strictObject({
  /** Below app and world. */
  at: z.array(z.string()).min(2),
  holds: z.enum(['text', 'number', 'texts']),
  optional: z.boolean().default(false),
})

const document = z.strictObject({
  /** What it is: `Trust policy of lumen-photos`. Text between backticks is code. */
  name: z.string(),
  is: z.discriminatedUnion('kind', [
    /** A policy, put as text. */
    z.strictObject({
      kind: z.enum(['trust', 'identity', 'session', 'resource']),
      at: z.array(z.string()).min(2),
    }),
    /** Parameters as AWS names them, a JSON object. */
    z.strictObject({ kind: z.literal('parameters'), fields: z.record(z.string(), field) }),
  ]),
})

/** A version that a person might write, and what is to be said of it. */
const version = z.strictObject({ text: z.string(), because: z.string() })

/** A task file. */
export const fadedTask = z.strictObject({
  /** What has to be so in the end. */
  ask: z.string(),
  scenario: id,
  document,
  /** A worked one, of the same kind, that does something else. */
  example: z.strictObject({
    /** What it does. */
    does: z.string(),
    text: z.string(),
    /** Why it is written so, part by part. */
    notes: z.array(z.string()).min(2),
    /** The documents that say so: ids of content/sources.yaml. */
    sources: z.array(id).min(1),
    /** The cases of the bench that get in with it. */
    lets: z.array(id),
  }),
  /** One that passes. Blanks and pieces are cut out of it. */
  working: z.string(),
  /** What is left blank: parts of the working one, each once in it, in their order. */
  blanks: z.array(z.string()).min(2),
  /** The lines of the working one at which another piece begins, counted from 1. */
  cuts: z.array(z.number().int().min(2)).min(2),
  /** What the free task starts with. */
  start: z.string(),
  /** Other versions that are as safe. */
  accepts: z.array(z.string()).min(1),
  /** Versions that let in whom they should, and others with them. */
  tooBroad: z.array(version).min(1),
  bench,
})

export type FadedTask = z.output<typeof fadedTask>
export type TaskDocument = FadedTask['document']['is']

/** The text between the blanks: one part more than there are blanks. */
export function aroundBlanks({ working, blanks }: FadedTask): readonly string[] {
  const parts: string[] = []
  let rest = working.trimEnd()
  for (const blank of blanks) {
    const place = rest.indexOf(blank)
    if (place < 0) throw new Error(`The working version has no “${blank}” where a blank should be.`)
    parts.push(rest.slice(0, place))
    rest = rest.slice(place + blank.length)
  }
  return [...parts, rest]
}

/** The working version in pieces, in an order that works. */
export function piecesOf({ working, cuts }: FadedTask): readonly string[] {
  const lines = working.trimEnd().split('\n')
  const ends = [...cuts.map((cut) => cut - 1), lines.length]
  return ends.map((end, index) => lines.slice(ends[index - 1] ?? 0, end).join('\n'))
}

/** The pieces as they are laid out: the same for everybody, and not in the order of the file. */
export const shuffledPieces = (task: FadedTask): readonly string[] =>
  shuffled(piecesOf(task), task.ask)
