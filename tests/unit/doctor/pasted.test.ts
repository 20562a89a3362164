/** What people paste, and what is made of it. */
import { describe, expect, test } from 'vitest'
import { readRole } from '../../../src/doctor/pasted-role.ts'
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
