/** What a repair is run with, for the page that asks for it when a reader first presses the button. @module */
import { getCollection } from 'astro:content'
import type { APIRoute } from 'astro'
import type { BenchTask } from '../../components/lesson/repair-bench.ts'
import { readScenario } from '../../scenarios/read-scenario.ts'

interface Props {
  readonly question: BenchTask
}

/** An address for each repair: `repairs/<quiz>.<question>.json`; the clinic counts as a quiz, and so do
 * the tasks of the assessment and those of the lessons. */
export async function getStaticPaths() {
  const quizzes = await getCollection('quizzes')
  const asked = quizzes.flatMap(({ id, data }) =>
    data.questions.flatMap((question) => ('bench' in question ? [{ quiz: id, question }] : [])),
  )
  const cases = await getCollection('clinic')
  const mended = cases.map(({ data }) => ({ quiz: 'clinic', question: data.repair }))
  const tasks = (await getCollection('tasks')).map(({ data }) => ({
    quiz: 'task',
    question: data.task,
  }))
  const repairs = [...asked, ...mended, ...tasks].map(({ quiz, question }) => ({
    params: { task: `${quiz}.${question.id}` },
    props: { question } satisfies Props,
  }))
  const written = (await getCollection('yourTurn')).map(({ id, data }) => ({
    params: { task: `your-turn.${id}` },
    props: { question: data } satisfies Props,
  }))
  return [...repairs, ...written]
}

/** The question, and its scenario with the faults of the bench alone. */
export const GET: APIRoute<Props> = ({ props: { question } }) => {
  const whole = readScenario(question.scenario)
  const used = question.bench.flatMap(({ faults }) => faults)
  const scenario = { ...whole, faults: whole.faults.filter(({ id }) => used.includes(id)) }
  return Response.json({ scenario, question })
}
