import { describe, expect, test } from 'vitest'
import {
  editOf,
  firstText,
  problemsOf,
  textOf,
} from '../../../../src/components/editor/edit-draft.ts'
import type { EditTarget } from '../../../../src/machines/edit/edit.ts'
import { readScenario } from '../../../../src/scenarios/read-scenario.ts'

const role = { account: '111122223333', role: 'lumen-photos' } as const
const trust: EditTarget = { kind: 'trust-policy', ...role }
const permissions: EditTarget = { kind: 'permission-policy', ...role, policy: 'own-photos' }
const managed: EditTarget = {
  kind: 'managed-policy',
  account: '111122223333',
  policy: 'arn:aws:iam::111122223333:policy/read-photos',
}
const bucket: EditTarget = { kind: 'bucket-policy', bucket: 'lumen-photos' }
const longest: EditTarget = { kind: 'role', ...role }
const idToken: EditTarget = { kind: 'token', token: 'idToken' }
const pool: EditTarget = { kind: 'identity-pool', pool: 'us-east-1:1' }

const { trustPolicy = '' } =
  readScenario('photo-app-direct').world.accounts[role.account]?.roles[role.role] ?? {}

describe('what is wrong with a text', () => {
  test.for<[target: EditTarget, text: string, message: string, line: number, marked: string]>([
    [
      trust,
      trustPolicy.replace('"Effect"', '"Efect"'),
      'MalformedPolicyDocument: Unknown field Efect',
      5,
      '"Efect"',
    ],
    [
      trust,
      trustPolicy.replace('"Statement": [', '"Statement": ['.slice(0, -1)),
      'MalformedPolicyDocument: This policy contains invalid Json',
      14,
      ']',
    ],
    [permissions, '{', 'MalformedPolicyDocument: Syntax errors in policy.', 1, '{'],
    [managed, '{', 'MalformedPolicyDocument: Syntax errors in policy.', 1, '{'],
    [
      bucket,
      '{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}',
      'MalformedPolicy: Missing required field Principal',
      1,
      '{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}',
    ],
    [longest, '3600', 'An object is wanted here: { … }.', 1, '3600'],
    [idToken, '{"a": }', 'This is not JSON from here on.', 1, '}'],
    [pool, '{\n  "a": 1,\n}', 'This is not JSON from here on.', 3, '}'],
    [pool, '[1]', 'An object is wanted here: { … }.', 1, '[1]'],
    [pool, '', 'This is not JSON from here on.', 1, ''],
  ])('%o', ([target, text, message, line, marked]) => {
    const problems = problemsOf(target, text)
    expect(problems.map((each) => [each.message, each.line])).toEqual([[message, line]])
    const { from = 0, to = 0 } = problems[0] ?? {}
    expect(text.slice(from, to)).toBe(marked)
  })

  test.for([
    [trust, trustPolicy],
    [idToken, '{}'],
    [pool, '{ "AllowClassicFlow": true }'],
    [bucket, ''],
    [bucket, firstText(bucket, '')],
  ] as const)('nothing', ([target, text]) => {
    expect(problemsOf(target, text)).toEqual([])
  })
})

describe('the edit that a text makes', () => {
  test('of settings it is what is different', () => {
    const before = { AllowClassicFlow: false, IdentityPoolName: 'lumen', SamlProviderARNs: ['a'] }
    const text = '{ "IdentityPoolName": "lumen", "AllowClassicFlow": true }'
    expect(editOf(pool, before, text, false)).toEqual({
      target: pool,
      change: { AllowClassicFlow: true, SamlProviderARNs: null },
    })
  })

  test('of claims it says who signs', () => {
    expect(editOf(idToken, { sub: 'a' }, '{ "sub": "b" }', true)).toEqual({
      target: idToken,
      change: { sub: 'b' },
      resign: true,
    })
  })

  test('of a policy it is the whole text', () => {
    expect(editOf(trust, trustPolicy, '{}', false)).toEqual({ target: trust, change: '{}' })
  })

  test('there is none where they say the same', () => {
    const claims = { iss: 'a', exp: 1 }
    expect(editOf(idToken, claims, textOf(claims), false)).toBeUndefined()
    expect(editOf(idToken, claims, '{"exp":1,"iss":"a"}', true)).toBeUndefined()
    expect(editOf(trust, trustPolicy, textOf(trustPolicy), false)).toBeUndefined()
  })
})
