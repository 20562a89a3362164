/** What a session has room for, and which session policies it takes. */
import { describe, expect, test } from 'vitest'
import { refused } from '../../../../src/federation/refusal.ts'
import { packedSize, roomFor } from '../../../../src/federation/sts/session-policy.ts'
import type { SessionContents } from '../../../../src/federation/sts/session-size.ts'
import { accountWith } from '../../../support/simulated-provider.ts'

const characters = (count: number) => 'x'.repeat(count)
const tooLarge = (message: string) =>
  refused({ code: 'PackedPolicyTooLarge', status: 400, message })

describe('the packed size of a session, as it was seen', () => {
  test.for<readonly [what: string, SessionContents, ReturnType<typeof packedSize>]>([
    [
      'nine tags of 252 characters: aws-actions/configure-aws-credentials#1898',
      { tags: Array.from({ length: 9 }, () => ['T1', characters(250)]).flat(), policies: [] },
      tooLarge('Packed size of session tags consumes 498% of allotted space.'),
    ],
    [
      'an inline policy of 1690 characters, which did not fit',
      { tags: [], policies: [characters(1690)] },
      tooLarge('Packed policy consumes 110% of allotted space, please use smaller policy.'),
    ],
    [
      'one of 1480 characters, which did',
      { tags: [], policies: [characters(1480)] },
      { ok: true, value: 96 },
    ],
    [
      'the same with three tags, which did not',
      { tags: ['ApprovalId', characters(36)], policies: [characters(1480)] },
      tooLarge('Serialized token too large for session'),
    ],
    [
      'a token with a list of very many groups: mozilla-iam/federated-aws-cli',
      { identity: Array.from({ length: 200 }, () => characters(15)), tags: [], policies: [] },
      tooLarge('Serialized token too large for session'),
    ],
    [
      'a short token',
      { identity: [characters(130)], tags: [], policies: [] },
      { ok: true, value: 25 },
    ],
    [
      'a short token with one tag, which made no difference',
      { identity: [characters(130)], tags: ['Team', 'engineering'], policies: [] },
      { ok: true, value: 25 },
    ],
  ])('%s', ([, contents, outcome]) => {
    expect(packedSize(contents)).toEqual(outcome)
  })
})

describe('managed session policies', () => {
  const own = 'arn:aws:iam::123456789012:policy/own'
  const account = {
    ...accountWith([], {}),
    managedPolicies: { [own]: { document: '{"Version":"2012-10-17","Statement":[]}' } },
  }
  const checked = (arn: string) =>
    roomFor(
      {
        policyArns: [arn],
        durationSeconds: 3600,
      },
      account,
      { tags: [], policies: [arn] },
    )

  test.for([own, 'arn:aws:iam::aws:policy/ReadOnlyAccess'])('%s is taken', async (arn) => {
    expect(await checked(arn)).toEqual({ ok: true, value: expect.any(Number) })
  })

  test.for([
    'arn:aws:iam::123456789012:policy/none',
    'arn:aws:iam::999999999999:policy/own',
    'arn:aws:iam::123456789012:role/own',
    'arn:aws-cn:iam::aws:policy/ReadOnlyAccess',
    'nothing-that-is-an-arn',
  ])('%s is refused', async (arn) => {
    expect(await checked(arn)).toEqual({
      ok: false,
      refusal: {
        code: 'InvalidParameterValue',
        status: 400,
        message:
          'At least one Policy ARN in the PolicyArns parameter does not match an existing IAM Managed Policy ARN.',
      },
    })
  })
})
