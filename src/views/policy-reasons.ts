/** Why parts of a policy match or do not, in the words of `policy-words.ts`. @module */
import type {
  ActionTrace,
  ConditionKeyTrace,
  PrincipalTrace,
  ResourceTrace,
} from '../federation/iam/policy-trace.ts'
import type { PolicyWords } from './policy-words.ts'

/** Why an element of a statement matches or does not; `undefined` without words. */
export function elementSentence(
  trace: PrincipalTrace | ActionTrace | ResourceTrace,
  words: PolicyWords | undefined,
): string | undefined {
  switch (trace.element) {
    case 'Principal':
    case 'NotPrincipal':
      return words?.principals[trace.reason]
    case 'Action':
    case 'NotAction':
      return words?.actions[trace.reason]
    default:
      return words?.resources[trace.reason]
  }
}

/** Why a condition on one key holds or does not, with what was compared; `undefined` without words. */
export function conditionSentence(
  { reason, presentInstead, expected, actual }: ConditionKeyTrace,
  words: PolicyWords | undefined,
): string | undefined {
  const sentence = words?.conditions[reason]
  if (sentence === undefined) return undefined
  const start = reason === 'no-value-matched' && commonStart([actual, ...expected].join('\n'))
  return [
    sentence,
    ...(start ? [`Up to ${start} it is the same.`] : []),
    ...(presentInstead === undefined ? [] : [`The request has ${presentInstead} instead.`]),
  ].join(' ')
}

/** The longest start of the first line, up to a colon or slash, with which another line begins, too. */
const commonStart = (lines: string): string | undefined =>
  /^(.*[:/]).*\n(?:.*\n)*\1/.exec(lines)?.[1]
