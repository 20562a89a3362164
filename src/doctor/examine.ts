/**
 * Why does AWS say no? The checks of STS on a token and a trust policy that somebody pasted: the same
 * code that answers in the simulation, with what is not known assumed.
 *
 * @module
 */
import { readXmlText } from '../federation/encoding/xml.ts'
import type { Exchange } from '../federation/exchange.ts'
import { bodyText } from '../federation/http.ts'
import type { DecodedJwt, JsonObject } from '../federation/jose/decode-jwt.ts'
import { handle } from '../federation/network.ts'
import { accepted, type Outcome, type Refusal, refused } from '../federation/refusal.ts'
import type { World } from '../federation/world.ts'
import { readRole } from './pasted-role.ts'
import { readToken } from './pasted-token.ts'
import type { Question } from './question.ts'
import { simulatedAccount } from './simulated-account.ts'
import { tokenToSend } from './token-to-send.ts'

export interface Examination {
  /** The call with the checks that STS made. */
  readonly exchange: Exchange
  readonly outcome: Outcome<AssumedRole>
  /** What was asked: the role’s account, and the token’s issuer. */
  readonly world: World
  /** What the token’s header and claims say, where it was pasted whole and is a JWT. */
  readonly decoded?: Pick<DecodedJwt, 'header' | 'payload'>
  /** What was taken for granted, a sentence each. */
  readonly assumptions: readonly string[]
}

export interface AssumedRole {
  readonly arn: string
  readonly assumedRoleId: string
}

/** What cannot be read, by the part of the question that has it. */
export type Unreadable = Readonly<Partial<Record<'token' | 'role' | 'keys', string>>>

/**
 * Asks STS.
 *
 * @param now - The clock of whoever asks, in whole seconds since the Unix epoch.
 */
export async function examine(
  question: Question,
  now: number,
): Promise<Outcome<Examination, Unreadable>> {
  const pasted = readToken(question.token)
  const unreadable = problemsIn(question, pasted !== undefined)
  if (!pasted || Object.keys(unreadable).length > 0) return refused(unreadable)
  const token = await tokenToSend(pasted, question.keys, now)
  const at = callTime(question.call.when, token.claims, now)
  const account = simulatedAccount(question, readRole(question.role), token, at)
  const { exchange } = await handle(account.world, {
    method: 'POST',
    url: 'https://sts.us-east-1.amazonaws.com/',
    headers: [['Content-Type', 'application/x-www-form-urlencoded']],
    body: new URLSearchParams(parametersOf(question, account.roleArn, token.text)).toString(),
  })
  const jwt = pasted.kind === 'token' ? pasted.jwt : undefined
  return accepted({
    exchange,
    outcome: outcomeOf(exchange),
    world: account.world,
    ...(jwt ? { decoded: { header: jwt.header, payload: jwt.payload } } : {}),
    assumptions: [...token.assumptions, ...account.assumptions],
  })
}

function problemsIn({ token, role, keys }: Question, isReadable: boolean): Unreadable {
  return {
    ...(isReadable
      ? {}
      : { token: token.trim() === '' ? 'Paste a token or its claims.' : notJson }),
    ...(role.trim() === '' ? { role: 'Paste the trust policy of the role.' } : {}),
    ...(keys.kind === 'given' && keys.jwks.trim() === '' ? { keys: 'Paste the key set.' } : {}),
  }
}

const notJson =
  'This begins as JSON and is none: look for a missing comma, quotation mark or brace.'

/** A token that is pasted has mostly expired; what was asked is why it was refused when it had not. */
function callTime(when: 'issued' | 'now', { iat, nbf }: JsonObject, now: number): number {
  if (when === 'now') return now
  const times = [iat, nbf].filter((time) => typeof time === 'number' && Number.isFinite(time))
  return times.length > 0 ? Math.ceil(Math.max(...times.map(Number))) : now
}

function parametersOf({ call }: Question, roleArn: string, token: string): Record<string, string> {
  const { durationSeconds, policy } = call
  return {
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: call.roleSessionName || 'your-session',
    WebIdentityToken: token,
    ...(durationSeconds.trim() === '' ? {} : { DurationSeconds: durationSeconds.trim() }),
    ...(policy.trim() === '' ? {} : { Policy: policy }),
  }
}

function outcomeOf({ response }: Exchange): Outcome<AssumedRole, Refusal> {
  const xml = bodyText(response.body)
  const read = (element: string) => readXmlText(xml, element) ?? ''
  return response.status === 200
    ? accepted({ arn: read('Arn'), assumedRoleId: read('AssumedRoleId') })
    : refused({ code: read('Code'), status: response.status, message: read('Message') })
}
