import { expect, test } from 'vitest'
import {
  formatArn,
  isValidArn,
  oidcProviderUrl,
  parseArn,
  parseRoleArn,
} from '../../../../src/federation/iam/arn.ts'

test('an ARN comes apart at its first five colons', () => {
  const text = 'arn:aws:cognito-identity:us-east-1:111122223333:identitypool/us-east-1:1234'
  const arn = parseArn(text)
  expect(arn).toEqual({
    partition: 'aws',
    service: 'cognito-identity',
    region: 'us-east-1',
    account: '111122223333',
    resource: 'identitypool/us-east-1:1234',
  })
  expect(arn && formatArn(arn)).toBe(text)
})

test.for([
  'nothing-valid-in-here',
  'arn:a:a::aaaaaaaaaa:',
  'arn:aws:iam',
  'urn:aws:iam::111122223333:role/R',
  '',
])('STS does not take %j for an ARN', (text) => {
  expect(isValidArn(text)).toBe(false)
})

test.for([
  ['arn:aws:iam::111122223333:role/deploy', 'aws', '/', 'deploy'],
  ['arn:aws-cn:iam::111122223333:role/team/a/deploy', 'aws-cn', '/team/a/', 'deploy'],
] as const)('%s is a role', ([text, partition, path, name]) => {
  expect(parseRoleArn(text)).toEqual({ partition, account: '111122223333', path, name })
})

test.for([
  'arn:aws:iam::111122223333:user/deploy',
  'arn:aws:iam::11112222333:role/deploy',
  'arn:aws:iam::111122223333:role/',
  'arn:aws:sts::111122223333:assumed-role/deploy/alice',
])('%s is no role', (text) => {
  expect(parseRoleArn(text)).toBe(undefined)
})

test('a provider ARN holds host and path as they are', () => {
  expect(oidcProviderUrl('arn:aws:iam::111122223333:oidc-provider/sts.windows.net/t/')).toBe(
    'sts.windows.net/t/',
  )
  expect(oidcProviderUrl('accounts.google.com')).toBe(undefined)
})
