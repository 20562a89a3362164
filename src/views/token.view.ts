/**
 * A JSON Web Token taken apart for reading: every field explained, times compared with the clock,
 * and what a trust policy can see of each claim. What STS makes of a claim is asked of STS's own
 * code. A token that goes to an identity pool is seen by no trust policy: STS gets the pool's own.
 *
 * @module
 */

import { type Check, type Exchange, type Verdict, withNested } from '../federation/exchange.ts'
import { bodyText } from '../federation/http.ts'
import { parseRoleArn } from '../federation/iam/arn.ts'
import { decodeJwt, type JsonObject } from '../federation/jose/decode-jwt.ts'
import { entryOf } from '../federation/lookup.ts'
import { readAudience, readSubject } from '../federation/sts/web-identity-token/claims.ts'
import { providerKeys } from '../federation/sts/web-identity-token/condition-keys.ts'
import { findProvider } from '../federation/sts/web-identity-token/provider.ts'
import type { Position } from '../machines/advance.ts'
import type { TokenWords } from './claim-words.ts'
import type { Explanations } from './explanations.ts'
import { dateText, spanText } from './time.view.ts'
import { type Recipient, recipients, tokenKindOf, type Verifier } from './token-recipient.ts'

export interface TokenView {
  /** Header, payload and signature as they travel. */
  readonly parts: readonly string[]
  readonly header: readonly TokenField[]
  readonly claims: readonly TokenClaim[]
  readonly signature: SignatureView
}

export interface TokenField {
  readonly name: string
  /** As JSON writes it, text without quotes. */
  readonly value: string
  /** What it means, where explanations are there. */
  readonly says: string | undefined
}

export interface TokenClaim extends TokenField {
  /** A time with its distance from the clock. */
  readonly time?: string
  /** The condition keys under which a trust policy sees the value. */
  readonly keys: readonly string[]
  /** Who reads the claim itself, though no policy can test it. */
  readonly readBy?: Verifier
}

export interface SignatureView {
  readonly algorithm: string
  readonly kid: string
  /** Bytes. */
  readonly length: number
  readonly verifier: Verifier
  /** What the verifier found; absent while it was not asked about this token. */
  readonly verdict?: Verdict
  /** The same in a sentence, where explanations are there. */
  readonly says: string | undefined
}

/** The token in view: the one that a message carries, else the one that the app holds. */
export function tokenOf(
  position: Position,
  exchange?: Exchange,
  explanations?: Explanations,
): TokenView | undefined {
  const { world, app, trace, holdings } = position.context
  const token = (exchange && tokenIn(exchange)) ?? holdings.openIdToken ?? holdings.idToken
  const jwt = token === undefined ? undefined : decodeJwt(token)
  if (token === undefined || !jwt) return undefined
  const kind = tokenKindOf(jwt.payload['iss'], app)
  const keys = kind === 'for-identity-pool' ? [] : conditionKeys(jwt.payload, accountOf(position))
  const recipient = recipients[kind]
  const words = explanations?.tokens[kind]
  const checks = trace
    .flatMap(({ exchanges }) => exchanges.flatMap(withNested))
    .filter((each) => each.to === recipient.party && tokenIn(each) === token)
    .flatMap((each) => each.checks)
  return {
    parts: token.split('.'),
    header: Object.entries(jwt.header).map(([name, value]) => ({
      name,
      value: valueText(value),
      says: words && (entryOf(words.header, name) ?? words.otherHeader),
    })),
    claims: Object.entries(jwt.payload).map(([name, value]) => ({
      name,
      value: valueText(value),
      says: words && (entryOf(words.claims, name) ?? words.otherClaim),
      ...optional(timeMeaning(name, value, world.now)),
      keys: keys.filter(({ claim }) => claim === name).map(({ key }) => key),
      ...(recipient.reads.includes(name) ? { readBy: recipient.verifier } : {}),
    })),
    signature: signatureOf(jwt.header, jwt.signature.length, recipient, checks, words),
  }
}

/** The account whose role is asked for; a broker's role is in the account of its pool. */
function accountOf({ context: { world, app } }: Position) {
  const pool = app.broker && world.identityPools?.[app.broker.identityPoolId]
  return world.accounts[parseRoleArn(app.roleArn ?? '')?.account ?? pool?.accountId ?? '']
}

/** The token in a request, to STS or among `Logins`, or the one in an answer. */
export function tokenIn({ request, response }: Exchange): string | undefined {
  const sent = bodyText(request.body)
  return (
    new URLSearchParams(sent).get('WebIdentityToken') ??
    /"(?:id_token|IdToken|Token)":\s*"([^"]+)"/.exec(bodyText(response.body))?.[1] ??
    /"Logins":\s*\{\s*"[^"]*":\s*"([^"]+)"/.exec(sent)?.[1]
  )
}

const valueText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

const optional = (time: string | undefined): Pick<TokenClaim, 'time'> =>
  time === undefined ? {} : { time }

/** What a claim that is a time says, with its distance from the clock; `undefined` for others. */
export function timeMeaning(name: string, value: unknown, now: number): string | undefined {
  if (!['iat', 'exp', 'nbf', 'auth_time'].includes(name) || typeof value !== 'number')
    return undefined
  if (Math.abs(value) > latestDate) return 'after the end of all calendars'
  const away = value - now
  const distance = away === 0 ? 'now' : away > 0 ? `in ${spanText(away)}` : `${spanText(away)} ago`
  return `${dateText(value)}, ${distance}`
}

/** In seconds since the Unix epoch: no `Date` goes further. */
const latestDate = 8_640_000_000_000

interface ClaimKey {
  readonly claim: string
  readonly key: string
}

/** Which claim each of the provider's condition keys comes from; none where STS knows no such provider. */
function conditionKeys(
  claims: JsonObject,
  account: Parameters<typeof findProvider>[0],
): readonly ClaimKey[] {
  const provider = findProvider(account, claims['iss'])
  const subject = readSubject(claims)
  const audience = readAudience(claims)
  if (!provider.ok || !subject.ok || !audience.ok) return []
  const { keyPrefix } = provider.value
  const context = providerKeys({
    provider: provider.value,
    audience: audience.value,
    subject: subject.value,
    claims,
    sessionTags: { tags: {}, transitiveKeys: [] },
    sourceIdentity: undefined,
    roleAuthorizedByIdp: false,
  })
  const audienceClaim = typeof claims['azp'] === 'string' ? 'azp' : 'aud'
  const sources: Readonly<Record<string, string>> = { aud: audienceClaim, oaud: 'aud' }
  return Object.keys(context).map((key) => {
    const name = key.slice(keyPrefix.length + 1)
    return { key, claim: sources[name] ?? name.replace(/\/.*/, '') }
  })
}

function signatureOf(
  header: JsonObject,
  length: number,
  { verifier, check }: Recipient,
  checks: readonly Check[],
  words: TokenWords | undefined,
): SignatureView {
  const verdict = checks.find(({ id }) => id === check)?.verdict
  return {
    algorithm: valueText(header['alg'] ?? 'none'),
    kid: valueText(header['kid'] ?? 'none'),
    length,
    verifier,
    ...(verdict ? { verdict } : {}),
    says: words?.signature[verdict ?? 'unasked'],
  }
}
