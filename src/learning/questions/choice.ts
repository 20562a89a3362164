/**
 * Choose one, or `kind: several`. Where a run decides, each option of the one names the outcome that
 * it implies, and each option of several has faults of its own: those that end as was asked are right.
 *
 * @module
 */
import { z } from 'zod'
import { cited, ending, id, listOf, option, question, run } from './question.ts'

const markedOption = option.extend({ right: z.literal(true).exactOptional() })

const rightOnes = (options: readonly { readonly right?: true }[]) =>
  options.filter(({ right }) => right).length

/** `predict`: one option agrees with the run. */
export const simulatedChoice = question.extend({
  ...run,
  options: listOf(option.extend(ending)),
})

export const sourcedChoice = question.extend({
  ...cited,
  options: listOf(markedOption).refine(
    (options) => rightOnes(options) === 1,
    'exactly one option is right: true (or name a scenario, and let the run decide)',
  ),
})

export const simulatedSeveral = question.extend({
  kind: z.literal('several'),
  scenario: id,
  ...ending,
  options: listOf(option.extend({ faults: z.array(id) }), 3),
})

export const sourcedSeveral = question.extend({
  kind: z.literal('several'),
  ...cited,
  options: listOf(markedOption, 3).refine(
    (options) => rightOnes(options) > 0 && rightOnes(options) < options.length,
    'some options are right: true and some are not',
  ),
})
