/** What stands at the head of every form, as lines without a comment’s sign. @module */
import type { OverBroadTrust } from './over-broad-trust.ts'
import type { Infrastructure, Resource } from './resource.ts'

/** The description of an account’s resources, and whom its trust policies let in beside those meant. */
export interface Exported {
  readonly infrastructure: Infrastructure
  readonly trusts: readonly OverBroadTrust[]
}

/** @param how - How to make it and how to take it away again, in this form. */
export const preface = (
  { infrastructure, trusts }: Exported,
  how: readonly string[],
): readonly string[] => [
  infrastructure.title,
  'Made by Handshake. Read it before you run it: it is for learning, not for production.',
  '',
  ...how,
  '',
  'Cost',
  ...costs(infrastructure.resources).map((line) => `- ${line}`),
  ...(trusts.length === 0
    ? []
    : [
        '',
        'WARNING: trust policies that let in more people than they may be meant for',
        ...trusts.map(({ role, sentence }) => `- ${role}: ${sentence}`),
      ]),
]

/** What can cost money; prices change, so none is named. */
function costs(resources: readonly Resource[]): readonly string[] {
  const has = (kind: Resource['kind']) => resources.some((resource) => resource.kind === kind)
  return [
    'IAM, STS and identity pools are free.',
    ...(has('bucket')
      ? ['S3 costs storage, requests and what is sent out: aws.amazon.com/s3/pricing']
      : []),
    ...(has('user-pool')
      ? ['A user pool costs by people who are active in a month: aws.amazon.com/cognito/pricing']
      : []),
    ...(has('push-sync')
      ? [
          'Cognito Sync is closed to new customers since 30 July 2026, and SNS costs by pushes: aws.amazon.com/sns/pricing',
        ]
      : []),
    'Whoever gets the role spends your money. Take everything away when you are done.',
  ]
}
