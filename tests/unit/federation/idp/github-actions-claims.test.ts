import { expect, test } from 'vitest'
import {
  type GitHubPlace,
  githubActionsIssuer,
} from '../../../../src/federation/idp/providers/github-actions.ts'
import {
  type GitHubActionsJob,
  githubActionsClaims,
} from '../../../../src/federation/idp/providers/github-actions-claims.ts'

const job = { owner: 'octo-org', repository: 'octo-repo' }
const pullRequest = {
  event: 'pull_request',
  ref: 'refs/pull/5/merge',
  headRef: 'fix',
  baseRef: 'main',
}
const ids = { ownerId: '123456', repositoryId: '456789', immutableSubject: true }
const reusable = 'octo-org/octo-automation/.github/workflows/oidc.yml@refs/heads/main'

test.for<[string, Partial<GitHubActionsJob>, string]>([
  ['a branch', {}, 'repo:octo-org/octo-repo:ref:refs/heads/main'],
  ['a tag', { ref: 'refs/tags/demo-tag' }, 'repo:octo-org/octo-repo:ref:refs/tags/demo-tag'],
  ['a pull request', pullRequest, 'repo:octo-org/octo-repo:pull_request'],
  [
    'an environment',
    { environment: 'Production' },
    'repo:octo-org/octo-repo:environment:Production',
  ],
  [
    'an environment comes before the event',
    { ...pullRequest, environment: 'prod' },
    'repo:octo-org/octo-repo:environment:prod',
  ],
  [
    'a colon in a value',
    { environment: 'Production:V1' },
    'repo:octo-org/octo-repo:environment:Production%3AV1',
  ],
  ['the immutable form', ids, 'repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main'],
  [
    'ids stay in a template of an immutable subject',
    {
      ...ids,
      subjectKeys: ['repo', 'context', 'job_workflow_ref'],
      environment: 'prod',
      jobWorkflowRef: reusable,
    },
    `repo:octo-org@123456/octo-repo@456789:environment:prod:job_workflow_ref:${reusable}`,
  ],
  [
    'a template without the repository',
    { subjectKeys: ['repository_owner', 'repository_visibility'] },
    'repository_owner:octo-org:repository_visibility:private',
  ],
  [
    'a template with a reusable workflow',
    { subjectKeys: ['job_workflow_ref'], jobWorkflowRef: reusable },
    `job_workflow_ref:${reusable}`,
  ],
  [
    'a template of one id',
    { subjectKeys: ['repository_id'], repositoryId: '7' },
    'repository_id:7',
  ],
  [
    'a template as seen in CloudTrail',
    {
      ...pullRequest,
      workflow: 'CI: all',
      subjectKeys: ['repo', 'context', 'workflow', 'repository_visibility'],
    },
    'repo:octo-org/octo-repo:pull_request:workflow:CI%3A all:repository_visibility:private',
  ],
])('the subject of %s', ([, of, sub]) => {
  expect(githubActionsClaims({ ...job, ...of })['sub']).toBe(sub)
})

test.for<[GitHubPlace, string]>([
  [{ kind: 'github.com' }, 'https://token.actions.githubusercontent.com'],
  [
    { kind: 'enterprise', slug: 'octocat-inc' },
    'https://token.actions.githubusercontent.com/octocat-inc',
  ],
  [{ kind: 'data-residency', subdomain: 'octocorp' }, 'https://token.actions.octocorp.ghe.com'],
  [
    { kind: 'enterprise-server', hostname: 'github.example.com' },
    'https://github.example.com/_services/token',
  ],
])('the issuer of %o', ([place, issuer]) => {
  expect(githubActionsIssuer(place)).toBe(issuer)
})

test('what is not there is not told, and the audience is the owner where none is asked for', () => {
  const claims = githubActionsClaims({ ...job, properties: { team: 'web' } })
  expect(claims).toMatchObject({ aud: 'https://github.com/octo-org', repo_property_team: 'web' })
  expect(Object.keys(claims)).not.toContain('environment')
  expect(Object.keys(claims)).not.toContain('enterprise')
})
