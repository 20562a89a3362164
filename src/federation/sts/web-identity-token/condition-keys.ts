/**
 * What a trust policy can test when a web identity asks: the provider's claims under its own
 * prefix, and the keys of the request. A claim that is not listed here is invisible to IAM.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 * @module
 */
import type { RequestContext } from '../../iam/request-context.ts'
import { claimText, isJsonObject } from '../../jose/decode-jwt.ts'
import type { TokenIdentity } from './token-identity.ts'

/** Claims that IAM exposes for issuers that it knows, beside `aud`, `sub`, `amr` and `email`. */
const claimsByIssuer: readonly (readonly [issuer: RegExp, claims: readonly string[]])[] = [
  [
    /^token\.actions\.githubusercontent\.com$/,
    [
      'actor',
      'actor_id',
      'enterprise_id',
      'environment',
      'job_workflow_ref',
      'ref',
      'repository',
      'repository_id',
      'repository_owner_id',
      'workflow',
    ],
  ],
  [
    /^gitlab\.com$/,
    [
      'namespace_id',
      'pipeline_source',
      'project_id',
      'ref_protected',
      'runner_environment',
      'user_access_level',
      'user_email',
      'user_id',
      'user_login',
    ],
  ],
  [
    /^agent\.buildkite\.com$/,
    [
      'build_branch',
      'cluster_id',
      'cluster_name',
      'organization_id',
      'organization_slug',
      'pipeline_id',
      'pipeline_slug',
    ],
  ],
  [/^oidc\.circleci\.com\/org\/[^/]+$/, ['oidc.circleci.com/project-id']],
  [/\.identity\.oraclecloud\.com$/, ['rpst_id']],
]

/** The provider's keys that stay with the session: `aud`, `sub` and `amr`. */
export function lastingKeys({
  provider,
  audience,
  subject,
  claims,
}: TokenIdentity): RequestContext {
  const { amr } = claims
  return {
    [`${provider.keyPrefix}:aud`]: audience.effective,
    [`${provider.keyPrefix}:sub`]: subject,
    ...(amr === undefined ? {} : { [`${provider.keyPrefix}:amr`]: listOf(amr) }),
  }
}

/** All of the provider's keys, most of which exist only while the role is assumed. */
export function providerKeys(
  identity: TokenIdentity,
  lasting: RequestContext = lastingKeys(identity),
): RequestContext {
  const { provider, audience, claims } = identity
  const { keyPrefix } = provider
  const keys: Record<string, string | readonly string[]> = { ...lasting }
  const add = (name: string, value: string | readonly string[] | undefined) => {
    if (value !== undefined) keys[`${keyPrefix}:${name}`] = value
  }
  add('oaud', audience.raw)
  add('email', contextValue(claims['email']))
  const exposed = claimsByIssuer.find(([issuer]) => issuer.test(keyPrefix))?.[1] ?? []
  for (const name of exposed) add(name, contextValue(claims[name]))
  const { google } = claims
  if (keyPrefix === 'accounts.google.com' && isJsonObject(google))
    add('google/organization_number', contextValue(google['organization_number']))
  return keys
}

function contextValue(claim: unknown): string | readonly string[] | undefined {
  if (claim === undefined || claim === null) return undefined
  return Array.isArray(claim)
    ? listOf(claim)
    : typeof claim === 'object'
      ? undefined
      : String(claim)
}

const listOf = (claim: unknown): readonly string[] =>
  (Array.isArray(claim) ? claim : [claim]).filter((item) => item !== null).map(claimText)
