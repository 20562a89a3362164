/**
 * What a token says to AWS. Few tokens say anything: what reads such claims is fetched for one that
 * has some.
 *
 * @module
 */
import type { JsonObject } from '../../jose/decode-jwt.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import type { SessionTags } from './aws-claims.ts'

/** What goes into the session with the identity. */
export interface ClaimsForAws {
  readonly sessionTags: SessionTags
  readonly sourceIdentity: string | undefined
}

/** Session tags and source identity, or how STS refuses what they look like. */
export const readClaimsForAws = (
  claims: JsonObject,
): Outcome<ClaimsForAws> | Promise<Outcome<ClaimsForAws>> =>
  speaksToAws(claims) ? readSpoken(claims) : accepted(nothing)

const nothing: ClaimsForAws = {
  sessionTags: { tags: {}, transitiveKeys: [] },
  sourceIdentity: undefined,
}

async function readSpoken(claims: JsonObject): Promise<Outcome<ClaimsForAws>> {
  const { readSessionTags, readSourceIdentity } = await import('./aws-claims.ts')
  const sourceIdentity = readSourceIdentity(claims)
  if (!sourceIdentity.ok) return sourceIdentity
  const sessionTags = readSessionTags(claims)
  return sessionTags.ok
    ? accepted({ sessionTags: sessionTags.value, sourceIdentity: sourceIdentity.value })
    : sessionTags
}

/** Whether the provider allows the role: see `readRolesClaim`. */
export const readAllowedRole = (
  claims: JsonObject,
  roleArn: string,
): Outcome<boolean> | Promise<Outcome<boolean>> =>
  speaksToAws(claims)
    ? import('./aws-claims.ts').then(({ readRolesClaim }) => readRolesClaim(claims, roleArn))
    : accepted(false)

const speaksToAws = (claims: JsonObject): boolean =>
  Object.keys(claims).some((name) => name.startsWith('https://aws.amazon.com/'))
