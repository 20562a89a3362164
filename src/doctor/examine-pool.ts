/**
 * Why does an identity pool say no? The checks of Cognito, and of STS where Cognito or the app asks it,
 * on what somebody pasted: the same code that answers in the simulation, with what is not known assumed.
 *
 * @module
 */
import type { Exchange } from '../federation/exchange.ts'
import { bodyText } from '../federation/http.ts'
import { decodeJwt } from '../federation/jose/decode-jwt.ts'
import { accepted, type Outcome, refused } from '../federation/refusal.ts'
import { callTime } from './call-time.ts'
import type { Examined, ReadableToken, Unreadable } from './examination.ts'
import { loginsToSend } from './logins-to-send.ts'
import { type PastedLogin, readLogins } from './pasted-logins.ts'
import { readPool } from './pasted-pool.ts'
import { readRoles } from './pasted-role.ts'
import { callPool } from './pool-calls.ts'
import type { Question } from './question.ts'
import { missingKeys } from './reading-problems.ts'
import { simulatedPool } from './simulated-pool.ts'

/**
 * Asks Cognito: GetId, then what was called, then STS in the classic flow, as far as it goes.
 *
 * @param now - The clock of whoever asks, in whole seconds since the Unix epoch.
 */
export async function examinePool(question: Question, now: number): Promise<Examined> {
  const logins = question.pool.isGuest ? accepted([]) : readLogins(question.token)
  const { pool, problems } = readPool(question.pool)
  const unreadable = { ...problemsIn(question, logins), ...problems }
  if (!logins.ok || Object.keys(unreadable).length > 0) return refused(unreadable)
  const sent = await loginsToSend(logins.value, question, pool, now)
  if (!sent.ok) return refused({ vouched: sent.refusal })
  const at = callTime(
    question.call.when,
    sent.value.map(({ token }) => token.claims),
    now,
  )
  const simulated = simulatedPool(question, pool, readRoles(question.role), sent.value, at)
  const called = await callPool(question, simulated, sent.value)
  const asked = askedOfSts(called.exchange)
  return accepted({
    ...called,
    world: simulated.world,
    tokens: [...readable(logins.value), ...ofCognito(asked)],
    assumptions: [
      ...new Set(sent.value.flatMap(({ token }) => token.assumptions)),
      ...simulated.assumptions,
      ...[simulated.aboutRoles[asked?.get('RoleArn') ?? ''] ?? []].flat(),
    ],
  })
}

function problemsIn(
  { pool, role, keys }: Question,
  logins: Outcome<readonly PastedLogin[], string>,
): Unreadable {
  const isEmpty = [pool.description, pool.roles, role].every((text) => text.trim() === '')
  return {
    ...(logins.ok ? {} : { token: logins.refusal }),
    ...(pool.isGuest && isEmpty
      ? { pool: 'Of a guest there is nothing else: paste the pool, its roles or a trust policy.' }
      : {}),
    ...missingKeys(keys),
  }
}

/** The parameters of the call to STS, Cognito’s or the app’s own. */
function askedOfSts(exchange: Exchange): URLSearchParams | undefined {
  const toSts = [exchange, ...exchange.nested].find(({ to }) => to === 'sts')
  return toSts && new URLSearchParams(bodyText(toSts.request.body))
}

const readable = (logins: readonly PastedLogin[]): readonly ReadableToken[] =>
  logins.flatMap(({ provider, token }) =>
    token.kind === 'token' && token.jwt
      ? [
          {
            title: `What the token of ${provider} says`,
            header: token.jwt.header,
            payload: token.jwt.payload,
          },
        ]
      : [],
  )

function ofCognito(asked: URLSearchParams | undefined): readonly ReadableToken[] {
  const jwt = decodeJwt(asked?.get('WebIdentityToken') ?? '')
  return jwt
    ? [
        {
          title: 'What Cognito’s own token says, which STS reads',
          header: jwt.header,
          payload: jwt.payload,
        },
      ]
    : []
}
