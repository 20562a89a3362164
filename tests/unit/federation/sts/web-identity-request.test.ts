import { describe, expect, test } from 'vitest'
import { readWebIdentityRequest } from '../../../../src/federation/sts/web-identity-request.ts'

const valid = {
  RoleArn: 'arn:aws:iam::111122223333:role/team/photos',
  RoleSessionName: 'ana',
  WebIdentityToken: 'header.payload.signature',
}

const read = (change: Readonly<Record<string, string | undefined>>) =>
  readWebIdentityRequest(
    new Map(
      Object.entries({ ...valid, ...change }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      ),
    ),
  )

const arnPattern =
  '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+'

test('a valid request is taken apart; the duration is an hour where nothing is said', () => {
  expect(read({})).toEqual({
    ok: true,
    value: {
      roleArn: 'arn:aws:iam::111122223333:role/team/photos',
      role: {
        partition: 'aws',
        account: '111122223333',
        path: '/team/',
        name: 'photos',
      },
      roleSessionName: 'ana',
      webIdentityToken: 'header.payload.signature',
      bounds: { policyArns: [], durationSeconds: 3600 },
    },
  })
})

describe('one ValidationError lists everything that is wrong with the form', () => {
  test.for([
    [
      { RoleSessionName: 'a b' },
      "1 validation error detected: Value 'a b' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ],
    [
      { RoleSessionName: 'Session1:2' },
      "1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ],
    [
      { RoleSessionName: undefined },
      "1 validation error detected: Value null at 'roleSessionName' failed to satisfy constraint: Member must not be null",
    ],
    [
      { RoleSessionName: 'x' },
      "1 validation error detected: Value 'x' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2",
    ],
    [
      { DurationSeconds: '43201' },
      "1 validation error detected: Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200",
    ],
    [
      { DurationSeconds: '899' },
      "1 validation error detected: Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ],
    [
      { WebIdentityToken: 'x'.repeat(20_001) },
      "1 validation error detected: Value at 'webIdentityToken' failed to satisfy constraint: Member must have length less than or equal to 20000",
    ],
    [
      { RoleArn: '', RoleSessionName: 'x' },
      `3 validation errors detected: Value '' at 'roleArn' failed to satisfy constraint: Member must satisfy regular expression pattern: ${arnPattern}; Value '' at 'roleArn' failed to satisfy constraint: Member must have length greater than or equal to 20; Value 'x' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2`,
    ],
    [{ RoleArn: 'nothing-valid-in-here' }, 'nothing-valid-in-here is invalid'],
    [{ RoleArn: 'arn:aws:iam::111122223333:user/ana' }, 'Request ARN is invalid'],
    [{ RoleArn: 'arn:aws:iam::1111:role/photos' }, 'Request ARN is invalid'],
    [
      { 'PolicyArns.member.1.arn': 'short' },
      "1 validation error detected: Value 'short' at 'policyArns.1.member.arn' failed to satisfy constraint: Member must have length greater than or equal to 20",
    ],
  ] as const)('%j', ([change, message]) => {
    expect(read(change)).toEqual({
      ok: false,
      refusal: { code: 'ValidationError', status: 400, message },
    })
  })
})

test.for([
  ['RoleSessionName', 'a'.repeat(64)],
  ['RoleSessionName', 'Ana+phone=1,.@-_'],
  ['DurationSeconds', '900'],
  ['DurationSeconds', '43200'],
  ['WebIdentityToken', 'x'.repeat(20_000)],
] as const)('%s may be %s', ([name, value]) => {
  expect(read({ [name]: value }).ok).toBe(true)
})
