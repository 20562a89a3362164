/**
 * What may stand in a run sheet (content/run-sheets): a session for a group, block by block. What a
 * block shows is a run of the simulation at one of its steps, or a page of the site; a test plays
 * every run, so that a sheet says of none what it does not do. Text between backticks is code.
 *
 * @module
 */
import { z } from 'zod'
import { id } from './questions/question.ts'

/** A run of the simulation, opened after so many steps. */
const runScene = z.strictObject({
  scenario: id,
  faults: z.array(id).default([]),
  /** Steps that are made before the group sees it. */
  steps: z.int().nonnegative().default(0),
  /** The name of the step at which it stands then, as the stage has it: `Has a token`. */
  shows: z.string(),
  /** What it comes to when it is stepped to its end: `granted`, or the error code on the wire. */
  ends: z.string(),
})

/** A page of the site. */
const pageScene = z.strictObject({
  /** Its path from the root: `reference/decide`. */
  page: z.string().regex(/^[a-z]+(?:\/[a-z0-9-]+)+$/, 'a path without slashes around it'),
  /** What of it the group looks at, as the name of a link. */
  shows: z.string(),
})

const scene = z.union([runScene, pageScene])

/** A question of content/quizzes: one option is right, and of options there are four at most. */
const quizVote = z.strictObject({ quiz: id, question: id })

/** A question that has no right answer, or none that anybody knows beforehand. */
const freeVote = z.strictObject({
  ask: z.string(),
  options: z.array(z.string()).min(2).max(4),
})

const vote = z.union([quizVote, freeVote])

/** An answer that somebody in the group will give, and what to say to it. */
const wrongAnswer = z.strictObject({ says: z.string(), because: z.string() })

const lines = z.array(z.string().max(320)).default([])

const block = z.strictObject({
  title: z.string(),
  minutes: z.int().positive(),
  /** Said aloud, more or less in these words. */
  say: lines,
  /** What the trainer or the group does. */
  do: lines,
  /** Asked, and waited for. */
  ask: lines,
  wrong: z.array(wrongAnswer).default([]),
  scenes: z.array(scene).default([]),
  votes: z.array(vote).default([]),
})

/** A run sheet. An entry's id is its file's name, and that of its page in content/training. */
export const runSheet = z
  .strictObject({
    title: z.string(),
    /** Minutes, breaks included. */
    lasts: z.int().positive(),
    goal: z.string(),
    /** What to leave out where time gets short. */
    short: z.string(),
    blocks: z.array(block).min(1),
  })
  .refine(
    ({ lasts, blocks }) => blocks.reduce((sum, { minutes }) => sum + minutes, 0) === lasts,
    'the minutes of the blocks do not add up to what the session lasts',
  )

export type RunSheet = z.output<typeof runSheet>
export type Block = z.output<typeof block>
export type Scene = z.output<typeof scene>
export type RunScene = z.output<typeof runScene>
export type SheetVote = z.output<typeof vote>
