/**
 * Cognito, direct STS, or neither: a situation's answers, ranked, with the reasons for and against
 * each and the single changes that would make another one first. The rules are content/decision.
 *
 * @module
 */

/** What holds in a situation: one asker, and any needs. What is absent does not hold. */
export type Situation = ReadonlySet<string>

/** A rule about answers, applied where one of `any`, all of `all` and none of `none` hold. */
export interface Rule {
  readonly answers: readonly string[]
  readonly any?: readonly string[]
  readonly all?: readonly string[]
  readonly none?: readonly string[]
  readonly speaks: 'rules-out' | 'strongly-against' | 'against' | 'for' | 'strongly-for'
  readonly says: string
}

interface Named {
  readonly id: string
}

/** What can hold, what can be chosen, and the rules between them. */
export interface Decision {
  readonly askers: readonly Named[]
  readonly groups: readonly { readonly needs: readonly Named[] }[]
  readonly answers: readonly Named[]
  readonly rules: readonly Rule[]
}

export interface RankedAnswer {
  readonly answer: string
  /** Whether nothing rules it out. */
  readonly possible: boolean
  /** The rules that speak for it, the weightiest first. */
  readonly reasons: readonly Rule[]
  /** The rules that speak against it or rule it out, the weightiest first. */
  readonly counterReasons: readonly Rule[]
}

export interface Flip {
  /** The asker or need that would change. */
  readonly change: string
  /** Whether it would have to hold, or not to hold any more. */
  readonly holds: boolean
  /** What would then be first. */
  readonly answer: string
}

/** What a rule counts: one that rules out weighs more than all others together. */
const weights: Readonly<Record<Rule['speaks'], number>> = {
  'rules-out': -1000,
  'strongly-against': -6,
  against: -2,
  for: 2,
  'strongly-for': 6,
}

const weightOf = ({ speaks }: Rule): number => weights[speaks]

/** All answers, the best first: those that are possible before those that are not, then by weight. */
export function rank(decision: Decision, situation: Situation): readonly RankedAnswer[] {
  const applied = decision.rules
    .filter((rule) => applies(rule, situation))
    .sort((one, other) => Math.abs(weightOf(other)) - Math.abs(weightOf(one)))
  return decision.answers
    .map(({ id: answer }) => {
      const said = applied.filter(({ answers }) => answers.includes(answer))
      return { answer, said, weight: said.reduce((sum, rule) => sum + weightOf(rule), 0) }
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ answer, said }) => ({
      answer,
      possible: said.every(({ speaks }) => speaks !== 'rules-out'),
      reasons: said.filter((rule) => weightOf(rule) > 0),
      counterReasons: said.filter((rule) => weightOf(rule) < 0),
    }))
}

/** What comes first, or `undefined` where every answer is ruled out: too much is asked at once. */
export function decide(decision: Decision, situation: Situation): string | undefined {
  const [first] = rank(decision, situation)
  return first?.possible ? first.answer : undefined
}

/** The changes of one thing that would make another answer first. */
export function flips(decision: Decision, situation: Situation): readonly Flip[] {
  const now = decide(decision, situation)
  const others = [...decision.groups.flatMap(({ needs }) => needs), ...decision.askers]
  return others.flatMap(({ id: change }) => {
    const next = changed(decision, situation, change)
    const answer = decide(decision, next)
    return answer === undefined || answer === now
      ? []
      : [{ change, holds: next.has(change), answer }]
  })
}

/** The situation with another asker, or with one need the other way round. */
export function changed(decision: Decision, situation: Situation, change: string): Situation {
  const askers = decision.askers.map(({ id }) => id)
  const others = [...situation].filter((id) => id !== change)
  if (askers.includes(change))
    return new Set([change, ...others.filter((id) => !askers.includes(id))])
  return new Set(situation.has(change) ? others : [...others, change])
}

const applies = ({ any = [], all = [], none = [] }: Rule, situation: Situation): boolean =>
  (any.length === 0 || any.some((id) => situation.has(id))) &&
  all.every((id) => situation.has(id)) &&
  !none.some((id) => situation.has(id))
