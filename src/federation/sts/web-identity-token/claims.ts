/**
 * The standard claims as STS reads them: which must be there, whom the token is for, and when it
 * holds. Texts and limits as recorded from STS in September 2026.
 *
 * @module
 */
import type { JsonObject } from '../../jose/decode-jwt.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import { expiredToken, internalFailure, invalidIdentityToken, notValidated } from '../refusals.ts'
import { isIssuerUrl } from './provider.ts'

/** Seconds by which the clocks of provider and STS may differ. */
export const clockTolerance = 300

/** Seconds after which a token is too old whatever its `exp` says; the exact limit is not published. */
const oldestToken = 86_400

export const requiredClaims = ['iss', 'sub', 'aud', 'iat', 'exp']

export interface Audience {
  /** `azp` where the token has one, else `aud`: what STS calls the audience. */
  readonly effective: string
  /** `aud` as it stands. */
  readonly raw: string | readonly string[]
}

/**
 * `iss`, `aud`, `sub`, `iat` and `exp` must be there; a `sub` of null makes STS fail. That `iss` is no
 * URL is said of a token which lacks others, too: seen with Kubernetes's old tokens, which have no more
 * than `iss` and `sub`.
 */
export function requireClaims(claims: JsonObject): Outcome<undefined> {
  const missing = requiredClaims.find(
    (name) => claims[name] === undefined || (claims[name] === null && name !== 'sub'),
  )
  if (!isIssuerUrl(claims['iss']))
    return refused(invalidIdentityToken('Issuer must be a valid URL'))
  if (missing) return refused(invalidIdentityToken(`Missing a required claim: ${missing}`))
  return claims['sub'] === null ? refused(internalFailure) : accepted(undefined)
}

/** The subject as text: a number is written out, an empty or very long one is fine. */
export function readSubject(claims: JsonObject): Outcome<string> {
  const { sub } = claims
  return typeof sub === 'string' || typeof sub === 'number'
    ? accepted(String(sub))
    : refused(notValidated)
}

/** Whom the token is for. Several audiences need an authorized party. */
export function readAudience(claims: JsonObject): Outcome<Audience> {
  const { aud, azp } = claims
  const list: readonly unknown[] = [aud].flat()
  if (list.length === 0)
    return refused(invalidIdentityToken('Claim is not allowed to be empty: aud'))
  if (!list.every((item): item is string => typeof item === 'string')) return refused(notValidated)
  const raw = Array.isArray(aud) ? list : (list[0] ?? '')
  if (azp !== undefined && azp !== null)
    return typeof azp === 'string' ? accepted({ effective: azp, raw }) : refused(notValidated)
  if (list.length > 1)
    return refused(
      invalidIdentityToken(
        'Token audience contains more than one audience while authorized party is not present',
      ),
    )
  return accepted({ effective: list[0] ?? '', raw })
}

export interface StandardClaims {
  readonly subject: string
  readonly audience: Audience
}

/** Whose token it is and for whom, where all that must be there is. */
export function readStandardClaims(claims: JsonObject): Outcome<StandardClaims> {
  const required = requireClaims(claims)
  if (!required.ok) return required
  const subject = readSubject(claims)
  if (!subject.ok) return subject
  const audience = readAudience(claims)
  return audience.ok ? accepted({ subject: subject.value, audience: audience.value }) : audience
}

/** Whether the token is in date, each time within the tolerance. */
export function checkTimes(claims: JsonObject, now: number): Outcome<undefined> {
  const issuedAt = readTimestamp(claims['iat'])
  const expiresAt = readTimestamp(claims['exp'])
  const notBefore = readTimestamp(claims['nbf'] ?? 0)
  if (issuedAt === undefined || expiresAt === undefined || notBefore === undefined)
    return refused(invalidIdentityToken('Invalid timestamp in token claims.'))

  if (issuedAt > now + clockTolerance)
    return refused(invalidIdentityToken(`Token issued in the future: ${issuedAt}`))
  if (expiresAt <= now - clockTolerance)
    return refused(
      expiredToken(
        `Token expired: current date/time ${now - clockTolerance} must be before the expiration date/time ${expiresAt}`,
      ),
    )
  if (now - issuedAt > oldestToken + clockTolerance)
    return refused(expiredToken(`Token too old: ${now - issuedAt}`))
  if (notBefore > now + clockTolerance)
    return refused(
      invalidIdentityToken(
        `Token not yet valid: current date/time ${now + clockTolerance} must be after or equal to the not-before date/time ${notBefore}`,
      ),
    )
  return accepted(undefined)
}

/** Whole seconds, as a number or as its digits. */
function readTimestamp(value: unknown): number | undefined {
  const seconds = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value
  return typeof seconds === 'number' && Number.isSafeInteger(seconds) ? seconds : undefined
}
