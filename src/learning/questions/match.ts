/**
 * `kind: match`: a choice for each item. Where a run decides, each item is a run of its own, and each
 * choice an ending.
 *
 * @module
 */
import { z } from 'zod'
import { cited, ending, id, listOf, option, question } from './question.ts'

const choice = z.strictObject({ id, says: z.string() })

export const simulatedMatch = question.extend({
  kind: z.literal('match'),
  scenario: id,
  choices: listOf(choice.extend(ending)),
  items: listOf(option.extend({ faults: z.array(id) })),
})

export const sourcedMatch = question
  .extend({
    kind: z.literal('match'),
    ...cited,
    choices: listOf(choice),
    items: listOf(option.extend({ /** The id of its choice. */ is: id })),
  })
  .refine(
    ({ choices, items }) => items.every(({ is }) => choices.some((each) => each.id === is)),
    'every item is one of the choices',
  )
