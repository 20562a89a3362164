import { describe, expect, test } from 'vitest'
import { checkParameters } from '../../../../src/federation/iam-control-plane/check-parameters.ts'
import { operations } from '../../../../src/federation/iam-control-plane/operations.ts'

function message(operation: string, given: Readonly<Record<string, string>>): string | undefined {
  const outcome = checkParameters(
    new Map(Object.entries(given)),
    operations[operation]?.parameters ?? [],
  )
  return outcome.ok ? undefined : `${outcome.refusal.code}: ${outcome.refusal.message}`
}

const one = (text: string) =>
  `ValidationError: 1 validation error detected: Value at ${text.replace(' ', ' failed to satisfy constraint: Member must ')}`

const role = { RoleName: 'photos', AssumeRolePolicyDocument: '{}' }
const tagPattern = String.raw`[\p{L}\p{Z}\p{N}_.:/=+\-@]+`

describe('violations as recorded in February 2026', () => {
  test('several, by member, with the rules of a list recited', () => {
    expect(
      message('CreateOpenIDConnectProvider', {
        Url: 'b'.repeat(256),
        'ThumbprintList.member.1': 'b'.repeat(41),
        'ClientIDList.member.1': 'b'.repeat(256),
      }),
    ).toBe(
      "ValidationError: 3 validation errors detected: Value at 'clientIDList' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 255, Member must have length greater than or equal to 1]; Value at 'thumbprintList' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 40, Member must have length greater than or equal to 40]; Value at 'url' failed to satisfy constraint: Member must have length less than or equal to 255",
    )
  })

  test.for([
    [
      'CreateRole',
      { ...role, 'Tags.member.1.Key': 'x'.repeat(129), 'Tags.member.1.Value': '' },
      one("'tags.1.member.key' have length less than or equal to 128"),
    ],
    [
      'TagRole',
      { RoleName: 'r', 'Tags.member.1.Key': 'k', 'Tags.member.1.Value': 'x'.repeat(257) },
      one("'tags.1.member.value' have length less than or equal to 256"),
    ],
    [
      'TagRole',
      { RoleName: 'r', 'Tags.member.1.Key': 'a!', 'Tags.member.1.Value': '' },
      one(`'tags.1.member.key' satisfy regular expression pattern: ${tagPattern}`),
    ],
    [
      'UntagRole',
      { RoleName: 'r', 'TagKeys.member.1': 'a!' },
      one(
        `'tagKeys' satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: ${tagPattern}, Member must not be null]`,
      ),
    ],
    [
      'UntagRole',
      {
        RoleName: 'r',
        ...Object.fromEntries(
          Array.from({ length: 51 }, (_, index) => [`TagKeys.member.${index + 1}`, `k${index}`]),
        ),
      },
      one("'tagKeys' have length less than or equal to 50"),
    ],
    [
      'TagRole',
      {
        RoleName: 'r',
        ...Object.fromEntries(
          Array.from({ length: 51 }, (_, index) => [
            [`Tags.member.${index + 1}.Key`, `k${index}`],
            [`Tags.member.${index + 1}.Value`, ''],
          ]).flat(),
        ),
      },
      one("'tags' have length less than or equal to 50"),
    ],
    [
      'GetPolicyVersion',
      { PolicyArn: 'arn:aws:iam::aws:policy/X', VersionId: 'latest' },
      one(
        String.raw`'versionId' satisfy regular expression pattern: v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`,
      ),
    ],
  ] as const)('%s %#', ([operation, given, expected]) => {
    expect(message(operation, given)).toBe(expected)
  })
})

describe('violations of the other rules of the model', () => {
  test.for([
    ['CreateOpenIDConnectProvider', {}, one("'url' not be null")],
    ['GetRole', { RoleName: '' }, one2('roleName')],
    [
      'CreateRole',
      { ...role, RoleName: 'x'.repeat(65) },
      one("'roleName' have length less than or equal to 64"),
    ],
    [
      'CreateRole',
      { ...role, MaxSessionDuration: '3599' },
      one("'maxSessionDuration' have value greater than or equal to 3600"),
    ],
    [
      'CreateRole',
      { ...role, MaxSessionDuration: '43201' },
      one("'maxSessionDuration' have value less than or equal to 43200"),
    ],
    ['ListRoles', { MaxItems: '1001' }, one("'maxItems' have value less than or equal to 1000")],
    ['ListPolicies', { Scope: 'all' }, one("'scope' satisfy enum value set: [All, AWS, Local]")],
    ['TagRole', { RoleName: 'r' }, one("'tags' not be null")],
    [
      'TagRole',
      { RoleName: 'r', 'Tags.member.1.Key': 'k' },
      one("'tags.1.member.value' not be null"),
    ],
    [
      'UpdateOpenIDConnectProviderThumbprint',
      { OpenIDConnectProviderArn: 'x'.repeat(20) },
      one("'thumbprintList' not be null"),
    ],
    ['ListRoles', { MaxItems: 'ten' }, 'MalformedInput: Unable to parse request.'],
    ['ListPolicies', { OnlyAttached: 'yes' }, 'MalformedInput: Unable to parse request.'],
    [
      'UpdateOpenIDConnectProviderThumbprint',
      { OpenIDConnectProviderArn: 'x'.repeat(20), ThumbprintList: '' },
      undefined,
    ],
    ['ListRoles', { MaxItems: '1', Marker: 'x', PathPrefix: '/a' }, undefined],
    ['CreateRole', { ...role, Description: '', Path: '/a/b/' }, undefined],
  ] as const)('%s %j', ([operation, given, expected]) => {
    expect(message(operation, given)).toBe(expected)
  })
})

/** The length comes before the pattern. */
function one2(member: string): string {
  const at = `Value at '${member}' failed to satisfy constraint: Member must`
  return `ValidationError: 2 validation errors detected: ${at} have length greater than or equal to 1; ${at} satisfy regular expression pattern: [\\w+=,.@-]+`
}
