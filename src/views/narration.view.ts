/** What a position says in one sentence, for the line above the controls and for screen readers. @module */
import type { Exchange } from '../federation/exchange.ts'
import type { Position } from '../machines/advance.ts'
import type { DoneEdit } from '../machines/edit/edit.ts'
import type { TracedLeg } from '../machines/handshake.ts'
import type { Flow } from '../scenarios/scenario.ts'
import { editTitle } from './edit-words.ts'
import { stepsOf } from './flow.view.ts'
import { legTitles } from './leg-words.ts'
import { lowerFirst } from './lower-first.ts'
import { brings, isRefused } from './operation-words.ts'
import { partyOf } from './parties.view.ts'
import { spanText, timeText } from './time.view.ts'

/**
 * At most 140 characters, so that it can be listened to.
 *
 * @param before - The position that was recorded before this one, if there is one.
 */
export function narrate(flow: Flow, position: Position, before?: Position): string {
  const { trace, world, app, edits } = position.context
  const edit = before && edits?.[before.context.edits?.length ?? 0]
  if (edit) return shortened(editSentence(edit))
  const elapsed = before ? world.now - before.context.world.now : 0
  if (before && trace.length === before.context.trace.length)
    return `${spanText(elapsed)} later: it is ${timeText(world.now)}.`
  const leg = trace.at(-1)
  const steps = stepsOf(flow)
  if (!leg) return shortened(`Ready: ${app.name} holds nothing yet. ${steps.length} steps to go.`)
  const number = steps.findIndex((each) => each.leg === leg.leg) + 1
  const step = number > 0 ? `Step ${number} of ${steps.length}` : legTitles[leg.leg]
  const last = leg.exchanges.at(-1)
  if (!last && number === 0) return `${step}: nothing is sent.`
  return shortened(`${step}: ${last ? sentenceOf(last, position) : localSentence(leg)}`)
}

const editSentence = ({ edit, refusal }: DoneEdit): string =>
  refusal
    ? `Edit not taken, ${refusal.code}: ${editTitle(edit.target)}.`
    : `Edited: ${editTitle(edit.target)}.`

/** A leg in which the app spoke to nobody. */
const localSentence = ({ leg, refusal }: TracedLeg): string =>
  `${lowerFirst(legTitles[leg])}${refusal ? `, refused: ${refusal.code}` : ''}.`

function sentenceOf(exchange: Exchange, { context }: Position): string {
  const name = (id: string) => partyOf(id, context.app, context.world).name
  const route = `${name(exchange.from)} → ${name(exchange.to)}, ${exchange.operation}`
  const { refusal } = context
  if (!refusal && isRefused(exchange)) return `${route}, refused: ${brings(exchange)}.`
  return refusal
    ? `${route}, refused: ${refusal.code}.`
    : `${route}, answered: ${lowerFirst(brings(exchange))}.`
}

const shortened = (text: string): string => (text.length <= 140 ? text : `${text.slice(0, 139)}…`)
