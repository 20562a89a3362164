/** A run as a page of Markdown: the diagram, then every message with what was checked. @module */
import { type Exchange, withNested } from '../../federation/exchange.ts'
import { verdictMarks } from '../checks.view.ts'
import { chosenFaults } from '../faults.view.ts'
import { stepsOf } from '../flow.view.ts'
import { legTitles } from '../leg-words.ts'
import { type MessageView, requestView, responseView } from '../message.view.ts'
import { partyOf } from '../parties.view.ts'
import { timeText } from '../time.view.ts'
import type { WireLine } from '../wire-line.ts'
import { editedByHand } from './edited-by-hand.ts'
import { mermaidOf } from './run-mermaid.ts'
import type { RunToExport } from './run-to-export.ts'

/** The steps that were taken. */
export function markdownOf(run: RunToExport): string {
  const { scenario, faults, position } = run
  const { trace, refusal, app, world } = position.context
  const wrong = chosenFaults(scenario, faults)
  const edited = editedByHand(run)
  const name = (party: string) => partyOf(party, app, world).name
  const steps = stepsOf(scenario.flow)
  return [
    `# ${scenario.title}`,
    ...(wrong.length > 0
      ? [
          'What is wrong on purpose:',
          wrong.map((fault) => `- ${fault.name}: ${fault.sentence}`).join('\n'),
        ]
      : []),
    ...(edited.length > 0
      ? ['Changed by hand:', edited.map((title) => `- ${title}`).join('\n')]
      : []),
    ...(refusal ? [`Refused by ${name(refusal.party)}: ${refusal.code}.`] : []),
    fenced('mermaid', mermaidOf(run).trimEnd()),
    ...trace.flatMap(({ leg, exchanges }) => [
      `## Step ${steps.findIndex((step) => step.leg === leg) + 1}: ${legTitles[leg]}`,
      ...exchanges.flatMap(withNested).flatMap((exchange) => exchangeOf(exchange, name)),
    ]),
    'Written by Handshake, a simulation. A name with a dollar sign stands for a token, key, password or code.',
    '',
  ].join('\n\n')
}

const exchangeOf = (exchange: Exchange, name: (party: string) => string): readonly string[] => [
  `### ${name(exchange.from)} → ${name(exchange.to)}: ${exchange.operation}`,
  `${timeText(exchange.at)}, answered ${exchange.response.status}.`,
  fenced('http', textOf(requestView(exchange.request))),
  fenced('http', textOf(responseView(exchange.response))),
  ...(exchange.checks.length > 0
    ? [
        exchange.checks
          .map(({ title, verdict }) => `- ${verdictMarks[verdict]} ${title}`)
          .join('\n'),
      ]
    : []),
]

/** Decoded and indented, as the page shows a message. */
const textOf = ({ start, query, headers, body }: MessageView): string =>
  [
    start,
    ...query.map((line) => `  ${lineOf(line)}`),
    ...headers.map(lineOf),
    ...(body.length > 0 ? ['', ...body.map(lineOf)] : []),
  ].join('\n')

const lineOf = ({ indent, parts }: WireLine): string =>
  '  '.repeat(indent) + parts.map(({ text }) => text).join('')

/** With a fence that is longer than any in the text. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}
