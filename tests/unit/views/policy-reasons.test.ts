/** What is said of a condition that does not hold, beyond its reason. */
import { expect, test } from 'vitest'
import type { ConditionKeyTrace } from '../../../src/federation/iam/policy-trace.ts'
import { conditionSentence } from '../../../src/views/policy-reasons.ts'
import { policyWords } from '../../../src/views/policy-words.ts'
import { conditionKeyTrace } from '../federation/iam/one-condition.ts'

const said = (trace: ConditionKeyTrace) => conditionSentence(trace, policyWords)

test.for<
  readonly [
    thread: string,
    operator: string,
    expected: string | string[],
    actual: string,
    start: string,
  ]
>([
  [
    'aws-actions/configure-aws-credentials#1024: an environment instead of a branch',
    'StringEquals',
    'repo:octo-org/octo-repo:ref:refs/heads/test',
    'repo:octo-org/octo-repo:environment:develop',
    'repo:octo-org/octo-repo:',
  ],
  [
    'aws-actions/configure-aws-credentials#511: a pull request',
    'StringLike',
    ['repo:octo-org/other:*', 'repo:octo-org/octo-repo:ref:refs/heads/main'],
    'repo:octo-org/octo-repo:pull_request',
    'repo:octo-org/octo-repo:',
  ],
  [
    'aws-actions/configure-aws-credentials#721: the host in the subject',
    'StringLike',
    'repo:github.com/octo-org/octo-repo:*',
    'repo:octo-org/octo-repo:ref:refs/heads/main',
    'repo:',
  ],
  [
    'aws/karpenter-provider-aws#1666: another namespace',
    'StringEquals',
    'system:serviceaccount:karpenter:karpenter',
    'system:serviceaccount:kube-system:karpenter',
    'system:serviceaccount:',
  ],
  [
    'HCP Terraform plans before it applies',
    'StringLike',
    'organization:acme:project:Default:workspace:prod:run_phase:apply',
    'organization:acme:project:Default:workspace:prod:run_phase:plan',
    'organization:acme:project:Default:workspace:prod:run_phase:',
  ],
])('%s', ([, operator, expected, actual, start]) => {
  const trace = conditionKeyTrace({ [operator]: { 'x:sub': expected } }, { 'x:sub': actual })
  expect(said(trace)).toBe(`The value is another one. Up to ${start} it is the same.`)
})

test.for<readonly [what: string, operator: string, expected: string, actual: string]>([
  ['no whole part', 'StringEquals', 'sts.amazonaws.com', 'sts.amazonaws.com.cn-audience'],
  ['nothing', 'StringEquals', 'openshift', 'sts.amazonaws.com'],
  ['an end', 'StringEquals', 'b:c', 'a:c'],
])('%s in common is not worth a word', ([, operator, expected, actual]) => {
  const trace = conditionKeyTrace({ [operator]: { 'x:k': expected } }, { 'x:k': actual })
  expect(said(trace)).not.toContain('Up to')
})

test('a key that is there under another prefix is named', () => {
  const trace = conditionKeyTrace({ StringEquals: { 'y:sub': 'a' } }, { 'x:sub': 'a' })
  expect(said(trace)).toBe('The request has no such key. The request has x:sub instead.')
})
