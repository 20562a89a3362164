/**
 * Why does STS say no? Its checks on a token and a trust policy that somebody pasted: the same code
 * that answers in the simulation, with what is not known assumed.
 *
 * @module
 */
import { handle } from '../federation/network.ts'
import { isOAuthProviderName } from '../federation/oauth/access-token/oauth-provider-names.ts'
import { accepted, refused } from '../federation/refusal.ts'
import { callTime } from './call-time.ts'
import type { Examined, Unreadable } from './examination.ts'
import { readRole } from './pasted-role.ts'
import { type PastedToken, readToken } from './pasted-token.ts'
import type { Question } from './question.ts'
import { brokenJson, missingKeys } from './reading-problems.ts'
import { simulatedAccount } from './simulated-account.ts'
import { stsOutcome, stsRequest } from './sts-call.ts'
import { type SentToken, tokenToSend } from './token-to-send.ts'

/**
 * Asks STS.
 *
 * @param now - The clock of whoever asks, in whole seconds since the Unix epoch.
 */
export async function examine(question: Question, now: number): Promise<Examined> {
  const pasted = readToken(question.token)
  const unreadable = problemsIn(question, pasted !== undefined)
  if (!pasted || Object.keys(unreadable).length > 0) return refused(unreadable)
  const sent = await sentToken(question, pasted, now)
  if (!sent.ok) return refused({ vouched: sent.refusal })
  const token = sent.value
  const at = callTime(question.call.when, [token.claims], now)
  const account = simulatedAccount(question, readRole(question.role), token, at)
  const { exchange } = await handle(
    account.world,
    stsRequest(question.call, account.roleArn, token.text),
  )
  const jwt = pasted.kind === 'token' ? pasted.jwt : undefined
  return accepted({
    earlier: [],
    exchange,
    outcome: stsOutcome(exchange),
    world: account.world,
    tokens: jwt ? [{ title: 'What the token says', header: jwt.header, payload: jwt.payload }] : [],
    assumptions: [
      ...token.assumptions,
      ...account.assumptions,
      ...(pasted.kind === 'token' && !jwt && question.call.providerId.trim() === ''
        ? ['The call has no ProviderId: if it has one, type it under “What else you know”.']
        : []),
    ],
  })
}

const problemsIn = ({ token, role, keys }: Question, isReadable: boolean): Unreadable => ({
  ...(isReadable
    ? {}
    : { token: token.trim() === '' ? 'Paste a token or its claims.' : brokenJson }),
  ...(role.trim() === '' ? { role: 'Paste the trust policy of the role.' } : {}),
  ...missingKeys(keys),
})

/** With `ProviderId` goes an access token, which only its provider can read. */
async function sentToken(
  { call, keys, vouched, role }: Question,
  pasted: PastedToken,
  now: number,
) {
  const provider = call.providerId.trim()
  if (pasted.kind === 'claims' || pasted.jwt || !isOAuthProviderName(provider))
    return accepted<SentToken>(await tokenToSend(pasted, keys, now))
  const { accessTokenToSend } = await import('./access-token-to-send.ts')
  const named = new RegExp(`"${provider}:app_id"\\s*:\\s*\\[?\\s*"([^"]+)"`).exec(role)?.[1]
  const question = { provider, keys, vouched, assumedApp: named }
  return accessTokenToSend(question, pasted.text, now)
}
