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
export function exampleQuestion(example: DoctorExample): Question {
  if (!('called' in example)) {
    const { claims, trustPolicy, provider } = example
    const question = openQuestion(pasted(claims), pasted(trustPolicy))
    return provider ? { ...question, provider: { kind: 'given', ...provider } } : question
  }
  const { called, logins, pool, poolRoles, roles = [] } = example
  const question = openQuestion(pasted(logins), roles.map(pasted).join('\n'))
  return {
    ...question,
    called,
    pool: {
      ...question.pool,
      description: pasted(pool),
      roles: pasted(poolRoles),
      isGuest: logins === undefined,
    },
  }
}

const pasted = (value: object | undefined): string =>
  value === undefined ? '' : JSON.stringify(value, null, 2)
