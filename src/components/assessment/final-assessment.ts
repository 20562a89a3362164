/**
 * The custom element around the final assessment: draws a paper, shows it without answers, marks it when
 * it is handed in. Of the answers nothing is kept but the result.
 *
 * @module
 */
import { taskPoints, usualPassMark } from '../../learning/assessment-score.ts'
import { type Bank, drawPaper, readPaperName, writePaperName } from '../../learning/draw-paper.ts'
import { loadProgress, saveProgress, withAnswer } from '../../learning/progress.ts'
import { askCertainty } from '../lesson/certainty-choice.ts'
import { keepCertaintyWish, wantsCertainty } from '../lesson/certainty-wish.ts'
import { fetchItem, isAnswered, markItem, type PaperItem, placeItem } from './paper-item.ts'
import { drawResult, type Lesson } from './result-view.ts'

/** What the page knows of the bank, written by Assessment.astro. */
export interface AssessmentData {
  readonly bank: Bank
  /** The address of the parts. */
  readonly address: string
  /** By the quizzes of lessons. */
  readonly lessons: Readonly<Record<string, Lesson>>
  /** By task: the quiz of its lesson. */
  readonly taskLessons: Readonly<Record<string, string>>
  /** By design case: its decisions. */
  readonly decisions: Readonly<Record<string, readonly string[]>>
}

class FinalAssessment extends HTMLElement {
  readonly data: AssessmentData = JSON.parse(this.inside('[data-bank]').textContent ?? '')
  items: readonly PaperItem[] = []
  paper = readPaperName('')

  connectedCallback(): void {
    const asked = new URLSearchParams(location.search).get('paper')
    this.field('paper').value = asked ?? crypto.randomUUID().slice(0, 6)
    this.field('certainty').checked = wantsCertainty(true)
    this.inside('.start').addEventListener('click', () => void this.start())
    this.inside('.hand-in').addEventListener('click', () => this.handIn())
    this.inside('.next-paper').addEventListener('click', () => void this.sitAgain())
  }

  async start(): Promise<void> {
    this.paper = readPaperName(this.field('paper').value)
    this.say('Drawing the paper …')
    try {
      this.items = await this.draw()
    } catch {
      this.say('The questions could not be fetched. Try again, or use the paper to print.')
      return
    }
    keepCertaintyWish(this.field('certainty').checked)
    if (this.field('certainty').checked)
      for (const { element } of this.items)
        if (element.localName === 'quiz-question') askCertainty(element)
    this.dataset['stage'] = 'sitting'
    this.say('')
    const address = new URL(location.href)
    address.searchParams.set('paper', writePaperName(this.paper))
    history.replaceState(null, '', address)
    this.focusOn('.paper-title')
  }

  /** Fetches the paper’s parts and puts them into the page, each where it belongs. */
  async draw(): Promise<readonly PaperItem[]> {
    const { bank, address, taskLessons, decisions } = this.data
    const paper = drawPaper(bank, this.paper)
    const byId = new Map(bank.questions.map((entry) => [entry.id, entry]))
    const one = { points: 1, decision: false, lesson: 'cognito-direct-sts-or-neither' }
    const [questions, tasks, design] = await Promise.all([
      Promise.all(paper.questions.map((id) => fetchItem(address, id, { ...one, ...byId.get(id) }))),
      Promise.all(
        paper.tasks.map((id) =>
          fetchItem(address, id, { ...one, points: taskPoints, lesson: taskLessons[id] ?? '' }),
        ),
      ),
      Promise.all((decisions[paper.design] ?? []).map((id) => fetchItem(address, id, one))),
    ])
    this.fill('.questions', questions, 'Question')
    this.fill('.tasks', tasks, 'Task')
    this.fill('.design-items', design, 'Decision')
    for (const brief of this.querySelectorAll<HTMLElement>('[data-design]'))
      brief.hidden = brief.dataset['design'] !== paper.design
    return [...questions, ...tasks, ...design]
  }

  fill(list: string, items: readonly PaperItem[], name: string): void {
    this.inside(list).replaceChildren(
      ...items.map((item, index) => {
        placeItem(item, `${name} ${index + 1} of ${items.length}`)
        const entry = document.createElement('li')
        entry.append(item.element)
        return entry
      }),
    )
  }

  handIn(): void {
    const open = this.items.filter((item) => !isAnswered(item)).length
    if (open > 0 && this.dataset['asked'] !== String(open)) {
      this.dataset['asked'] = String(open)
      this.say(
        `${open} ${open > 1 ? 'parts are' : 'part is'} not answered. Press again to hand in.`,
      )
      return
    }
    this.dataset['stage'] = 'marked'
    this.say('')
    const marked = this.items.map(markItem)
    const passMark = Number(new URLSearchParams(location.search).get('pass')) || usualPassMark
    const score = drawResult(this.inside('.result-body'), marked, passMark, this.data.lessons)
    const progress = loadProgress(() => localStorage)
    const answer = { option: `${score.points}-of-${score.of}`, right: score.passed }
    if (progress)
      saveProgress(
        () => localStorage,
        withAnswer(progress, { quiz: 'final-assessment', question: 'result' }, answer),
      )
    this.focusOn('.result-title')
  }

  async sitAgain(): Promise<void> {
    const { name, sitting } = this.paper
    this.field('paper').value = writePaperName({ name, sitting: sitting + 1 })
    delete this.dataset['asked']
    await this.start()
  }

  focusOn(selector: string): void {
    const heading = this.inside(selector)
    heading.tabIndex = -1
    heading.focus()
  }

  say(text: string): void {
    for (const status of this.querySelectorAll('.status')) status.textContent = text
  }

  field(name: string): HTMLInputElement {
    const input = this.inside(`input[name="${name}"]`)
    if (input instanceof HTMLInputElement) return input
    throw new Error(`final-assessment: "${name}" is no field`)
  }

  inside(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`final-assessment has no ${selector}`)
    return found
  }
}

customElements.define('final-assessment', FinalAssessment)
