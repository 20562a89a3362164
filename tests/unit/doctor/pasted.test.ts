/** What people paste, and what is made of it. */
import { describe, expect, test } from 'vitest'
import { documentsIn } from '../../../src/doctor/pasted-documents.ts'
import { readLogins } from '../../../src/doctor/pasted-logins.ts'
import { readRole, readRoles } from '../../../src/doctor/pasted-role.ts'
import { readToken } from '../../../src/doctor/pasted-token.ts'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = `${part({ alg: 'RS256' })}.${part({ sub: 'ana' })}.c2lnbmF0dXJl`
const policy = { Version: '2012-10-17', Statement: [] }

describe('a token is found', () => {
  test.for([
    ['as it is', jwt],
    ['between blanks and line breaks', `\n  ${jwt.slice(0, 20)}\n${jwt.slice(20)}\n`],
    ['in quotation marks', `"${jwt}"`],
    ['behind its scheme', `Authorization: Bearer ${jwt}`],
    ['in the answer of a token endpoint', JSON.stringify({ id_token: jwt, expires_in: 3600 })],
    ['in the answer of GitHub’s runner', JSON.stringify({ count: 1, value: jwt })],
    ['in the answer of GetOpenIdToken', JSON.stringify({ IdentityId: 'i', Token: jwt })],
  ] as const)('%s', ([, pasted]) => {
    const read = readToken(pasted)
    expect(read).toMatchObject({ kind: 'token', text: jwt, jwt: { payload: { sub: 'ana' } } })
  })

  test('as claims alone, even with a member of that name', () => {
    expect(readToken('{"sub": "ana", "value": "none"}')).toEqual({
      kind: 'claims',
      claims: { sub: 'ana', value: 'none' },
    })
  })

  test('and what is no JWT is left to STS', () => {
    expect(readToken('EAAB123')).toEqual({ kind: 'token', text: 'EAAB123', jwt: undefined })
  })

  test.for(['', '  ', '{"sub": "ana"', '{"sub": "ana",}'])('and not in %j', (pasted) => {
    expect(readToken(pasted)).toBeUndefined()
  })
})

describe('a role is', () => {
  const text = JSON.stringify(policy, null, 4)

  test('its trust policy, to the last blank', () => {
    expect(readRole(text)).toEqual({ trustPolicy: text })
  })

  test('what aws iam get-role prints', () => {
    const arn = 'arn:aws:iam::111122223333:role/ci/deploy'
    const role = { Arn: arn, AssumeRolePolicyDocument: policy, MaxSessionDuration: 7200 }
    expect(readRole(JSON.stringify({ Role: role }))).toEqual({
      trustPolicy: JSON.stringify(policy, null, 2),
      arn,
      maxSessionDuration: 7200,
    })
  })

  test('an item of a list, with its policy percent-encoded as IAM sends it', () => {
    const document = encodeURIComponent(JSON.stringify(policy))
    expect(readRole(JSON.stringify({ AssumeRolePolicyDocument: document }))).toEqual({
      trustPolicy: JSON.stringify(policy),
    })
  })

  test('whatever else it says, for IAM to judge', () => {
    expect(readRole('resource "aws_iam_role" "ci" {}').trustPolicy).toBe(
      'resource "aws_iam_role" "ci" {}',
    )
  })
})

describe('Logins are found', () => {
  const logins = { 'accounts.google.com': jwt }
  const issued = `${part({ alg: 'RS256' })}.${part({ iss: 'https://accounts.google.com' })}.c2ln`

  test.for<[string, string]>([
    ['as the map', JSON.stringify(logins)],
    ['in the parameters of a call', JSON.stringify({ IdentityId: 'i', Logins: logins })],
    ['as the AWS CLI takes them', `accounts.google.com=${jwt}`],
  ])('%s', ([, pasted]) => {
    expect(readLogins(pasted)).toMatchObject({
      ok: true,
      value: [{ provider: 'accounts.google.com', isInferred: false, token: { text: jwt } }],
    })
  })

  test.for<[string, string, string]>([
    ['by the issuer of a token', issued, 'accounts.google.com'],
    [
      'by that in an endpoint’s answer',
      JSON.stringify({ id_token: issued }),
      'accounts.google.com',
    ],
    ['by that of claims', '{"iss": "https://a.example/t", "sub": "ana"}', 'a.example/t'],
    ['by how a token of Facebook begins', 'EAAB123', 'graph.facebook.com'],
    ['by how a token of Amazon begins', 'Atza|IwEB', 'www.amazon.com'],
  ])('%s', ([, pasted, provider]) => {
    expect(readLogins(pasted)).toMatchObject({ ok: true, value: [{ provider, isInferred: true }] })
  })

  test('with claims in place of a token', () => {
    expect(readLogins('{"accounts.google.com": {"sub": "ana"}}')).toMatchObject({
      ok: true,
      value: [{ token: { kind: 'claims', claims: { sub: 'ana' } } }],
    })
  })

  test.for([jwt, '{"sub": "ana"}', '{"accounts.google.com": ""}', 'undefined'])(
    'and not in %s',
    (pasted) => {
      expect(readLogins(pasted)).toMatchObject({ ok: false })
    },
  )
})

describe('documents one after the other', () => {
  const role = (name: string) => ({ Role: { Arn: name, AssumeRolePolicyDocument: policy } })
  const kinds = (text: string) => documentsIn(text).map(({ kind }) => kind)

  test('are told apart, whatever stands in their strings', () => {
    const pool = { IdentityPoolId: 'p', AllowUnauthenticatedIdentities: true, Name: '} "{' }
    const tags = { IdentityPoolId: 'p', IdentityProviderName: 'x', UseDefaults: true }
    expect(
      kinds(
        [pool, { IdentityPoolId: 'p' }, tags, role('a')]
          .map((each) => JSON.stringify(each))
          .join('\n'),
      ),
    ).toEqual(['pool', 'pool-roles', 'pool-tags', 'role'])
    expect(kinds(JSON.stringify(policy))).toEqual(['trust-policy'])
  })

  test('are one text where something else stands between them', () => {
    expect(kinds('$ aws iam get-role\n{} {}')).toEqual(['unknown'])
    expect(kinds('{"a": {} {"b": 1}')).toEqual(['unknown'])
    expect(kinds(' ')).toEqual([])
  })

  test('are several roles', () => {
    const both = readRoles(`${JSON.stringify(role('a'))},\n${JSON.stringify(role('b'))}`)
    expect(both.map(({ arn }) => arn)).toEqual(['a', 'b'])
  })
})
