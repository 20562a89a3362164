/**
 * The claims that speak to AWS: session tags, source identity and the roles that the provider
 * allows the token to assume.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 * @module
 */
import { isJsonObject, type JsonObject } from '../../jose/decode-jwt.ts'
import { accepted, type Outcome, type Refusal, refused } from '../../refusal.ts'
import { invalidIdentityToken, invalidParameterValue, notValidated } from '../refusals.ts'

const namespace = 'https://aws.amazon.com'
const tagsClaim = `${namespace}/tags`

export interface SessionTags {
  readonly tags: Readonly<Record<string, string>>
  readonly transitiveKeys: readonly string[]
}

const tagsFormat = invalidIdentityToken('Session tags passed in claim are not in correct format.')
const principalTagsFormat = invalidIdentityToken(
  'principal_tags passed in claim is not in correct format.',
)
const transitiveKeysFormat = invalidIdentityToken(
  'transitive_tag_keys passed in claim is not in correct format.',
)

/** Tags in the nested form or with one claim a tag; each nested value is a list of exactly one. */
export function readSessionTags(claims: JsonObject): Outcome<SessionTags> {
  const pairs: [key: string, value: string][] = []
  const transitive: string[] = []

  const nested = claims[tagsClaim] ?? undefined
  if (nested !== undefined) {
    if (!isJsonObject(nested)) return refused(tagsFormat)
    const principalTags = nested['principal_tags'] ?? {}
    if (!isJsonObject(principalTags)) return refused(principalTagsFormat)
    for (const [key, value] of Object.entries(principalTags)) {
      const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : undefined
      if (typeof only !== 'string') return refused(principalTagsFormat)
      pairs.push([key, only])
    }
    const keys = stringList(nested['transitive_tag_keys'])
    if (!keys) return refused(transitiveKeysFormat)
    transitive.push(...keys)
  }

  for (const [claim, value] of Object.entries(claims)) {
    if (claim.startsWith(`${tagsClaim}/principal_tags/`)) {
      if (typeof value !== 'string') return refused(principalTagsFormat)
      pairs.push([claim.slice(`${tagsClaim}/principal_tags/`.length), value])
    } else if (claim === `${tagsClaim}/transitive_tag_keys`) {
      const keys = stringList(value)
      if (!keys) return refused(transitiveKeysFormat)
      transitive.push(...keys)
    }
  }
  const problem = tagProblem(pairs, transitive)
  return problem
    ? refused(problem)
    : accepted({ tags: Object.fromEntries(pairs), transitiveKeys: transitive })
}

function stringList(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return []
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined
}

const tagCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/** The limits of session tags: 50 of them, keys of 128 and values of 256 characters. */
function tagProblem(
  pairs: readonly (readonly [string, string])[],
  transitive: readonly string[],
): Refusal | undefined {
  const keys = pairs.map(([key]) => key.toLowerCase())
  if (new Set(keys).size < keys.length)
    return invalidParameterValue(
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    )
  const malformed = pairs.some(
    ([key, value]) =>
      key.length < 1 ||
      key.length > 128 ||
      value.length > 256 ||
      !tagCharacters.test(key) ||
      !tagCharacters.test(value) ||
      key.toLowerCase().startsWith('aws:'),
  )
  if (malformed || pairs.length > 50) return principalTagsFormat
  return transitive.every((key) => keys.includes(key.toLowerCase()))
    ? undefined
    : invalidParameterValue(
        'The specified transitive tag key must be included in the requested tags.',
      )
}

/** Who is behind the session, 2 to 64 characters; it stays with the session and cannot be changed. */
export function readSourceIdentity(claims: JsonObject): Outcome<string | undefined> {
  const value = claims[`${namespace}/source_identity`]
  if (value === undefined || value === null) return accepted(undefined)
  const wellFormed =
    typeof value === 'string' && /^[\w+=,.@-]{2,64}$/.test(value) && !/^aws:/i.test(value)
  return wellFormed ? accepted(value) : refused(notValidated)
}

const exactRoleArn = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/

/**
 * Whether the provider allows this role: true where the claim lists it, false where there is no
 * claim, a refusal where the claim lists others.
 */
export function readRolesClaim(claims: JsonObject, roleArn: string): Outcome<boolean> {
  const value = claims[`${namespace}/roles`]
  if (value === undefined || value === null) return accepted(false)
  const entries: unknown = typeof value === 'string' ? value.split(';') : value
  if (!Array.isArray(entries))
    return refused(invalidIdentityToken('The roles claim is not in a supported format'))
  const arns = entries
    .filter((entry): entry is string => typeof entry === 'string')
    .map((entry) => entry.trim())
    .filter((entry) => exactRoleArn.test(entry))
  if (arns.length === 0)
    return refused(invalidIdentityToken('The roles claim contains no valid role ARNs'))
  return arns.includes(roleArn)
    ? accepted(true)
    : refused(
        invalidIdentityToken(
          'The target role ARN is not present in the roles claim of the identity token',
        ),
      )
}
