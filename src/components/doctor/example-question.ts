/** An example as somebody would paste it. @module */
import { openQuestion, type Question } from '../../doctor/question.ts'
import type { DoctorExample } from '../../learning/doctor-example.ts'

/** A question to begin with, under a title. */
export interface Example {
  readonly id: string
  readonly title: string
  readonly question: Question
}

/** The question of an example. */
export function exampleQuestion({ claims, trustPolicy, provider }: DoctorExample): Question {
  const question = openQuestion(
    JSON.stringify(claims, null, 2),
    JSON.stringify(trustPolicy, null, 2),
  )
  return provider ? { ...question, provider: { kind: 'given', ...provider } } : question
}
