/** What the final assessment can draw, and what each part of it is: read while the site is built. @module */
import { getCollection } from 'astro:content'
import type { Bank } from '../../learning/draw-paper.ts'
import type { Question } from '../../learning/quiz-schema.ts'

/** Something that a paper can hold, by its id. */
export interface BankItem {
  readonly id: string
  readonly question: Question
  /** The quiz of the lesson that it is about; none of a design case, which is about the whole course. */
  readonly lesson: string
}

export interface WholeBank extends Bank {
  readonly items: readonly BankItem[]
}

/** Questions of all lessons and of content/bank, tasks, and the decisions of design cases. */
export async function wholeBank(): Promise<WholeBank> {
  const asked = (await getCollection('quizzes')).flatMap(({ id, data }) =>
    data.questions.map((question) => ({ lesson: id, question })),
  )
  const more = (await getCollection('bank')).flatMap(({ id, data }) =>
    data.questions.map((question) => ({ lesson: id, question })),
  )
  // A repair takes longer than a question: the tasks have their own.
  const questions = [...asked, ...more]
    .filter(({ question }) => !('bench' in question))
    .map(({ lesson, question }) => ({ id: `${lesson}.${question.id}`, lesson, question }))
  const tasks = (await getCollection('tasks')).map(({ id, data }) => ({
    id: `task.${id}`,
    lesson: data.lesson,
    question: data.task,
  }))
  const designs = await getCollection('designs')
  const decisions = designs.flatMap(({ id, data }) =>
    data.decisions.map((question) => ({
      id: `design-${id}.${question.id}`,
      lesson: 'cognito-direct-sts-or-neither',
      question,
    })),
  )
  return {
    questions: questions.map(({ id, lesson, question }) => ({
      id,
      lesson,
      decision: question.about === 'cognito-or-sts',
    })),
    tasks: tasks.map(({ id }) => id),
    designs: designs.map(({ id }) => id),
    items: [...questions, ...tasks, ...decisions],
  }
}
