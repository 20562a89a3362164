/** What a service answered and why, as Markdown for a ticket or a thread. @module */
import { type ChecksView, verdictMarks } from '../checks.view.ts'

export interface CheckedAnswer {
  /** Status and code, and the service’s words where it has some. */
  readonly answer: readonly string[]
  /** Each call with its checks; titled where there is more than one. */
  readonly calls: readonly { readonly title?: string; readonly checks: ChecksView }[]
  /** What was taken for granted, a sentence each. */
  readonly assumptions: readonly string[]
}

/** The answer, the checks in their order, and of the one that failed what it compared. */
export const checksMarkdown = ({ answer, calls, assumptions }: CheckedAnswer): string =>
  [
    answer.join('\n\n'),
    ...calls.flatMap(({ title, checks }) => [
      ...(title === undefined ? [] : [`${title}:`]),
      checks.rows.flatMap(linesOf).join('\n'),
    ]),
    ...(assumptions.length > 0
      ? [['Taken for granted:', ''].concat(assumptions.map((each) => `- ${each}`)).join('\n')]
      : []),
    'Checked by Handshake, a simulation of AWS.',
    '',
  ].join('\n\n')

function linesOf({ title, verdict, needs, found, policies }: ChecksView['rows'][number]) {
  const line = `- ${verdictMarks[verdict]} ${title}`
  if (verdict !== 'fail') return [line]
  return [
    line,
    ...(needs === undefined ? [] : [`  - needs ${code(needs)}`]),
    ...(found === undefined ? [] : [`  - found ${code(found)}`]),
    ...policies.flatMap(({ title: policy, decision, statements }) => [
      `  - ${policy}: ${decision}`,
      ...statements.flatMap(({ findings }) =>
        findings
          .filter(({ matches }) => !matches)
          .map(
            ({ subject, line: number, says = '', expected, actual }) =>
              `    - ${code(subject)}, line ${number}. ${says} Policy: ${list(expected)}. Request: ${list(actual)}.`,
          ),
      ),
    ]),
  ]
}

const list = (values: readonly string[]): string => values.map(code).join(', ') || 'nothing'

/** As code, with more ticks than the text has in a row. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  return longest === 0 ? `${ticks}${text}${ticks}` : `${ticks} ${text} ${ticks}`
}
