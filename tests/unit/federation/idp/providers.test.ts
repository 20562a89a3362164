/**
 * A table of providers: a token as each issues it is accepted under the trust policy that its
 * documentation recommends, and a token that differs in one respect is not.
 */
import { describe, expect, test } from 'vitest'
import { bodyText } from '../../../../src/federation/http.ts'
import { issueToken, type TokenOrder } from '../../../../src/federation/idp/issue-token.ts'
import { bitbucketStepClaims } from '../../../../src/federation/idp/providers/bitbucket.ts'
import { buildkiteJobClaims } from '../../../../src/federation/idp/providers/buildkite.ts'
import { circleciJobClaims } from '../../../../src/federation/idp/providers/circleci.ts'
import { eksServiceAccountClaims } from '../../../../src/federation/idp/providers/eks.ts'
import { githubActionsIssuer } from '../../../../src/federation/idp/providers/github-actions.ts'
import { githubActionsClaims } from '../../../../src/federation/idp/providers/github-actions-claims.ts'
import { gitlabJobClaims } from '../../../../src/federation/idp/providers/gitlab.ts'
import { hcpTerraformRunClaims } from '../../../../src/federation/idp/providers/hcp-terraform.ts'
import { oracleCloudResourceClaims } from '../../../../src/federation/idp/providers/oracle-cloud.ts'
import { type PresetName, presetOf } from '../../../../src/federation/idp/providers/presets.ts'
import { decodeJwt } from '../../../../src/federation/jose/decode-jwt.ts'
import { handle } from '../../../../src/federation/network.ts'
import { otherKid } from '../../../../src/scenarios/demo-keys.ts'
import { entraIdApplicationClaims, entraIdIssuer } from '../../../support/entra-id-application.ts'
import {
  assume,
  granted,
  now,
  providerAt,
  type TrustedProvider,
  worldTrusting,
} from '../../../support/provider-account.ts'
import { get } from '../../../support/provider-world.ts'

interface Row {
  readonly name: string
  readonly preset: PresetName
  readonly issuer: string
  /** With people: the client that they sign in to. */
  readonly client?: string
  readonly clientIds: readonly string[]
  readonly order?: TokenOrder
  readonly condition: TrustedProvider['condition']
  readonly actions?: readonly string[]
  /** What STS tells of a token that it accepts. */
  readonly subject: string
  readonly audience: string
  /** One respect in which a token may differ, and what STS then says. */
  readonly refused: readonly (readonly [what: string, order: TokenOrder, code: string])[]
}

const users = { 'user-1': { name: 'Ana', email: 'ana@example.com' } }
const tenant = '8f2c1b7e-1c1a-4a8e-9d67-7d0d1a3b5c11'
const application = 'b1f6c3d4-5a3e-4c0f-8a37-2f0c9b7e6d22'
const github = 'token.actions.githubusercontent.com'
const job = { owner: 'octo-org', repository: 'octo-repo', audience: 'sts.amazonaws.com' }
const equals = (keys: Readonly<Record<string, unknown>>) => ({ StringEquals: keys })

const clusterId = 'oidc.eks.us-west-2.amazonaws.com/id/0D539D4633E53DE1B71EABCDEF012345'
const pod = { namespace: 'default', serviceAccount: 's3-read-only', pod: 'reader' }
const circle = 'a1b2c3d4-0000-4000-8000-000000000001'
const circleJob = { organization: circle, project: 'p-1', user: 'u-1' }
const bitbucketPath = 'api.bitbucket.org/2.0/workspaces/team/pipelines-config/identity/oidc'
const step = { workspace: '{ws}', repository: 'repo-uuid', step: 'step-uuid', environment: 'env' }
const run = { organization: 'o', project: 'p', workspace: 'w', phase: 'apply' } as const
const build = {
  organization: 'acme',
  pipeline: 'app',
  branch: 'main',
  audience: 'sts.amazonaws.com',
}

const rows: readonly Row[] = [
  {
    name: 'Sign in with Apple',
    preset: 'apple',
    issuer: 'https://appleid.apple.com',
    client: 'com.example.app',
    clientIds: ['com.example.app'],
    condition: equals({
      'appleid.apple.com:aud': 'com.example.app',
      'appleid.apple.com:sub': 'user-1',
    }),
    subject: 'user-1',
    audience: 'com.example.app',
    refused: [
      ['another person', { claims: { sub: 'user-2' } }, 'AccessDenied'],
      ['another app', { claims: { aud: 'com.example.other' } }, 'InvalidIdentityToken'],
    ],
  },
  {
    name: 'GitHub Actions, a branch',
    preset: 'github-actions',
    issuer: `https://${github}`,
    clientIds: ['sts.amazonaws.com'],
    order: { claims: githubActionsClaims({ ...job, ref: 'refs/heads/main' }) },
    condition: equals({
      [`${github}:aud`]: 'sts.amazonaws.com',
      [`${github}:sub`]: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    }),
    subject: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    audience: 'sts.amazonaws.com',
    refused: [
      [
        'another branch',
        { claims: githubActionsClaims({ ...job, ref: 'refs/heads/dev' }) },
        'AccessDenied',
      ],
      [
        'an environment',
        { claims: githubActionsClaims({ ...job, environment: 'prod' }) },
        'AccessDenied',
      ],
      [
        'the immutable form',
        { claims: githubActionsClaims({ ...job, immutableSubject: true }) },
        'AccessDenied',
      ],
      [
        'the default audience',
        { claims: { ...githubActionsClaims({ ...job }), aud: 'https://github.com/octo-org' } },
        'InvalidIdentityToken',
      ],
    ],
  },
  {
    name: 'GitHub Actions, claims of its own',
    preset: 'github-actions',
    issuer: `https://${github}`,
    clientIds: ['sts.amazonaws.com'],
    order: { claims: githubActionsClaims({ ...job, environment: 'prod', actor: 'octocat' }) },
    condition: equals({
      [`${github}:aud`]: 'sts.amazonaws.com',
      [`${github}:repository_id`]: '74',
      [`${github}:environment`]: 'prod',
      [`${github}:actor`]: 'octocat',
      [`${github}:job_workflow_ref`]:
        'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
    }),
    subject: 'repo:octo-org/octo-repo:environment:prod',
    audience: 'sts.amazonaws.com',
    refused: [
      [
        'another repository',
        { claims: githubActionsClaims({ ...job, environment: 'prod', repositoryId: '75' }) },
        'AccessDenied',
      ],
    ],
  },
  {
    name: 'GitHub Enterprise Server',
    preset: 'github-actions',
    issuer: githubActionsIssuer({ kind: 'enterprise-server', hostname: 'github.example.com' }),
    clientIds: ['sts.amazonaws.com'],
    order: { claims: githubActionsClaims(job) },
    condition: equals({
      'github.example.com/_services/token:sub': 'repo:octo-org/octo-repo:ref:refs/heads/main',
    }),
    subject: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    audience: 'sts.amazonaws.com',
    refused: [
      ['a token of github.com', { claims: { iss: `https://${github}` } }, 'InvalidIdentityToken'],
    ],
  },
  {
    name: 'a pod of EKS',
    preset: 'eks',
    issuer: `https://${clusterId}`,
    clientIds: ['sts.amazonaws.com'],
    order: { claims: eksServiceAccountClaims(pod) },
    condition: equals({
      [`${clusterId}:aud`]: 'sts.amazonaws.com',
      [`${clusterId}:sub`]: 'system:serviceaccount:default:s3-read-only',
    }),
    subject: 'system:serviceaccount:default:s3-read-only',
    audience: 'sts.amazonaws.com',
    refused: [
      [
        'another namespace',
        { claims: eksServiceAccountClaims({ ...pod, namespace: 'other' }) },
        'AccessDenied',
      ],
      [
        'the default token of a pod',
        { claims: eksServiceAccountClaims({ ...pod, audience: 'https://kubernetes.default.svc' }) },
        'InvalidIdentityToken',
      ],
    ],
  },
  {
    name: 'GitLab',
    preset: 'gitlab',
    issuer: 'https://gitlab.com',
    clientIds: ['https://gitlab.com'],
    order: { claims: gitlabJobClaims({ project: 'g/s/p', ref: 'main', refProtected: true }) },
    condition: {
      StringEquals: { 'gitlab.com:aud': 'https://gitlab.com', 'gitlab.com:ref_protected': 'true' },
      StringLike: { 'gitlab.com:sub': 'project_path:g/s/*:ref_type:branch:ref:main' },
    },
    subject: 'project_path:g/s/p:ref_type:branch:ref:main',
    audience: 'https://gitlab.com',
    refused: [
      [
        'a tag',
        {
          claims: gitlabJobClaims({
            project: 'g/s/p',
            ref: 'main',
            refType: 'tag',
            refProtected: true,
          }),
        },
        'AccessDenied',
      ],
      [
        'no protection',
        { claims: gitlabJobClaims({ project: 'g/s/p', ref: 'main' }) },
        'AccessDenied',
      ],
    ],
  },
  {
    name: 'HCP Terraform',
    preset: 'hcp-terraform',
    issuer: 'https://app.terraform.io',
    clientIds: ['aws.workload.identity'],
    order: { claims: hcpTerraformRunClaims(run) },
    condition: {
      StringEquals: { 'app.terraform.io:aud': 'aws.workload.identity' },
      StringLike: { 'app.terraform.io:sub': 'organization:o:project:p:workspace:w:run_phase:*' },
    },
    subject: 'organization:o:project:p:workspace:w:run_phase:apply',
    audience: 'aws.workload.identity',
    refused: [
      [
        'another workspace',
        { claims: hcpTerraformRunClaims({ ...run, workspace: 'x' }) },
        'AccessDenied',
      ],
    ],
  },
  {
    name: 'Bitbucket',
    preset: 'bitbucket',
    issuer: `https://${bitbucketPath}`,
    clientIds: ['ari:cloud:bitbucket::workspace/ws'],
    order: { claims: bitbucketStepClaims(step) },
    condition: {
      StringLike: { [`${bitbucketPath}:sub`]: '{repo-uuid}*:*' },
      StringEquals: { [`${bitbucketPath}:aud`]: 'ari:cloud:bitbucket::workspace/ws' },
    },
    subject: '{repo-uuid}:{env}:{step-uuid}',
    audience: 'ari:cloud:bitbucket::workspace/ws',
    refused: [
      [
        'another repository',
        { claims: bitbucketStepClaims({ ...step, repository: 'x' }) },
        'AccessDenied',
      ],
    ],
  },
  {
    name: 'CircleCI',
    preset: 'circleci',
    issuer: `https://oidc.circleci.com/org/${circle}`,
    clientIds: [circle],
    order: { claims: circleciJobClaims(circleJob) },
    condition: {
      StringLike: { [`oidc.circleci.com/org/${circle}:sub`]: `org/${circle}/project/p-1/user/*` },
      StringEquals: { [`oidc.circleci.com/org/${circle}:oidc.circleci.com/project-id`]: 'p-1' },
    },
    subject: `org/${circle}/project/p-1/user/u-1`,
    audience: circle,
    refused: [
      [
        'another project',
        { claims: circleciJobClaims({ ...circleJob, project: 'p-2' }) },
        'AccessDenied',
      ],
    ],
  },
  {
    name: 'CircleCI, second version',
    preset: 'circleci',
    issuer: `https://oidc.circleci.com/org/${circle}`,
    clientIds: [circle],
    order: { claims: circleciJobClaims({ ...circleJob, version: 2, vcsOrigin: 'github.com/o/r' }) },
    condition: {
      StringLike: {
        [`oidc.circleci.com/org/${circle}:sub`]: `org/${circle}/project/p-1/user/*/vcs-origin/github.com/o/r/vcs-ref/refs/heads/main`,
      },
    },
    subject: `org/${circle}/project/p-1/user/u-1/vcs-origin/github.com/o/r/vcs-ref/refs/heads/main`,
    audience: circle,
    refused: [['the first version', { claims: circleciJobClaims(circleJob) }, 'AccessDenied']],
  },
  {
    name: 'Buildkite',
    preset: 'buildkite',
    issuer: 'https://agent.buildkite.com',
    clientIds: ['sts.amazonaws.com'],
    order: { claims: buildkiteJobClaims(build) },
    condition: {
      StringEquals: { 'agent.buildkite.com:aud': 'sts.amazonaws.com' },
      StringLike: {
        'agent.buildkite.com:sub': 'organization:acme:pipeline:app:ref:refs/heads/main:*',
      },
    },
    subject:
      'organization:acme:pipeline:app:ref:refs/heads/main:commit:9f3182061f1e2cca4702c368cbc039b7dc9d4485:step:',
    audience: 'sts.amazonaws.com',
    refused: [
      [
        'another branch',
        { claims: buildkiteJobClaims({ ...build, branch: 'dev' }) },
        'AccessDenied',
      ],
      [
        'session tags that the role does not allow',
        { claims: buildkiteJobClaims({ ...build, sessionTags: ['organization_slug'] }) },
        'AccessDenied',
      ],
    ],
  },
  {
    name: 'Buildkite, session tags',
    preset: 'buildkite',
    issuer: 'https://agent.buildkite.com',
    clientIds: ['sts.amazonaws.com'],
    order: {
      claims: buildkiteJobClaims({ ...build, sessionTags: ['organization_slug', 'pipeline_slug'] }),
    },
    condition: equals({ 'aws:RequestTag/organization_slug': 'acme' }),
    actions: ['sts:TagSession'],
    subject:
      'organization:acme:pipeline:app:ref:refs/heads/main:commit:9f3182061f1e2cca4702c368cbc039b7dc9d4485:step:',
    audience: 'sts.amazonaws.com',
    refused: [['no tags', { claims: buildkiteJobClaims(build) }, 'AccessDenied']],
  },
  {
    name: 'Entra ID, version 1: the issuer keeps its slash, appid is not read',
    preset: 'entra-id',
    issuer: entraIdIssuer(1, tenant),
    clientIds: ['api://aws'],
    order: {
      claims: entraIdApplicationClaims({
        version: 1,
        tenant,
        application,
        audience: 'api://aws',
        objectId: 'object-1',
      }),
    },
    condition: equals({
      [`sts.windows.net/${tenant}/:aud`]: 'api://aws',
      [`sts.windows.net/${tenant}/:sub`]: 'object-1',
    }),
    subject: 'object-1',
    audience: 'api://aws',
    refused: [
      ['another object', { claims: { aud: 'api://aws', sub: 'object-2' } }, 'AccessDenied'],
      [
        'an issuer without the slash',
        { claims: { aud: 'api://aws', sub: 'object-1', iss: `https://sts.windows.net/${tenant}` } },
        'InvalidIdentityToken',
      ],
    ],
  },
  {
    name: 'Entra ID, version 2: azp is the audience',
    preset: 'entra-id',
    issuer: entraIdIssuer(2, tenant),
    clientIds: [application],
    order: {
      claims: entraIdApplicationClaims({
        version: 2,
        tenant,
        application,
        audience: 'the-api',
        objectId: 'object-1',
      }),
    },
    condition: equals({
      [`login.microsoftonline.com/${tenant}/v2.0:aud`]: application,
      [`login.microsoftonline.com/${tenant}/v2.0:oaud`]: 'the-api',
    }),
    subject: 'object-1',
    audience: application,
    refused: [
      [
        'another application asks',
        { claims: { aud: application, azp: 'another', sub: 'object-1' } },
        'InvalidIdentityToken',
      ],
    ],
  },
  {
    name: 'Auth0: provider and keys keep the slash',
    preset: 'auth0',
    issuer: 'https://tenant.eu.auth0.com/',
    client: 'client-1',
    clientIds: ['client-1'],
    condition: equals({
      'tenant.eu.auth0.com/:aud': 'client-1',
      'tenant.eu.auth0.com/:sub': 'user-1',
    }),
    subject: 'user-1',
    audience: 'client-1',
    refused: [
      [
        'an issuer without the slash',
        { claims: { iss: 'https://tenant.eu.auth0.com' } },
        'InvalidIdentityToken',
      ],
    ],
  },
  {
    name: 'Facebook Limited Login',
    preset: 'facebook-limited-login',
    issuer: 'https://www.facebook.com',
    client: '1234567890',
    clientIds: ['1234567890'],
    condition: equals({ 'www.facebook.com:aud': '1234567890' }),
    subject: 'user-1',
    audience: '1234567890',
    refused: [['another app', { claims: { aud: '999' } }, 'InvalidIdentityToken']],
  },
  {
    name: 'Oracle Cloud',
    preset: 'oracle-cloud',
    issuer: 'https://idcs-1234.identity.oraclecloud.com',
    clientIds: ['sts.amazonaws.com'],
    order: {
      claims: oracleCloudResourceClaims({ resource: 'ocid1.x', audience: 'sts.amazonaws.com' }),
    },
    condition: equals({ 'idcs-1234.identity.oraclecloud.com:rpst_id': 'ocid1.x' }),
    subject: 'ocid1.x',
    audience: 'sts.amazonaws.com',
    refused: [['another resource', { claims: { rpst_id: 'ocid1.y' } }, 'AccessDenied']],
  },
  {
    name: 'any issuer',
    preset: 'openid',
    issuer: 'https://login.example.com/realms/one',
    client: 'client-1',
    clientIds: ['client-1'],
    condition: equals({ 'login.example.com/realms/one:sub': 'user-1' }),
    subject: 'user-1',
    audience: 'client-1',
    refused: [['another person', { claims: { sub: 'someone' } }, 'AccessDenied']],
  },
]

const worldOf = (row: Row) =>
  worldTrusting({
    provider: providerAt(row.issuer, {
      users: row.client === undefined ? {} : users,
      clients: row.client === undefined ? {} : { [row.client]: { name: 'App', redirectUris: [] } },
    }),
    clientIds: row.clientIds,
    condition: row.condition,
    ...(row.actions ? { actions: row.actions } : {}),
  })

describe.for(rows)('$name', (row) => {
  test('is known by its issuer', () => {
    expect(presetOf(row.issuer)).toBe(row.preset)
    expect(providerAt(row.issuer).issuer).toBe(row.issuer)
  })

  test('its token is accepted', async () => {
    const world = worldOf(row)
    const token = granted(await issueToken(world, row.issuer, row.order))
    const jwt = decodeJwt(token)
    expect(jwt?.header).toEqual({ alg: 'RS256', kid: otherKid, typ: 'JWT' })
    expect(jwt?.payload).toMatchObject({ iss: row.issuer, iat: now })
    const reply = await assume(world, token)
    expect({
      code: reply.text('Code'),
      subject: reply.text('SubjectFromWebIdentityToken'),
      audience: reply.text('Audience'),
    }).toEqual({ code: undefined, subject: row.subject, audience: row.audience })
  })

  test.for(row.refused)('refused: %s', async ([, order, code]) => {
    const world = worldOf(row)
    const token = granted(await issueToken(world, row.issuer, order))
    expect((await assume(world, token)).text('Code')).toBe(code)
  })

  test('its discovery document has what AWS looks for', async () => {
    const url = `${row.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
    const { response } = await handle(worldOf(row), get(url))
    const document = JSON.parse(bodyText(response.body))
    expect(document).toMatchObject({
      issuer: row.issuer,
      jwks_uri: providerAt(row.issuer).endpoints.jwks,
      response_types_supported: expect.any(Array),
      subject_types_supported: expect.any(Array),
      id_token_signing_alg_values_supported: ['RS256'],
      claims_supported: expect.arrayContaining(['iss', 'sub']),
    })
  })
})

test('a token that nobody described is one of an example workload, for a client that is registered', async () => {
  const issuer = `https://${github}`
  const clients = { 'my-audience': { name: 'AWS', redirectUris: [] } }
  const world = worldTrusting({
    provider: providerAt(issuer, { clients }),
    clientIds: ['my-audience'],
    condition: equals({ [`${github}:repository`]: 'octo-org/octo-repo' }),
  })
  const reply = await assume(world, granted(await issueToken(world, issuer)))
  expect([reply.text('Code'), reply.text('Audience')]).toEqual([undefined, 'my-audience'])
})

test('a cluster with an id of AWS’s documentation is one, too', () => {
  const id = 'EXAMPLED539D4633E53DE1B71EXAMPLE'
  expect(presetOf(`https://oidc.eks.eu-west-1.amazonaws.com/id/${id}`)).toBe('eks')
})
