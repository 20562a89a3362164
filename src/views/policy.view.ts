/** A policy as it was evaluated: its text line by line, what each line did, and the reasons. @module */
import type { PolicyExamination } from '../federation/iam/authorize.ts'
import type { MalformedPolicy } from '../federation/iam/malformed-policy.ts'
import type { TextRange } from '../federation/iam/policy-document.ts'
import type { ElementTrace, StatementTrace } from '../federation/iam/policy-trace.ts'
import { conditionSentence, elementSentence } from './policy-reasons.ts'
import type { PolicyWords } from './policy-words.ts'

export interface PolicyView {
  readonly title: string
  /** What came of the whole policy. */
  readonly decision: string
  readonly allows: boolean
  /** Why it is no policy; AWS's words for it are for who draws it. */
  readonly malformed?: MalformedPolicy
  /** Whether IAM or S3 keeps it: what came with a request or a session is changed there. */
  readonly isKept: boolean
  readonly lines: readonly PolicyLine[]
  readonly statements: readonly StatementView[]
}

export interface PolicyLine {
  /** From 1. */
  readonly number: number
  readonly text: string
  /** Set on the lines that decided. */
  readonly verdict?: 'match' | 'no-match'
}

export interface StatementView {
  readonly title: string
  readonly applies: boolean
  readonly findings: readonly Finding[]
}

/** One element, or one key of a condition. */
export interface Finding {
  /** `Principal`, `StringEquals accounts.google.com:aud`. */
  readonly subject: string
  readonly matches: boolean
  /** Why, where explanations are there. */
  readonly says: string | undefined
  /** As the policy writes it. */
  readonly expected: readonly string[]
  /** From the request, if it carries it. */
  readonly actual: readonly string[]
  /** The first line on which it stands. */
  readonly line: number
}

interface LocatedFinding extends Finding {
  readonly range: TextRange
}

/**
 * The policy with its evaluation laid over its text.
 *
 * @param passed - Whether the policies together allowed the call.
 * @param words - For the reasons.
 */
export function policyView(
  examination: PolicyExamination,
  passed: boolean,
  words: PolicyWords | undefined,
): PolicyView {
  const { text, trace, malformed } = examination
  const title = titleOf(examination)
  const { kind, name } = examination
  const isKept = kind !== 'session' && name !== unnamed
  if (!trace)
    return {
      title,
      isKept,
      allows: false,
      decision: 'IAM would not have stored this policy.',
      malformed,
      lines: linesOf(text, malformed.range ? [{ range: malformed.range, matches: false }] : []),
      statements: [],
    }
  const findings = trace.statements.map(({ elements }) =>
    elements.flatMap((element) => findingsOf(element, words)),
  )
  return {
    title,
    isKept,
    allows: trace.decision === 'allow',
    decision:
      passed && trace.decision === 'implicit-deny' ? allowedElsewhere : decisions[trace.decision],
    lines: linesOf(text, decisive(trace.statements, findings, trace.decision)),
    statements: trace.statements.map((statement, index) => ({
      title: statementTitle(statement),
      applies: statement.applies,
      findings: (findings[index] ?? []).map(({ range: _, ...finding }) => finding),
    })),
  }
}

/** What a policy that came with the request is called, as it has no name. */
const unnamed = 'session policy'

function titleOf({ kind, name }: PolicyExamination): string {
  if (kind === 'trust') return 'Trust policy of the role'
  return name === unnamed ? 'Session policy of the request' : `${titles[kind]} ${name}`
}

const titles = {
  identity: 'Policy of the role:',
  session: 'Session policy:',
  resource: 'Bucket policy:',
}

const decisions = {
  allow: 'A statement allows the call, and none denies it.',
  'explicit-deny': 'A statement denies the call. A Deny outweighs every Allow.',
  'implicit-deny': 'No statement allows the call. What is not allowed is denied.',
}

/** Policies of a kind add up: it is enough that one of them allows. */
const allowedElsewhere = 'No statement of this policy allows the call; another policy does.'

const statementTitle = ({ index, sid, effect, applies }: StatementTrace): string =>
  `Statement ${index + 1}${sid === undefined ? '' : ` (${sid})`}: ${effect}, ${applies ? 'applies' : 'does not apply'}`

function findingsOf(
  element: ElementTrace,
  words: PolicyWords | undefined,
): readonly LocatedFinding[] {
  if (element.element === 'Condition')
    return element.operators.flatMap(({ operator, keys }) =>
      keys.map((key) => ({
        subject: `${operator} ${key.key}`,
        matches: key.verdict === 'match',
        says: conditionSentence(key, words),
        expected: key.expected,
        actual: listOf(key.actual),
        line: key.range.line,
        range: key.range,
      })),
    )
  return [
    {
      subject: element.element,
      matches: element.verdict === 'match',
      says: elementSentence(element, words),
      expected: element.expected,
      actual: listOf(element.actual),
      line: element.range.line,
      range: element.range,
    },
  ]
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/**
 * The findings that decided: of an allowed call what matched in the statements that allow it; of a
 * denied one what matched in the statements that deny it; where nothing allows, whatever failed.
 */
function decisive(
  statements: readonly StatementTrace[],
  findings: readonly (readonly LocatedFinding[])[],
  decision: keyof typeof decisions,
): readonly Marked[] {
  const effect = decision === 'explicit-deny' ? 'Deny' : 'Allow'
  return statements.flatMap((statement, index) => {
    if (statement.effect !== effect) return []
    const own = findings[index] ?? []
    if (decision === 'implicit-deny') return own.filter(({ matches }) => !matches)
    if (!statement.applies) return []
    return own.map(({ range }) => ({ range, matches: decision === 'allow' }))
  })
}

interface Marked {
  readonly range: TextRange
  readonly matches: boolean
}

function linesOf(text: string, marks: readonly Marked[]): readonly PolicyLine[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const number = index + 1
      const here = marks.filter(({ range }) => range.line <= number && number <= range.endLine)
      if (here.length === 0) return { number, text: line }
      return {
        number,
        text: line,
        verdict: here.every(({ matches }) => matches) ? 'match' : 'no-match',
      }
    })
}
