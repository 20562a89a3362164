import { expect, test } from 'vitest'
import type { Principal } from '../../../../src/federation/credentials/authentication.ts'
import {
  principalArn,
  principalContext,
} from '../../../../src/federation/credentials/principal-context.ts'
import {
  identityPolicies,
  sessionPolicies,
} from '../../../../src/federation/credentials/principal-policies.ts'
import type { Session } from '../../../../src/federation/credentials/session.ts'
import { userPrincipal } from '../../../../src/federation/credentials/user-principal.ts'
import { accountId, everything, now, role, s3World, session } from '../../../support/s3-world.ts'

const world = s3World()
const account = world.accounts[accountId]
const user = account?.users['admin']
if (!account || !user) throw new Error('no account')

const sessionOf = (rest: Partial<Session> = {}): Principal => ({
  kind: 'session',
  session: session(rest),
  account,
  role: role(),
})

const request = {
  method: 'GET',
  url: 'https://s3.amazonaws.com/',
  headers: [['User-Agent', 'test']],
  body: '',
  sourceIp: '198.51.100.7',
} as const

test('a session is its role, its name and its web identity', () => {
  const principal = sessionOf({ tags: { team: 'cats' }, sourceIdentity: 'ana' })
  expect(principalContext(world, principal, request, 'us-east-1')).toEqual({
    'accounts.google.com:sub': '110169484474386276334',
    'aws:CurrentTime': '2026-01-01T00:00:00Z',
    'aws:EpochTime': String(now),
    'aws:FederatedProvider': 'accounts.google.com',
    'aws:PrincipalAccount': '111122223333',
    'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/apps/photo-app',
    'aws:PrincipalTag/team': 'cats',
    'aws:PrincipalType': 'AssumedRole',
    'aws:RequestedRegion': 'us-east-1',
    'aws:SecureTransport': 'true',
    'aws:SourceIdentity': 'ana',
    'aws:SourceIp': '198.51.100.7',
    'aws:TokenIssueTime': '2025-12-31T23:59:00Z',
    'aws:UserAgent': 'test',
    'aws:ViaAWSService': 'false',
    'aws:userid': 'AROAEXAMPLEROLE234567:ana',
  })
  expect(principalArn(principal)).toBe('arn:aws:sts::111122223333:assumed-role/photo-app/ana')
})

test('a user has a name and no session', () => {
  const principal = userPrincipal(account, user)
  const context = principalContext(world, principal, { ...request, url: 'http://x/' })
  expect(context).toMatchObject({
    'aws:PrincipalType': 'User',
    'aws:userid': 'AIDAEXAMPLEUSER234567',
    'aws:username': 'admin',
    'aws:SecureTransport': 'false',
  })
  expect(Object.keys(context)).not.toContain('aws:TokenIssueTime')
  expect(sessionPolicies(principal)).toEqual([])
})

test('session policies are the inline one and the named ones, known or not', () => {
  const unknown = 'arn:aws:iam::aws:policy/Unknown'
  const known = 'arn:aws:iam::aws:policy/AmazonS3FullAccess'
  const policies = sessionPolicies(sessionOf({ policy: everything, policyArns: [known, unknown] }))
  expect(policies.map(({ name }) => name)).toEqual(['session policy', known, unknown])
  expect(policies[2]?.document).toContain('"Statement":[]')
})

test('identity policies are the inline ones and those attached that exist', () => {
  const managed = `arn:aws:iam::${accountId}:policy/Mine`
  const principal: Principal = {
    kind: 'session',
    session: session(),
    account: { ...account, managedPolicies: { [managed]: { document: everything } } },
    role: { ...role(), attachedPolicyArns: [managed, 'arn:aws:iam::aws:policy/Unknown'] },
  }
  expect(identityPolicies(principal).map(({ name }) => name)).toEqual(['everything', managed])
})
