/**
 * Buildkite: a job asks with `buildkite-agent oidc request-token`, names the audience, and may ask
 * for more claims and for claims as session tags, for which the role must allow sts:TagSession.
 *
 * @see https://buildkite.com/docs/agent/cli/reference/oidc
 * @module
 */
import type { IdentityProvider } from '../identity-provider.ts'
import type { ProviderParts } from './openid.ts'
import { type Claims, present, workloadProvider } from './workload.ts'

/** The provider at agent.buildkite.com. Key set and lifetime are recalled. */
export const buildkite = (issuer: string, parts: ProviderParts): IdentityProvider =>
  workloadProvider(
    issuer,
    {
      name: 'Buildkite',
      jwks: '/.well-known/jwks',
      lifetime: 300,
      tokens: { claims: buildkiteJobClaims(example), notBefore: 0, numbered: false },
    },
    parts,
  )

export interface BuildkiteJob {
  /** Slugs. */
  readonly organization: string
  readonly pipeline: string
  readonly branch: string
  /** Absent where the build is of a branch. */
  readonly tag?: string
  readonly commit?: string
  /** The step's key; empty where it has none. */
  readonly step?: string
  readonly buildNumber?: number
  /** `--audience`; the organization's URL where nothing is asked for. */
  readonly audience?: string
  /** `--claim`: further claims, such as `organization_id` and `pipeline_id`, with their values. */
  readonly optionalClaims?: Readonly<Record<string, string>>
  /** `--aws-session-tag`: names of claims that become session tags. */
  readonly sessionTags?: readonly string[]
}

const example: BuildkiteJob = { organization: 'my-org', pipeline: 'my-pipeline', branch: 'main' }

/** The claims of a job's token, but for issuer and times. */
export function buildkiteJobClaims(job: BuildkiteJob): Claims {
  const { organization, pipeline, branch, tag, step = '' } = job
  const commit = job.commit ?? '9f3182061f1e2cca4702c368cbc039b7dc9d4485'
  const ref = tag === undefined ? `refs/heads/${branch}` : `refs/tags/${tag}`
  const claims = present({
    sub: `organization:${organization}:pipeline:${pipeline}:ref:${ref}:commit:${commit}:step:${step}`,
    aud: job.audience ?? `https://buildkite.com/${organization}`,
    organization_slug: organization,
    pipeline_slug: pipeline,
    build_number: job.buildNumber ?? 1,
    build_branch: branch,
    build_tag: tag,
    build_commit: commit,
    step_key: step,
    job_id: '0184990a-477b-4fa8-9968-496074483cee',
    agent_id: '0184990a-4782-42b5-afc1-16715b10b8ff',
    ...job.optionalClaims,
  })
  const tags = (job.sessionTags ?? []).flatMap((name) =>
    Object.hasOwn(claims, name) ? [[name, [String(claims[name])]] as const] : [],
  )
  return tags.length === 0
    ? claims
    : { ...claims, 'https://aws.amazon.com/tags': { principal_tags: Object.fromEntries(tags) } }
}
