import { describe, expect, test } from 'vitest'
import { trustPolicyRefusal } from '../../../../src/federation/iam-control-plane/trust-policy.ts'
import { accountId, iamWorld } from '../../../support/iam-world.ts'
import { roleTrusting } from '../../../support/simulated-provider.ts'

const start = iamWorld()
const account = start.accounts[accountId]
if (!account) throw new Error('no account')
const world = {
  ...start,
  accounts: {
    [accountId]: {
      ...account,
      roles: { deployer: { ...roleTrusting('deployer', {}), path: '/ci/' } },
    },
  },
}

const refusal = (principal: object, action: string | readonly string[] = 'sts:AssumeRole') =>
  trustPolicyRefusal(
    world,
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: principal, Action: action }],
    }),
  )?.message

describe('principals of AWS must exist', () => {
  test.for([
    accountId,
    `arn:aws:iam::${accountId}:root`,
    `arn:aws:iam::${accountId}:user/team/admin`,
    `arn:aws:iam::${accountId}:role/ci/deployer`,
    `arn:aws:sts::${accountId}:assumed-role/deployer/session`,
    'AROAQQQQQQQQQQQQQQQQQ',
    '*',
  ])('%s does', (name) => {
    expect(refusal({ AWS: name })).toBeUndefined()
  })

  test.for([
    '999999999999',
    'arn:aws:iam::999999999999:root',
    `arn:aws-cn:iam::${accountId}:root`,
    `arn:aws:iam::${accountId}:user/admin`,
    `arn:aws:iam::${accountId}:role/deployer`,
    `arn:aws:iam::${accountId}:role/ci/Deployer`,
    `arn:aws:iam::${accountId}:group/all`,
    `arn:aws:sts::${accountId}:assumed-role/nobody/session`,
    'AROAZZZZZZZZZZZZZZZZZ',
  ])('%s does not', (name) => {
    expect(refusal({ AWS: name })).toBe(`Invalid principal in policy: "AWS":"${name}"`)
  })
})

describe('services', () => {
  test.for(['ec2.amazonaws.com', 'cognito-sync.amazonaws.com', 'logs.us-east-1.amazonaws.com'])(
    '%s has the name of one',
    (name) => {
      expect(refusal({ Service: name })).toBeUndefined()
    },
  )

  test.for(['ec2', 'ec2.amazon.org', 'https://ec2.amazonaws.com'])('%s has not', (name) => {
    expect(refusal({ Service: name })).toBe(`Invalid principal in policy: "SERVICE":"${name}"`)
  })
})

describe('federated principals', () => {
  const web = 'sts:AssumeRoleWithWebIdentity'
  test.for([
    `arn:aws:iam::${accountId}:oidc-provider/not.yet.example/path`,
    `arn:aws:iam::999999999999:oidc-provider/elsewhere.example`,
    `arn:aws:iam::${accountId}:saml-provider/Company`,
    'login.example.com',
  ])('%s need not exist', (name) => {
    expect(refusal({ Federated: name }, web)).toBeUndefined()
  })

  test.for(['https://login.example.com', '', `arn:aws:iam//${accountId}:oidc-provider/x`])(
    '%j is none',
    (name) => {
      expect(refusal({ Federated: name }, web)).toBe(
        'Federated principals must be valid domain names or SAML metadata ARNs',
      )
    },
  )
})

test.for([
  ['sts:AssumeRole', true],
  ['sts:AssumeRoleWithWebIdentity', true],
  [['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'], true],
  ['sts:*', false],
  ['STS:assumerolewithwebidentity', false],
  ['sts:GetCallerIdentity', false],
  ['s3:GetObject', false],
] as const)('actions %j', ([action, taken]) => {
  expect(refusal({ AWS: '*' }, action)).toBe(
    taken ? undefined : 'AssumeRole policy may only specify STS AssumeRole actions.',
  )
})

test.for([
  ['https://oidc.eks.us-east-1.amazonaws.com/id/A1:sub', false],
  ['oidc.eks.us-east-1.amazonaws.com/id/A1:sub', true],
  ['aws:RequestTag/terrakube:workspace', true],
  ['aws:PrincipalTag/https://team:a', true],
  ['nonsense', true],
] as const)('a condition on %s, as in terraform-aws-eks#1084', ([key, taken]) => {
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::${accountId}:oidc-provider/https://not.yet.example` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { [key]: 'a' } },
  }
  const document = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  expect(trustPolicyRefusal(world, document)?.message).toBe(
    taken ? undefined : 'Condition can contain only one colon.',
  )
})

test('a principal that is none is named before a key with two colons: terraform-aws-eks#139', () => {
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::${accountId}:role/cluster` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { 'https://oidc.eks.eu-west-2.amazonaws.com/id/A1:sub': 'a' } },
  }
  const document = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  expect(trustPolicyRefusal(world, document)?.message).toBe(
    'Federated principals must be valid domain names or SAML metadata ARNs',
  )
})

test('white space does not count', () => {
  const document = (space: string, sub: number) =>
    `{"Version":"2012-10-17",${space}"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"${'x'.repeat(sub)}"}}}]}`
  const rest = document('', 0).length
  expect(trustPolicyRefusal(world, document(' \n\t'.repeat(900), 2048 - rest))).toBeUndefined()
  expect(trustPolicyRefusal(world, document('', 2049 - rest))).toEqual({
    check: 'iam-quotas',
    code: 'LimitExceeded',
    status: 409,
    message: 'Cannot exceed quota for ACLSizePerRole: 2048',
  })
})
