/**
 * What is right, found by playing what a question names, or marked in its file. An answer is one line
 * of ids, the same that a reader's form gives:
 *
 *     one option or claim   denied
 *     several               expired tampered        in the file's order
 *     order                 sign-in exchange read   in the right order
 *     match                 expired=sts stolen=s3   in the file's order
 *     repair                passed
 *
 * @module
 */
import type { Claim, Match, Order, Question, Several } from './quiz-schema.ts'
import { type RunOutcome, rightOption } from './right-option.ts'

/** A run as questions compare it. */
export interface PlayedRun extends RunOutcome {
  /** Operations and checks by their ids, in the order in which the run came to them. */
  readonly sequence: readonly string[]
  /** The claims of the token that made the run fail. */
  readonly failedClaims: readonly string[]
}

/** Plays a scenario with faults to its end. */
export type Play = (scenario: string, faults: readonly string[]) => Promise<PlayedRun>

/** The answer of a repair that passes its whole bench. */
const passed = 'passed'

/**
 * The right answer to a question of any kind.
 *
 * @throws {Error} The question cannot be asked like this: nothing agrees with the run, or too much does.
 */
export async function rightAnswer(question: Question, play: Play): Promise<string> {
  if (!('kind' in question)) {
    const run = 'scenario' in question ? await play(question.scenario, question.faults) : undefined
    return rightOption(question, run)
  }
  switch (question.kind) {
    case 'several':
      return someOf(question, await rightOfSeveral(question, play))
    case 'claim':
      return rightClaim(question, play)
    case 'order':
      return rightOrder(question, play)
    case 'match':
      return rightMatches(question, play)
    case 'repair':
      return passed
  }
}

async function rightOfSeveral(question: Several, play: Play): Promise<readonly string[]> {
  if ('source' in question) return question.options.filter(({ right }) => right).map(({ id }) => id)
  const right: string[] = []
  for (const { id, faults } of question.options) {
    if (agrees(question, await play(question.scenario, faults))) right.push(id)
  }
  return right
}

function someOf(question: Several, right: readonly string[]): string {
  if (right.length === 0 || right.length === question.options.length)
    throw new Error(
      `Question "${question.id}": ${right.length === 0 ? 'no' : 'every'} option is right.`,
    )
  return right.join(' ')
}

async function rightClaim(question: Claim, play: Play): Promise<string> {
  const failed =
    'source' in question
      ? question.options.flatMap(({ id, right }) => (right ? [id] : []))
      : (await play(question.scenario, question.faults)).failedClaims
  const right = question.options.filter(({ id }) => failed.includes(id)).map(({ id }) => id)
  const [only] = right
  if (only !== undefined && right.length === 1) return only
  throw new Error(
    `Question "${question.id}": one option must be the claim that fails (${failed.join(', ') || 'none'}).`,
  )
}

async function rightOrder(question: Order, play: Play): Promise<string> {
  const placed = await placesOf(question, play)
  const order = placed.toSorted((one, other) => one.place - other.place).map(({ id }) => id)
  if (order.every((id, index) => id === question.items[index]?.id))
    throw new Error(`Question "${question.id}": its items are in order already.`)
  return order.join(' ')
}

async function placesOf(
  question: Order,
  play: Play,
): Promise<readonly { readonly id: string; readonly place: number }[]> {
  if ('source' in question) return question.items
  const { sequence } = await play(question.scenario, question.faults)
  return question.items.map(({ id, at }) => {
    const place = sequence.indexOf(at)
    if (place < 0)
      throw new Error(`Question "${question.id}": the run never comes to "${at}" of "${id}".`)
    return { id, place }
  })
}

async function rightMatches(question: Match, play: Play): Promise<string> {
  if ('source' in question) return question.items.map(({ id, is }) => `${id}=${is}`).join(' ')
  const pairs: string[] = []
  for (const { id, faults } of question.items) {
    const run = await play(question.scenario, faults)
    const [only, ...others] = question.choices.filter((choice) => agrees(choice, run))
    if (only === undefined || others.length > 0)
      throw new Error(
        `Question "${question.id}", "${id}": exactly one choice must agree with ${run.outcome} by ${run.by ?? 'nobody'}.`,
      )
    pairs.push(`${id}=${only.id}`)
  }
  return pairs.join(' ')
}

const agrees = (ending: RunOutcome, run: RunOutcome): boolean =>
  ending.outcome === run.outcome && (ending.by === undefined || ending.by === run.by)
