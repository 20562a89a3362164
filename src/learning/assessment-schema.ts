/**
 * What the final assessment draws beside the questions of the lessons: more questions for each lesson
 * (content/bank), tasks for the simulator and design cases (content/assessment).
 *
 * @module
 */
import { z } from 'zod'
import { id } from './questions/question.ts'
import { anyRepair, questionList } from './quiz-schema.ts'

/** More questions; the file is called like the quiz of the lesson that they are about. */
export const bankFile = z.strictObject({ questions: questionList })

/** Something to mend, with the quiz of the lesson that it is about. */
export const taskFile = z.strictObject({ lesson: id, task: anyRepair })

/** A long brief and the decisions that it asks for, each followed by the reasons for it. */
export const designFile = z.strictObject({
  title: z.string(),
  /** Paragraphs. */
  brief: z.array(z.string()).min(2),
  /** What to choose, and what in the brief decides it. */
  decisions: questionList,
  /** By decision: what holds, in the words of content/decision, whose rules have to agree. */
  situations: z.record(id, z.array(id).min(1)),
})
