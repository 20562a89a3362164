/** What the course asks, read from its built pages. @module */
import { parseHTML } from 'linkedom'
import { type CourseQuestion, result } from '../../learning/lms/course.ts'

/**
 * The questions of the lessons, the tasks and the clinic, and the assessment’s result; each once.
 *
 * @param pages - Built pages and their data, by their paths in the site.
 */
export function courseQuestions(pages: ReadonlyMap<string, string>): readonly CourseQuestion[] {
  const asked = [...pages]
    .filter(([path]) => /^(lessons|clinic)\/.+\.html$/.test(path))
    .flatMap(([path, html]) => questionsIn(path, html, pages))
  const whole: CourseQuestion = {
    ...result,
    kind: 'result',
    words: [],
    needed: false,
    guess: false,
  }
  const byName = new Map([...asked, whole].map((each) => [`${each.quiz} ${each.question}`, each]))
  return [...byName.values()]
}

function questionsIn(
  path: string,
  html: string,
  pages: ReadonlyMap<string, string>,
): readonly CourseQuestion[] {
  const { document } = parseHTML(html)
  const elements = document.querySelectorAll<HTMLElement>(
    'quiz-question:not([data-exam]), repair-question',
  )
  return [...elements].map((element) => {
    const { quiz, question, kind = 'repair', guess, task = '' } = element.dataset
    if (quiz === undefined || question === undefined)
      throw new Error(`${path}: a question without a name`)
    return {
      quiz,
      question,
      kind,
      words: kind === 'repair' ? repairWords(task, pages) : wordsIn(element),
      needed: kind !== 'repair' && guess === undefined && path.startsWith('lessons/'),
      guess: guess !== undefined,
    }
  })
}

/** What a form’s answers are made of: options, items to order, rows and what may be chosen for them. */
function wordsIn(form: HTMLElement): readonly string[] {
  const named = (selector: string, attribute: string) =>
    [...form.querySelectorAll(selector)].map((each) => each.getAttribute(attribute) ?? '')
  const words = [
    ...named('input', 'value'),
    ...named('[data-item]', 'data-item'),
    ...named('select', 'name'),
    ...named('option', 'value'),
  ]
  return [...new Set(words)].filter((word) => word !== '')
}

/** `passed`, and the cases that a repair may get wrong. */
function repairWords(task: string, pages: ReadonlyMap<string, string>): readonly string[] {
  const [, path = ''] = /(repairs\/.+\.json)$/.exec(task) ?? []
  const text = pages.get(path)
  if (text === undefined) throw new Error(`No data of the repair ${task}`)
  // Written by pages/repairs/[task].json.ts.
  const { question } = JSON.parse(text) as { question: { bench: readonly { id: string }[] } }
  return ['passed', ...question.bench.map(({ id }) => id)]
}
