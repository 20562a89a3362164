import { expect, test } from 'vitest'
import { malformedPolicyText } from '../../../../../src/federation/iam/malformed-policy.ts'
import { parsePolicy } from '../../../../../src/federation/iam/parse-policy.ts'
import { isPublicPolicy } from '../../../../../src/federation/s3/bucket-policy/public-policy.ts'

const isPublic = (rest: object): boolean => {
  const text = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::photos/*',
        ...rest,
      },
    ],
  })
  const parsed = parsePolicy(text, 'resource')
  if (!parsed.ok) throw new Error(malformedPolicyText(parsed))
  return isPublicPolicy(parsed.policy)
}

const when = (operator: string, key: string, value: string | readonly string[]) => ({
  Condition: { [operator]: { [key]: value } },
})

test.for([
  ['everyone', {}, true],
  ['everyone with an account', { Principal: { AWS: '*' } }, true],
  ['one account', { Principal: { AWS: '111122223333' } }, false],
  ['a service', { Principal: { Service: 'cloudfront.amazonaws.com' } }, false],
  ['nobody', { Effect: 'Deny' }, false],
  ['a range of addresses', when('IpAddress', 'aws:SourceIp', '203.0.113.0/24'), false],
  ['nearly all addresses', when('IpAddress', 'aws:SourceIp', '0.0.0.0/1'), true],
  ['all but some addresses', when('NotIpAddress', 'aws:SourceIp', '203.0.113.0/24'), true],
  ['a network', when('StringEquals', 'AWS:SourceVpce', 'vpce-1'), false],
  ['any network', when('StringLike', 'aws:SourceVpce', 'vpce-*'), true],
  ['one network or any', when('StringLike', 'aws:SourceVpce', ['vpce-1', '*']), true],
  ['an organization', when('StringEquals', 'aws:PrincipalOrgID', 'o-example'), false],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable.
  ['what the caller says', when('StringEquals', 'aws:userid', '${aws:userid}'), true],
  ['a referrer', when('StringEquals', 'aws:Referer', 'https://example.com/'), true],
  ['who comes with TLS', when('Bool', 'aws:SecureTransport', 'true'), true],
] as const)('%s: %s', ([, statement, expected]) => {
  expect(isPublic(statement)).toBe(expected)
})
