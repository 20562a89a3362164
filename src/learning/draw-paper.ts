/**
 * Draws the papers of the final assessment. The same name gives the same paper anywhere, and the next
 * sitting of a name draws what the ones before it left.
 *
 * @module
 */
import { shuffled } from './seeded.ts'

/** A question of the bank, as far as drawing needs it. */
export interface BankEntry {
  /** `<quiz>.<question>`. */
  readonly id: string
  /** The quiz of the lesson that it is about. */
  readonly lesson: string
  /** Whether it is a decision between Cognito, direct STS and neither. */
  readonly decision: boolean
}

/** What can be drawn: questions by lesson, and by their ids tasks for the simulator and design cases. */
export interface Bank {
  readonly questions: readonly BankEntry[]
  readonly tasks: readonly string[]
  readonly designs: readonly string[]
}

export interface Paper {
  readonly questions: readonly string[]
  readonly tasks: readonly string[]
  readonly design: string
}

/** Which paper: a name that a trainer gives out, and how often it was sat before. */
export interface PaperName {
  readonly name: string
  readonly sitting: number
}

/** How many questions, how many of them decisions, and how many tasks a paper has. */
export const paperSize = { questions: 24, decisions: 9, tasks: 3 } as const

/**
 * A paper: every lesson has at least one question in it, and none more than two.
 *
 * @throws {Error} The bank has too few lessons, or a lesson no question of a kind.
 */
export function drawPaper(bank: Bank, { name, sitting }: PaperName): Paper {
  const lessons = [...new Set(bank.questions.map(({ lesson }) => lesson))]
  // A lesson that had two questions, or a decision, in one sitting need not have them in the next.
  const order = turned(shuffled(lessons, `${name}/lessons`), sitting * 5)
  const slots = [...order, ...order].slice(0, paperSize.questions)
  const questions = slots.map((lesson, slot) => {
    const decision = slot < paperSize.decisions
    const pile = shuffled(
      bank.questions.filter((each) => each.lesson === lesson && each.decision === decision),
      `${name}/${lesson}/${decision}`,
    )
    const isSecond = slot >= order.length && slot - order.length >= paperSize.decisions
    const taken = decision ? sitting : sitting * 2 + (isSecond ? 1 : 0)
    const drawn = pile[taken % pile.length]
    if (drawn === undefined) throw new Error(`The bank has too few questions on "${lesson}".`)
    return drawn.id
  })
  const design = turned(shuffled(bank.designs, `${name}/designs`), sitting)[0]
  if (design === undefined || slots.length < paperSize.questions)
    throw new Error('The bank is too small for a paper.')
  return {
    questions: shuffled(questions, `${name}/${sitting}/order`),
    tasks: turned(shuffled(bank.tasks, `${name}/tasks`), sitting * paperSize.tasks).slice(
      0,
      paperSize.tasks,
    ),
    design,
  }
}

/** `team-a` or, from the second sitting on, `team-a.2`. */
export const writePaperName = ({ name, sitting }: PaperName): string =>
  sitting === 0 ? name : `${name}.${sitting + 1}`

/** What an address says; a name is cut to letters, digits and hyphens. */
export function readPaperName(text: string): PaperName {
  const [, words = '', number] = /^(.*?)(?:\.([1-9]\d{0,2}))?$/.exec(text) ?? []
  const name = words
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 40)
  return { name: name || 'paper', sitting: number === undefined ? 0 : Number(number) - 1 }
}

/** The list begun further on, its beginning at its end. */
function turned<Item>(items: readonly Item[], by: number): readonly Item[] {
  const start = items.length === 0 ? 0 : by % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}
