/**
 * The custom element around a repair: runs every case with the reader's version, tells which of them
 * came out wrong and why, and sets the version beside one that works. What was typed is not kept.
 *
 * @module
 */
import { markedLines } from '../../learning/marked-lines.ts'
import { loadProgress, saveProgress, withAnswer } from '../../learning/progress.ts'
import {
  type BenchResult,
  caseVerdict,
  endingWords,
  repairAnswer,
  repairSummary,
} from '../../learning/repair-verdict.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import type { CodeMirror } from '../editor/code-mirror.ts'
import { moveItem } from './move-item.ts'
import type { BenchTask, Edited } from './repair-bench.ts'
import { requestText } from './request-text.ts'

/** What a repair is run with: the scenario with the faults of the bench, fetched when first asked for. */
interface Task {
  readonly scenario: Scenario
  readonly question: BenchTask
}

class RepairQuestion extends HTMLElement {
  editor: Promise<CodeMirror | undefined> | undefined

  connectedCallback(): void {
    this.querySelector('.check')?.addEventListener('click', () => void this.check())
    this.querySelector('.again')?.addEventListener('click', () => void this.startAgain())
    this.addEventListener('input', () => this.forgetVerdict())
    this.addEventListener('click', ({ target }) => this.move(target))
    const policy = this.querySelector('textarea')
    policy?.addEventListener('focus', () => this.edit(policy))
  }

  /**
   * CodeMirror takes the place of the text field; where it cannot be fetched, the field stays, and who
   * goes into it again tries again.
   */
  edit(policy: HTMLTextAreaElement): void {
    this.editor ??= import('./policy-editor.ts')
      .then(({ takePlaceOf }) => takePlaceOf(policy))
      .catch((missing: unknown) => {
        this.editor = undefined
        // The press that led into the field has to be over: a press takes the notice away.
        setTimeout(() => Promise.reject(missing), 300)
        return undefined
      })
  }

  async check(): Promise<void> {
    const edited = this.edited()
    this.say('Running every case …')
    const [{ scenario, question }, { defectOf, runBench }] = await Promise.all([
      this.task(),
      import('./repair-bench.ts'),
    ]).catch((reason: unknown) => {
      this.forgetVerdict()
      throw reason
    })
    const defect = defectOf(edited, question)
    if (defect !== undefined) {
      this.dataset['verdict'] = 'wrong'
      const refuses =
        'policy' in question ? 'IAM would not store this policy' : 'AWS would not take this'
      this.say(`${refuses}: “${defect}”.`)
      return
    }
    this.tell(await runBench(scenario, question, edited))
    this.compare(question, edited)
  }

  tell(results: readonly BenchResult[]): void {
    const answer = repairAnswer(results)
    const right = answer === 'passed'
    this.dataset['verdict'] = right ? 'right' : 'wrong'
    const list = document.createElement('ul')
    list.append(...results.map(resultItem))
    this.say(repairSummary(results), right ? 'Right.' : 'Not yet.', list)
    const { quiz = '', question = '' } = this.dataset
    const progress = loadProgress(() => localStorage)
    if (progress)
      saveProgress(
        () => localStorage,
        withAnswer(progress, { quiz, question }, { option: answer, right }),
      )
  }

  /** Fills the two columns. */
  compare(question: BenchTask, edited: Edited): void {
    const working = this.querySelector('[data-column="working"]')
    const yours = this.querySelector('[data-column="yours"]')
    const mine =
      typeof edited === 'string' || 'document' in question
        ? `${edited}`
        : requestText(question, edited)
    const theirs = [...(working?.children ?? [])].map((line) => line.textContent).join('\n')
    yours?.replaceChildren(...column(mine, theirs, '−'))
    working?.replaceChildren(...column(theirs, mine, '+'))
  }

  /** A piece goes up or down. */
  move(target: EventTarget | null): void {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-move]')
    if (!button) return
    this.forgetVerdict()
    this.say(moveItem(button))
  }

  edited(): Edited {
    const written = this.querySelector('textarea, .fill, .pieces')
    if (written instanceof HTMLTextAreaElement) return written.value
    if (written?.matches('.pieces'))
      return [...written.querySelectorAll('pre')].map((piece) => piece.textContent).join('\n')
    if (written)
      return [...written.childNodes]
        .map((part) => (part instanceof HTMLInputElement ? part.value : part.textContent))
        .join('')
    const fields = [...this.querySelectorAll('select')]
    return Object.fromEntries(fields.map(({ name, value }) => [name, JSON.parse(value)]))
  }

  async startAgain(): Promise<void> {
    const policy = this.querySelector('textarea')
    if (policy) policy.value = policy.defaultValue
    const editor = await this.editor
    if (policy) editor?.setText(policy.defaultValue)
    for (const blank of this.querySelectorAll('input')) blank.value = ''
    for (const option of this.querySelectorAll('option')) option.selected = option.defaultSelected
    this.forgetVerdict()
    this.say('Back to how it was found.')
  }

  forgetVerdict(): void {
    delete this.dataset['verdict']
    this.querySelector('.feedback')?.replaceChildren()
  }

  say(text: string, verdict?: string, ...more: readonly Node[]): void {
    const line = document.createElement('p')
    if (verdict !== undefined) {
      const strong = document.createElement('strong')
      strong.textContent = verdict
      line.append(strong, ' ')
    }
    line.append(text)
    this.querySelector('.feedback')?.replaceChildren(line, ...more)
  }

  async task(): Promise<Task> {
    const answer = await fetch(this.dataset['task'] ?? '')
    // Written by pages/repairs/[task].json.ts from values of this type.
    return (await answer.json()) as Task
  }
}

const marks = { 'as-it-should': '✓', 'too-broad': '✕', 'too-narrow': '✕' }

/** `✕ The token of another app gets in.`, and where it is wrong, why it should not. */
function resultItem(result: BenchResult): HTMLLIElement {
  const verdict = caseVerdict(result)
  const item = document.createElement('li')
  item.dataset['verdict'] = verdict
  const says = result.tried.says.replaceAll('`', '')
  const reason = verdict === 'as-it-should' ? '' : ` ${result.tried.because.replaceAll('`', '')}`
  item.textContent = `${marks[verdict]} ${says}: ${endingWords(result)}.${reason}`
  return item
}

/** The lines of a version; what the other lacks has a sign and a colour. */
function column(text: string, other: string, mark: string): readonly HTMLElement[] {
  return markedLines(text, other).map((line) => {
    const code = document.createElement('code')
    code.textContent = line.text
    if (line.differs) {
      code.className = 'differs'
      code.dataset['mark'] = mark
    }
    return code
  })
}

customElements.define('repair-question', RepairQuestion)
