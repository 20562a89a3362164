/**
 * What GitHub's token says of a job, and how its subject is put together.
 *
 * @see https://docs.github.com/actions/reference/security/oidc
 * @module
 */
import { type Claims, present } from './workload.ts'

export interface GitHubActionsJob {
  readonly owner: string
  /** Without the owner. */
  readonly repository: string
  readonly ownerId?: string
  readonly repositoryId?: string
  readonly visibility?: 'public' | 'private' | 'internal'
  /** `push`, `pull_request`, `workflow_dispatch`, … */
  readonly event?: string
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/5/merge`. */
  readonly ref?: string
  /** Of a pull request: the branches from and to which it goes. */
  readonly headRef?: string
  readonly baseRef?: string
  readonly environment?: string
  readonly sha?: string
  readonly actor?: string
  readonly actorId?: string
  /** The workflow's name. */
  readonly workflow?: string
  /** Its file: `deploy.yml`. */
  readonly workflowFile?: string
  /** The reusable workflow that the job belongs to: `org/repo/.github/workflows/w.yml@refs/heads/main`. */
  readonly jobWorkflowRef?: string
  readonly runId?: string
  readonly runNumber?: string
  readonly runAttempt?: string
  readonly runnerEnvironment?: 'github-hosted' | 'self-hosted'
  readonly enterprise?: string
  readonly enterpriseId?: string
  /** Custom properties of the repository that the token includes. */
  readonly properties?: Readonly<Record<string, string>>
  /** What the job asks for; the owner's URL where nothing is asked for. */
  readonly audience?: string
  /**
   * Whether owner and repository stand in the subject with their ids: so it is for repositories
   * made, renamed or moved after 15 July 2026. GitHub Enterprise Server does not have it.
   */
  readonly immutableSubject?: boolean
  /** `include_claim_keys` of a customized subject; `repo` and `context` make the default one. */
  readonly subjectKeys?: readonly string[]
}

/** The claims of the job's token, but for issuer, times and `jti`. */
export function githubActionsClaims(job: GitHubActionsJob): Claims {
  const described = jobClaims(job)
  return {
    sub: githubActionsSubject(job, described),
    aud: job.audience ?? `https://github.com/${job.owner}`,
    ...described,
  }
}

const head = '1f0c8b4e6a7d3925b1c04f8e7d6a5b3c2e1f0a9b'

/** In the order of a token in GitHub's documentation; identifiers and numbers are text. */
function jobClaims(job: GitHubActionsJob): Claims {
  const { ref = 'refs/heads/main', sha = head } = job
  const name = `${job.owner}/${job.repository}`
  const own = `${name}/.github/workflows/${job.workflowFile ?? 'deploy.yml'}@${ref}`
  return present({
    environment: job.environment,
    ref,
    sha,
    repository: name,
    repository_owner: job.owner,
    actor_id: job.actorId ?? '12',
    repository_visibility: job.visibility ?? 'private',
    repository_id: job.repositoryId ?? '74',
    repository_owner_id: job.ownerId ?? '65',
    run_id: job.runId ?? '1',
    run_number: job.runNumber ?? '10',
    run_attempt: job.runAttempt ?? '1',
    runner_environment: job.runnerEnvironment ?? 'github-hosted',
    enterprise: job.enterprise,
    enterprise_id: job.enterpriseId,
    actor: job.actor ?? 'octocat',
    workflow: job.workflow ?? 'deploy',
    workflow_ref: own,
    workflow_sha: sha,
    head_ref: job.headRef ?? '',
    base_ref: job.baseRef ?? '',
    event_name: job.event ?? 'push',
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    job_workflow_ref: job.jobWorkflowRef ?? own,
    job_workflow_sha: sha,
    ...Object.fromEntries(
      Object.entries(job.properties ?? {}).map(([key, value]) => [`repo_property_${key}`, value]),
    ),
  })
}

/**
 * `repo:ORG/REPO:` and what the job is about; or the claims that the template names, each with its
 * name. Colons within values are written `%3A`.
 */
function githubActionsSubject(job: GitHubActionsJob, claims: Claims): string {
  const keys = job.subjectKeys ?? ['repo', 'context']
  return keys
    .map((key) =>
      key === 'repo'
        ? repositorySegment(job, claims)
        : key === 'context'
          ? contextSegment(job, claims)
          : `${key}:${escaped(claims[key] ?? '')}`,
    )
    .join(':')
}

function repositorySegment({ owner, repository, immutableSubject }: GitHubActionsJob, ids: Claims) {
  const [ownerId, id] = [ids['repository_owner_id'], ids['repository_id']]
  return immutableSubject
    ? `repo:${owner}@${ownerId}/${repository}@${id}`
    : `repo:${owner}/${repository}`
}

/** An environment comes before the event, the event before the ref. */
function contextSegment({ environment, event }: GitHubActionsJob, claims: Claims): string {
  if (environment !== undefined) return `environment:${escaped(environment)}`
  return event === 'pull_request' ? 'pull_request' : `ref:${escaped(claims['ref'])}`
}

const escaped = (value: unknown): string => String(value).replaceAll(':', '%3A')
