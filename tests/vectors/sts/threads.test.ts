/**
 * Failures from public threads, each with what told the engineer why: the check that fails, and of a
 * trust policy the reason that its trace gives.
 */
import { CompactSign, importJWK, type JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import type { Check } from '../../../src/federation/exchange.ts'
import {
  accountId,
  accountWith,
  providerServing,
  roleTrusting,
  worldWith,
} from '../../support/simulated-provider.ts'
import { callSts } from '../../support/sts-call.ts'
import keyPairs from './observation-keys.json' with { type: 'json' }

const now = 1_789_123_456
const kid = 'thread'
const pair = keyPairs['rsa2048-a'].jwk as JWK
const key = await importJWK(pair, 'RS256')
const jwks = { keys: [{ kty: 'RSA', n: pair.n, e: pair.e, kid, use: 'sig', alg: 'RS256' }] }

const githubUrl = 'token.actions.githubusercontent.com'
const github = `https://${githubUrl}`
const eksUrl = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE'
const eks = `https://${eksUrl}`
const providerArn = (url: string, account = accountId) =>
  `arn:aws:iam::${account}:oidc-provider/${url}`

type Claims = Readonly<Record<string, unknown>>

interface Thread {
  readonly claims: Claims & { readonly iss: string }
  /** URLs of the account's providers, without the scheme; the issuer's where nothing is said. */
  readonly registered?: readonly string[]
  readonly principal?: unknown
  readonly condition?: unknown
  readonly action?: string
}

async function play({ claims, registered, principal, condition = {}, action }: Thread) {
  const { iss } = claims
  const url = iss.replace('https://', '')
  const clientIds = ['sts.amazonaws.com']
  const statement = {
    Effect: 'Allow',
    Principal: principal ?? { Federated: providerArn(url) },
    Action: action ?? 'sts:AssumeRoleWithWebIdentity',
    Condition: condition,
  }
  const payload = { aud: 'sts.amazonaws.com', sub: 'a', iat: now, exp: now + 600, ...claims }
  const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ typ: 'JWT', kid, alg: 'RS256' })
    .sign(key)
  const providers = URL.canParse(iss) ? [providerServing(iss, jwks)] : []
  const world = worldWith(
    now,
    providers,
    accountWith(
      [roleTrusting('thread', { Version: '2012-10-17', Statement: [statement] })],
      Object.fromEntries((registered ?? [url]).map((each) => [each, { clientIds }])),
    ),
  )
  const reply = await callSts(world, {
    RoleArn: `arn:aws:iam::${accountId}:role/thread`,
    RoleSessionName: 'thread',
    WebIdentityToken: token,
  })
  const failed = reply.exchange.checks.find(({ verdict }) => verdict === 'fail')
  return { message: reply.text('Message'), failed }
}

/** Why the trust policy's only statement does not apply, element by element and key by key. */
const reasonsOf = (check: Check | undefined): readonly string[] =>
  (check?.policies ?? [])
    .flatMap(({ trace }) => trace?.statements ?? [])
    .flatMap(({ elements }) => elements)
    .filter(({ verdict }) => verdict === 'no-match')
    .flatMap((element) =>
      element.element === 'Condition'
        ? element.operators
            .flatMap(({ keys }) => keys)
            .filter(({ verdict }) => verdict === 'no-match')
            .map(({ reason, presentInstead: instead }) =>
              instead === undefined ? reason : `${reason}, ${instead} instead`,
            )
        : [element.reason],
    )

const notValidated =
  'The web identity token provided could not be validated. See the AssumeRoleWithWebIdentity documentation for requirements.'

describe('tokens that STS does not take', () => {
  test.for<readonly [thread: string, Thread, message: string, check: string, actual: string]>([
    [
      'external-secrets/external-secrets#6648: the cluster has no provider in IAM',
      { claims: { iss: eks }, registered: [githubUrl] },
      notValidated,
      'provider-known',
      eks,
    ],
    [
      'aws/aws-sam-cli#7432: the provider was made with a slash at its end',
      { claims: { iss: 'https://own-gitlab.com' }, registered: ['own-gitlab.com/'] },
      notValidated,
      'provider-known',
      'https://own-gitlab.com',
    ],
    [
      'a runbook of August 2026: Vercel’s issuer has the team’s name in it',
      { claims: { iss: 'https://oidc.vercel.com/team' }, registered: ['oidc.vercel.com'] },
      notValidated,
      'provider-known',
      'https://oidc.vercel.com/team',
    ],
    [
      'terraform-aws-modules/terraform-aws-eks#1704: the provider lists the audience of China',
      { claims: { iss: eks, aud: 'sts.amazonaws.com.cn' } },
      notValidated,
      'audience-registered',
      'sts.amazonaws.com.cn',
    ],
    [
      'GoogleCloudPlatform/scion: a provider of the account’s own for Google',
      {
        claims: { iss: 'https://accounts.google.com', azp: '117142712507455700323' },
        principal: { Federated: 'accounts.google.com' },
      },
      notValidated,
      'audience-registered',
      '117142712507455700323',
    ],
    [
      'a token refresher for Kubernetes: tokens that never expire have no URL for issuer',
      {
        claims: {
          iss: 'kubernetes/serviceaccount',
          aud: undefined,
          iat: undefined,
          exp: undefined,
        },
        registered: [eksUrl],
      },
      'Issuer must be a valid URL',
      'token-claims',
      '{"iss":"kubernetes/serviceaccount","sub":"a"}',
    ],
    [
      'a SPIFFE workload: one token for two clouds, and JWT-SVIDs have no azp',
      { claims: { iss: 'https://spire.example.com', aud: ['sts.amazonaws.com', 'gcp'] } },
      'Token audience contains more than one audience while authorized party is not present',
      'token-claims',
      `{"iss":"https://spire.example.com","sub":"a","aud":["sts.amazonaws.com","gcp"],"iat":${now},"exp":${now + 600}}`,
    ],
  ])('%s', async ([, thread, message, check, actual]) => {
    const ended = await play(thread)
    expect([ended.message, ended.failed?.id, ended.failed?.actual]).toEqual([
      message,
      check,
      actual,
    ])
  })
})

describe('trust policies that do not let the caller in', () => {
  const sub = 'repo:octo-org/octo-repo:ref:refs/heads/main'
  const subLike = (pattern: string) => ({ StringLike: { [`${githubUrl}:sub`]: pattern } })
  const pod = 'system:serviceaccount:karpenter:karpenter'

  test.for<readonly [thread: string, Thread, reasons: readonly string[]]>([
    [
      'aws-actions/configure-aws-credentials#1938: the repository was renamed',
      {
        claims: { iss: github, sub: 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main' },
        condition: subLike('repo:octo-org/*'),
      },
      ['differs-only-in-ids'],
    ],
    [
      'aws-actions/configure-aws-credentials#721: the host stands in the subject',
      {
        claims: { iss: github, sub },
        condition: subLike('repo:github.com/octo-org/octo-repo:*'),
      },
      ['no-value-matched'],
    ],
    [
      'aws-actions/configure-aws-credentials#280: the issuer’s first name',
      {
        claims: { iss: github, sub },
        principal: { Federated: providerArn('vstoken.actions.githubusercontent.com') },
      },
      ['no-principal-listed'],
    ],
    [
      'aws/karpenter-provider-aws#1666: an ARN for the key’s prefix',
      {
        claims: { iss: eks, sub: pod },
        condition: { StringEquals: { [`${providerArn(eksUrl)}:sub`]: pod } },
      },
      [`key-absent, ${eksUrl}:sub instead`],
    ],
    [
      'aws/amazon-eks-pod-identity-webhook#30: region and eks the wrong way round',
      {
        claims: { iss: eks, sub: pod },
        principal: { Federated: providerArn(eksUrl.replace('eks.eu-west-1', 'eu-west-1.eks')) },
      },
      ['no-principal-listed'],
    ],
    [
      'crossplane/crossplane#5578: a wildcard under StringEquals',
      {
        claims: { iss: eks, sub: 'system:serviceaccount:crossplane-system:provider-aws-s3' },
        condition: {
          StringEquals: {
            [`${eksUrl}:sub`]: 'system:serviceaccount:crossplane-system:provider-aws-*',
            [`${eksUrl}:aud`]: 'sts.amazonaws.com',
          },
        },
      },
      ['wildcard-taken-literally'],
    ],
    [
      'crossplane-contrib/provider-aws#1331: the provider of the cluster’s account',
      {
        claims: { iss: eks, sub: pod },
        principal: { Federated: providerArn(eksUrl, '999999999999') },
      },
      ['provider-in-another-account'],
    ],
    [
      'a runbook of August 2026: the key without the path of Vercel’s issuer',
      {
        claims: { iss: 'https://oidc.vercel.com/team', sub: 'owner:team:project:site' },
        condition: { StringEquals: { 'oidc.vercel.com:sub': 'owner:team:project:site' } },
      },
      ['key-absent, oidc.vercel.com/team:sub instead'],
    ],
    [
      'aws-actions/configure-aws-credentials#672: iss is no condition key',
      {
        claims: { iss: github, sub },
        condition: { StringEquals: { [`${githubUrl}:sub`]: sub, [`${githubUrl}:iss`]: github } },
      },
      ['claim-without-key'],
    ],
    [
      'aws-actions/configure-aws-credentials#306: a claim that IAM offers no key for',
      {
        claims: { iss: github, sub, repository_owner: 'octo-org' },
        condition: { StringEquals: { [`${githubUrl}:repository_owner`]: 'octo-org' } },
      },
      ['claim-without-key'],
    ],
    [
      'aws-actions/configure-aws-credentials#701: another, whatever the documentation of tokens says',
      {
        claims: { iss: github, sub, job_workflow_sha: 'example-sha' },
        condition: {
          StringEquals: { [`${githubUrl}:job_workflow_sha`]: 'example-sha' },
        },
      },
      ['claim-without-key'],
    ],
    [
      'windmill-labs/windmilldocs#635: a claim of the issuer’s own',
      {
        claims: { iss: 'https://acme.com/api/oidc/', workspace: 'ours' },
        condition: { StringEquals: { 'acme.com/api/oidc/:workspace': 'ours' } },
      },
      ['claim-without-key'],
    ],
    [
      'mozilla-iam/mozilla-aws-cli#24: a claim whose name has a colon',
      {
        claims: { iss: 'https://tenant.auth0.com/', 'https://sso.example.com/groups': ['ops'] },
        condition: {
          'ForAnyValue:StringLike': {
            'tenant.auth0.com/:https://sso.example.com/groups': 'ops',
          },
        },
      },
      ['claim-without-key'],
    ],
    [
      'aws-actions/configure-aws-credentials#672, without an environment: a key, but no claim',
      {
        claims: { iss: github, sub },
        condition: { StringEquals: { [`${githubUrl}:environment`]: 'dev' } },
      },
      ['key-absent'],
    ],
    [
      'noobaa/noobaa-core#9930: the session has no tags before there is a session',
      {
        claims: {
          iss: 'https://keycloak.example.com/realms/noobaa',
          'https://aws.amazon.com/tags': { principal_tags: { Department: ['Engineering'] } },
        },
        condition: { StringEquals: { 'aws:PrincipalTag/Department': 'Engineering' } },
      },
      ['key-absent, aws:RequestTag/Department instead'],
    ],
    [
      'seaweedfs/seaweedfs#9653: a key without the issuer',
      { claims: { iss: github, sub }, condition: { StringEquals: { sub } } },
      [`key-absent, ${githubUrl}:sub instead`],
    ],
    [
      'aws-actions/configure-aws-credentials#746: a subject that begins with the branch',
      {
        claims: { iss: github, sub: 'ref:refs/heads/main:repo:octo-org/octo-repo:x' },
        condition: subLike('repo:octo-org/octo-repo:*'),
      },
      ['only-part-matches'],
    ],
    [
      'a report of July 2026: an audience under Google’s aud, which is azp',
      {
        claims: { iss: 'https://accounts.google.com', azp: '1171427', aud: 'worker' },
        registered: [],
        principal: { Federated: 'accounts.google.com' },
        condition: { StringEquals: { 'accounts.google.com:aud': 'worker' } },
      },
      ['value-of-another-key'],
    ],
    [
      'a troubleshooting page: sts:AssumeRole for a federated principal',
      { claims: { iss: github, sub }, action: 'sts:AssumeRole' },
      ['assume-role-listed-instead'],
    ],
  ])('%s', async ([, thread, reasons]) => {
    const { message, failed } = await play(thread)
    expect([message, failed?.id, reasonsOf(failed)]).toEqual([
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      'trust-policy',
      reasons,
    ])
  })
})
