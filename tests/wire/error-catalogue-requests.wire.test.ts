/**
 * How STS refuses a call whose token may be good: its parameters, the role, the session policy, access
 * tokens, tags.
 */
import * as sts from '@aws-sdk/client-sts'
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest'
import { type CatalogueLab, openCatalogueLab, roleArn } from '../support/catalogue-lab.ts'
import { clientOf } from '../support/running-lab.ts'
import { expectRefusal, type StsCode } from '../support/sts-refusals.ts'

let lab: CatalogueLab
beforeAll(async () => {
  lab = await openCatalogueLab()
})
afterAll(() => lab.close())
beforeEach(() => lab.restore())

type Input = Partial<sts.AssumeRoleWithWebIdentityCommandInput>
type Row<Change> = readonly [what: string, change: Change, code: StsCode, message: string | RegExp]

const notAuthorized = 'Not authorized to perform sts:AssumeRoleWithWebIdentity'
const tooPacked = {
  Policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Sid: 'x'.repeat(1800), Effect: 'Allow', Action: '*', Resource: '*' }],
  }),
}

describe('parameters, role and session policy', () => {
  test.for<Row<Input>>([
    ['a role that does not exist', { RoleArn: roleArn('none') }, 'AccessDenied', notAuthorized],
    [
      'a role of another partition, where the account has no provider',
      { RoleArn: roleArn('trusting').replace('arn:aws:', 'arn:aws-cn:') },
      'InvalidIdentityToken',
      'The web identity token provided could not be validated. See the AssumeRoleWithWebIdentity documentation for requirements.',
    ],
    [
      'a role of somebody else',
      { RoleArn: roleArn('somebody-elses') },
      'AccessDenied',
      notAuthorized,
    ],
    [
      'a role without its path',
      { RoleArn: roleArn('path/trusting') },
      'AccessDenied',
      notAuthorized,
    ],
    [
      'a session name with a colon',
      { RoleSessionName: 'Session1:2' },
      'ValidationError',
      "1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ],
    [
      'a role’s ARN that is a sentence',
      { RoleArn: 'nothing-valid-in-here' },
      'ValidationError',
      'nothing-valid-in-here is invalid',
    ],
    [
      'a role’s ARN that is nearly one',
      { RoleArn: 'arn:a:a::aaaaaaaaaa:' },
      'ValidationError',
      'arn:a:a::aaaaaaaaaa: is invalid',
    ],
    [
      'more seconds than there are in twelve hours',
      { DurationSeconds: 43_201 },
      'ValidationError',
      "1 validation error detected: Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200",
    ],
    [
      'more seconds than the role allows',
      { DurationSeconds: 3601 },
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    ],
    [
      'a token that is too long',
      { WebIdentityToken: 'x'.repeat(20_001) },
      'ValidationError',
      /^1 validation error detected: Value.* at 'webIdentityToken' failed to satisfy constraint: Member must have length less than or equal to 20000$/,
    ],
    ['a policy cut off', { Policy: '{"Version":"2012-10-17"' }, 'MalformedPolicyDocument', /./],
    [
      'a managed policy that does not exist',
      { PolicyArns: [{ arn: 'arn:aws:iam::111122223333:policy/none' }] },
      'InvalidParameterValue',
      'At least one Policy ARN in the PolicyArns parameter does not match an existing IAM Managed Policy ARN.',
    ],
    [
      'a policy that does not fit',
      tooPacked,
      'PackedPolicyTooLarge',
      /^Packed policy consumes \d{3}% of allotted space, please use smaller policy\.$/,
    ],
  ])('%s', async ([, input, code, message]) => {
    await expectRefusal(lab.assume({}, input), code, message)
  })
})

const tags = 'https://aws.amazon.com/tags'
const manyTags = Object.fromEntries(
  Array.from({ length: 50 }, (_, index) => [`Tag${index}`, ['x'.repeat(256)]]),
)

describe('tags and source identity in the token', () => {
  const untagged = { RoleArn: roleArn('untagged') }
  const oneTag = { [tags]: { principal_tags: { Team: ['photos'] } } }
  test.for<Row<readonly [claims: Readonly<Record<string, unknown>>, input: Input]>>([
    [
      'more than fit',
      [{ [tags]: { principal_tags: manyTags } }, {}],
      'PackedPolicyTooLarge',
      /^Packed size of session tags consumes \d{4}% of allotted space\.$/,
    ],
    ['a role that takes none', [oneTag, untagged], 'AccessDenied', /sts:TagSession$/],
    [
      'a role that takes no source identity',
      [{ 'https://aws.amazon.com/source_identity': 'ana' }, untagged],
      'AccessDenied',
      /sts:SetSourceIdentity$/,
    ],
  ])('%s', async ([, [claims, input], code, message]) => {
    await expectRefusal(lab.assume({ claims }, input), code, message)
  })
})

describe('access tokens', () => {
  const facebook = 'graph.facebook.com'
  const notAmazons = 'Provided Token is not a Login With Amazon token'
  const rejected = /^graph\.facebook\.com rejected OAuth token with response ".+" and code 190$/
  test.for<Row<Input>>([
    [
      'a provider that issues ID tokens',
      { ProviderId: 'accounts.google.com' },
      'AccessDenied',
      'Unrecognized OAuth provider. Do not include a provider parameter when submitting OpenIDConnect ID tokens',
    ],
    [
      'an ID token for Amazon',
      { ProviderId: 'www.amazon.com' },
      'InvalidIdentityToken',
      notAmazons,
    ],
    ['an ID token for Facebook', { ProviderId: facebook }, 'IDPRejectedClaim', rejected],
  ])('%s', async ([, input, code, message]) => {
    await expectRefusal(lab.assume({}, input), code, message)
  })

  test('one with a line break after it, as from a file', async () => {
    const ProviderId = 'www.amazon.com'
    const token = await lab.token({ issuer: 'https://www.amazon.com' })
    const call = lab.assume({}, { ProviderId, WebIdentityToken: `${token}\n` })
    await expectRefusal(call, 'InvalidIdentityToken', notAmazons)
  })

  test.for([{ reachable: false }, { responseTime: 6 }])('a provider with %j', async (change) => {
    await lab.restore({ [`https://${facebook}`]: change })
    const call = lab.assume({ issuer: `https://${facebook}` }, { ProviderId: facebook })
    await expectRefusal(call, 'IDPCommunicationError', /graph\.facebook\.com/)
  })
})

describe('tags of AssumeRole', () => {
  const Team = { Key: 'Team', Value: 'photos' }
  const claims = {
    [tags]: { principal_tags: { team: ['photos'] }, transitive_tag_keys: ['team'] },
  }
  test.for<Row<Partial<sts.AssumeRoleCommandInput>>>([
    [
      'one that is to be handed on and is not there',
      { TransitiveTagKeys: ['Team'] },
      'InvalidParameterValue',
      'The specified transitive tag key must be included in the requested tags.',
    ],
    [
      'two that differ in case',
      { Tags: [Team, { ...Team, Key: 'team' }] },
      'InvalidParameterValue',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      'one that was handed on',
      { Tags: [Team] },
      'InvalidParameterValue',
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    ],
  ])('%s', async ([, change, code, message]) => {
    const client = new sts.STSClient(clientOf(lab, await lab.assume({ claims })))
    const input = { RoleArn: roleArn('trusting'), RoleSessionName: 'next', ...change }
    await expectRefusal(client.send(new sts.AssumeRoleCommand(input)), code, message)
  })
})
