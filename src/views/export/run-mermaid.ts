/**
 * A run as a sequence diagram for Mermaid.
 *
 * @see https://mermaid.js.org/syntax/sequenceDiagram.html
 * @module
 */
import type { Party } from '../parties.view.ts'
import { type Message, sequenceOf } from '../sequence.view.ts'
import { editedByHand } from './edited-by-hand.ts'
import type { RunToExport } from './run-to-export.ts'

/** The steps that were taken, the hidden calls among them. */
export function mermaidOf(run: RunToExport): string {
  const { scenario, position } = run
  const { parties, steps } = sequenceOf(scenario.flow, position)
  const ids = identifiers(parties)
  const taken = steps.filter(({ status }) => status !== 'ahead')
  const lines = [
    `title ${escaped(scenario.title)}`,
    ...parties.map(
      ({ name, role }, index) =>
        `participant ${ids[index]} as ${escaped(name)}<br/>${escaped(role)}`,
    ),
    ...editedByHand(run).map((title) => `Note over ${ids[0]}: Changed by hand: ${escaped(title)}`),
    ...taken.flatMap(({ number, title, gap, messages }) => [
      `Note over ${ids[0]}: ${number}. ${escaped(title)}${gap ? ` (${gap})` : ''}`,
      ...messages.flatMap((message) => arrowsOf(message, ids)),
    ]),
  ]
  return ['sequenceDiagram', ...lines.map((line) => `  ${line}`), ''].join('\n')
}

/** A hidden call is an arrow there and one back. */
function arrowsOf(
  { direction, from, to, label, status, refused }: Message,
  ids: readonly string[],
) {
  const text = escaped(
    direction === 'request' || status === undefined ? label : `${status} · ${label}`,
  )
  const arrow = { request: '->>', response: refused ? '--x' : '-->>', call: '->>' }[direction]
  const there = `${ids[from]}${arrow}${ids[to]}: ${direction === 'call' ? escaped(label) : text}`
  if (direction !== 'call') return [there]
  return [there, `${ids[to]}${refused ? '--x' : '-->>'}${ids[from]}: ${status}`]
}

/** `sts`, `app`; a second party of a kind is `app2`. */
const identifiers = (parties: readonly Party[]): readonly string[] =>
  parties.map(({ kind }, index) => {
    const before = parties.slice(0, index).filter((party) => party.kind === kind).length
    return before === 0 ? kind : `${kind}${before + 1}`
  })

/** Mermaid reads `#` as the start of an entity and `;` as the end of a line. */
const escaped = (text: string): string =>
  text
    .replaceAll('#', '#35;')
    .replace(/;(?<!#35;)/g, '#59;')
    .replace(/[<>]/g, (sign) => (sign === '<' ? '#lt;' : '#gt;'))
