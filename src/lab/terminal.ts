/** What the lab prints of an exchange: a line of the sequence, and its checks for those who ask. @module */
import { isoDate } from '../federation/encoding/http-date.ts'
import { readXmlText } from '../federation/encoding/xml.ts'
import type { Check, Exchange } from '../federation/exchange.ts'
import { bodyText, type HttpResponse } from '../federation/http.ts'
import { plainJson } from './control/plain-json.ts'
import type { LoggedExchange } from './exchange-log.ts'

/** `12:04:07  app → sts  AssumeRoleWithWebIdentity  403 AccessDenied: …`, then the calls that it caused. */
export function exchangeLines(exchange: Exchange, verbose: boolean, depth = 0): readonly string[] {
  const { from, to, operation, response, checks, nested } = exchange
  const indent = depth === 0 ? isoDate(exchange.at).slice(11, 19) : ' '.repeat(8)
  const line = `${indent}  ${'  '.repeat(depth)}${from} → ${to}  ${operation}  ${verdictOf(response, checks)}`
  return [
    line,
    ...(verbose ? checks.map((check) => `${' '.repeat(12 + 2 * depth)}${checkLine(check)}`) : []),
    ...nested.flatMap((inner) => exchangeLines(inner, verbose, depth + 1)),
  ].map(printable)
}

/** The exchange on one line, for programs. */
export const exchangeJson = (exchange: LoggedExchange): string =>
  JSON.stringify(plainJson(exchange))

/** The status and, of a refusal, its code and the check that it failed at. */
function verdictOf(response: HttpResponse, checks: readonly Check[]): string {
  if (response.status < 400) return String(response.status)
  const failed = checks.find(({ verdict }) => verdict === 'fail')
  const parts = [String(response.status), codeOf(response), failed && `(${failed.title}: no)`]
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

function codeOf({ body, headers }: HttpResponse): string | undefined {
  const text = bodyText(body)
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  if (type.includes('xml')) return readXmlText(text, 'Code')
  const [, code] = /"(?:error|__type|Code)"\s*:\s*"([^"]*)"/.exec(text) ?? []
  return code
}

const marks = { pass: '✓', fail: '✗', 'not-reached': '·' } as const

function checkLine({ verdict, title, expected, actual, note }: Check): string {
  const values = [
    expected === undefined ? undefined : `expected ${expected}`,
    actual === undefined ? undefined : `got ${actual}`,
    note,
  ].filter((part) => part !== undefined)
  return `${marks[verdict]} ${title}${values.length === 0 ? '' : `  (${values.join('; ')})`}`
}

/** What came from outside cannot move the cursor or hide a line. */
const printable = (line: string): string => line.replace(/\p{Cc}+/gu, ' ').slice(0, 2000)
