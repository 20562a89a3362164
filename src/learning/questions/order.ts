/**
 * `kind: order`: put into order, shown in the order of the file. Where a run decides, each item names
 * an operation or a check, and the order is that in which the run came to them.
 *
 * @module
 */
import { z } from 'zod'
import { cited, listOf, option, question, run } from './question.ts'

export const simulatedOrder = question.extend({
  kind: z.literal('order'),
  ...run,
  items: listOf(
    option.extend({ /** `AssumeRoleWithWebIdentity`, `trust-policy`. */ at: z.string() }),
    3,
  ),
})

export const sourcedOrder = question.extend({
  kind: z.literal('order'),
  ...cited,
  items: listOf(option.extend({ place: z.number().int().positive() }), 3).refine(
    (items) => items.every((_, index) => items.some(({ place }) => place === index + 1)),
    'the places are 1, 2, 3 and so on, each once',
  ),
})
