/**
 * GitLab: a job's `id_tokens:` become JWTs in its environment, with the audience that the job names.
 * People sign in with GitLab, too.
 *
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 * @see https://docs.gitlab.com/ci/cloud_services/aws/
 * @module
 */
import type { IdentityProvider } from '../identity-provider.ts'
import { openIdProvider, type ProviderParts } from './openid.ts'
import { type Claims, present } from './workload.ts'

/**
 * @param issuer - `https://gitlab.com`, or the URL of an instance, without a slash at its end.
 */
export const gitlab = (issuer: string, parts: ProviderParts): IdentityProvider =>
  openIdProvider(issuer, {
    name: 'GitLab',
    endpoints: {
      authorization: `${issuer}/oauth/authorize`,
      token: `${issuer}/oauth/token`,
      jwks: `${issuer}/oauth/discovery/keys`,
      userinfo: `${issuer}/oauth/userinfo`,
    },
    // Five minutes where the job has no timeout (recalled).
    idTokenLifetime: 300,
    workload: { claims: gitlabJobClaims({ issuer, ...example }), notBefore: -5, numbered: true },
    metadata: { authorization_response_iss_parameter_supported: false },
    ...parts,
  })

export interface GitLabJob {
  /** With its groups: `group/subgroup/project`. */
  readonly project: string
  readonly projectId?: string
  readonly namespaceId?: string
  /** The branch or tag, without `refs/`. */
  readonly ref: string
  readonly refType?: 'branch' | 'tag'
  readonly refProtected?: boolean
  /** What `aud:` of the job's id_tokens says; the instance's URL where nothing is said. */
  readonly audience?: string | readonly string[]
  readonly issuer?: string
  readonly user?: { readonly id: string; readonly login: string; readonly email: string }
  readonly userAccessLevel?: 'guest' | 'reporter' | 'developer' | 'maintainer' | 'owner'
  /** `push`, `web`, `schedule`, `merge_request_event`, … */
  readonly pipelineSource?: string
  readonly environment?: string
  readonly runnerEnvironment?: 'gitlab-hosted' | 'self-hosted'
}

const example = { project: 'my-group/my-project', ref: 'main' }

/** The claims of a job's token, but for issuer and times. Identifiers are text; `ref_protected` too. */
export function gitlabJobClaims(job: GitLabJob): Claims {
  const { project, ref, refType = 'branch', user = person } = job
  return present({
    namespace_id: job.namespaceId ?? '72',
    namespace_path: project.slice(0, Math.max(0, project.lastIndexOf('/'))),
    project_id: job.projectId ?? '20',
    project_path: project,
    user_id: user.id,
    user_login: user.login,
    user_email: user.email,
    user_access_level: job.userAccessLevel ?? 'developer',
    pipeline_id: '574',
    pipeline_source: job.pipelineSource ?? 'push',
    job_id: '302',
    ref,
    ref_type: refType,
    ref_path: `refs/${refType === 'tag' ? 'tags' : 'heads'}/${ref}`,
    ref_protected: String(job.refProtected ?? false),
    environment: job.environment,
    runner_id: 1,
    runner_environment: job.runnerEnvironment ?? 'gitlab-hosted',
    sha: '714a629c0b401fdce83e847fc9589983fc6f46bc',
    project_visibility: 'private',
    sub: `project_path:${project}:ref_type:${refType}:ref:${ref}`,
    aud: job.audience ?? job.issuer ?? 'https://gitlab.com',
  })
}

const person = { id: '1', login: 'sample-user', email: 'sample-user@example.com' }
