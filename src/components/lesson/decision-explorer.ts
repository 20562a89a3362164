/**
 * The custom element around the decision explorer: reads what is ticked, puts the answers in order,
 * shows the rules that apply, and keeps the situation in the address. A link to another situation
 * opens it and brings the reader to what fits.
 *
 * @module
 */
import {
  changed,
  type Decision,
  decide,
  type Flip,
  flips,
  rank,
  type Situation,
} from '../../learning/decision/decide.ts'
import { readSituation, writeSituation } from '../../learning/decision/situation-link.ts'

/** The rules as the page holds them: with the words that the element writes itself. */
interface WordedDecision extends Decision {
  readonly askers: readonly { readonly id: string; readonly says: string }[]
  readonly groups: readonly {
    readonly needs: readonly { readonly id: string; readonly says: string }[]
  }[]
  readonly answers: readonly { readonly id: string; readonly name: string }[]
}

class DecisionExplorer extends HTMLElement {
  connectedCallback(): void {
    // What the page's own build wrote into the attribute.
    const decision = JSON.parse(this.dataset['decision'] ?? '') as WordedDecision
    this.addEventListener('change', () => {
      const situation = this.ticked()
      history.replaceState(null, '', writeSituation(decision, situation))
      this.show(decision, situation)
    })
    window.addEventListener('hashchange', () => {
      if (this.open(decision)) this.inside('h2').focus()
    })
    if (!this.open(decision)) this.show(decision, this.ticked())
  }

  /** Opens the situation that the address names, if it names one. */
  open(decision: WordedDecision): boolean {
    const situation = readSituation(decision, location.hash)
    if (!situation) return false
    for (const input of this.querySelectorAll('input')) input.checked = situation.has(input.value)
    this.show(decision, situation)
    return true
  }

  ticked(): Situation {
    const inputs = [...this.querySelectorAll('input')]
    return new Set(inputs.filter(({ checked }) => checked).map(({ value }) => value))
  }

  show(decision: WordedDecision, situation: Situation): void {
    const ranking = rank(decision, situation)
    for (const [index, { answer, possible, reasons, counterReasons }] of ranking.entries()) {
      const item = this.inside(`[data-answer="${answer}"]`)
      this.inside(possible ? '.possible' : '.impossible').append(item)
      item.querySelector('details')?.toggleAttribute('open', possible && index === 0)
      const applied = [...reasons, ...counterReasons].map((rule) => decision.rules.indexOf(rule))
      for (const rule of item.querySelectorAll<HTMLElement>('[data-rule]'))
        rule.hidden = !applied.includes(Number(rule.dataset['rule']))
    }
    const first = decide(decision, situation)
    const name = decision.answers.find(({ id }) => id === first)?.name
    this.inside('.first').textContent = name
      ? `First: ${name}.`
      : 'Nothing gives all of this at once. See what would have to change.'
    const changes = flips(decision, situation)
    this.inside('.flips').replaceChildren(
      ...changes.map((flip) => flipItem(decision, situation, flip)),
    )
  }

  inside(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`decision-explorer has no ${selector}`)
    return found
  }
}

/** One change, as a link to the situation after it. */
function flipItem(decision: WordedDecision, situation: Situation, flip: Flip): HTMLElement {
  const link = document.createElement('a')
  link.href = writeSituation(decision, changed(decision, situation, flip.change))
  const words = [...decision.askers, ...decision.groups.flatMap(({ needs }) => needs)]
  const says = words.find(({ id }) => id === flip.change)?.says ?? ''
  link.textContent = `${flip.holds ? 'With' : 'Without'} “${says}”`
  const item = document.createElement('li')
  const name = decision.answers.find(({ id }) => id === flip.answer)?.name ?? ''
  item.append(link, `: ${name}`)
  return item
}

customElements.define('decision-explorer', DecisionExplorer)
