/** A question, task or decision of the final assessment, for the page that has drawn it. @module */
import type { APIRoute } from 'astro'
import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import { type BankItem, wholeBank } from '../../components/assessment/assessment-bank.ts'
import Question from '../../components/lesson/Question.astro'

interface Props {
  readonly item: BankItem
}

/** An address for each: `bank/<quiz>.<question>.json`, so that a paper fetches what it holds. */
export async function getStaticPaths() {
  const { items } = await wholeBank()
  return items.map((item) => ({ params: { item: item.id }, props: { item } satisfies Props }))
}

/** As lessons show it, without the scripts, which the page has. */
export const GET: APIRoute<Props> = async ({ props: { item } }) => {
  const container = await AstroContainer.create()
  const quiz = item.id.slice(0, item.id.lastIndexOf('.'))
  const html = await container.renderToString(Question, {
    props: { quiz, question: item.question, place: '' },
  })
  return Response.json({ html: html.replace(/<script\b[\s\S]*?<\/script>/g, '').trim() })
}
