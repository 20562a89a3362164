import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorsWordedSo } from '../../../src/learning/errors-worded-so.ts'

const errors = [
  {
    code: 'AccessDenied',
    message:
      'User: arn:aws:sts::111122223333:assumed-role/lumen-photos/ana-phone is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::lumen-photos/photos/1/skyline.svg" because no identity-based policy allows the s3:GetObject action',
  },
  {
    code: 'AccessDenied',
    message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  },
  { code: 'ExpiredToken', message: 'The provided token has expired.' },
  {
    code: 'ExpiredTokenException',
    message:
      'Token expired: current date/time 1790000000 must be before the expiration date/time 1789999000',
  },
  { code: 'InvalidIdentityToken', message: 'Incorrect token audience' },
  {
    code: 'InvalidIdentityToken',
    message: 'No OpenIDConnect provider found in your account for https://accounts.google.com',
  },
] as const

const [s3Denies, stsDenies, expired, tokenExpired, audience, noProvider] = errors

test.each([
  [
    'the AWS CLI’s words',
    'An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    [stsDenies],
  ],
  [
    'another account’s names',
    'User: arn:aws:sts::999988887777:assumed-role/uploads/session-7 is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::uploads/a.txt" because no identity-based policy allows the s3:GetObject action',
    [s3Denies],
  ],
  [
    'the wire’s XML',
    '<Error><Type>Sender</Type><Code>InvalidIdentityToken</Code><Message>Incorrect token audience</Message></Error>',
    [audience],
  ],
  [
    'an SDK’s name for the code',
    'InvalidIdentityTokenException: No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
    [noProvider],
  ],
  [
    'other times',
    'Token expired: current date/time 1612345678 must be before the expiration date/time 1612345000',
    [tokenExpired],
  ],
  ['a code alone', 'InvalidIdentityToken', [audience, noProvider]],
  [
    'a code in words of another service',
    'InvalidIdentityToken: quite another reason',
    [audience, noProvider],
  ],
  ['words as they are typed', 'token exp', [expired, tokenExpired]],
  ['words in any order and case', 'AUDIENCE incorrect', [audience]],
  ['an error that is none of these', 'ThrottlingException: Rate exceeded', []],
  ['nothing but names', 'arn:aws:iam::111122223333:role/lumen', errors],
  ['nothing', '  ', errors],
] as const)('finds errors by %s', (_, text, found) => {
  expect(errorsWordedSo(text, errors)).toEqual(found)
})

test('an error that AWS gives no words for hides none that has some', () => {
  const wordless = { code: 'AccessDeniedException', message: '' }
  const text = 'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity, said STS'
  expect(errorsWordedSo(text, [...errors, wordless])).toEqual([stsDenies])
})

describe('whatever is pasted', () => {
  test('what is found is some of the errors, in their order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = errorsWordedSo(text, errors)
        expect(found).toEqual(errors.filter((error) => found.includes(error)))
      }),
    )
  })

  test('an error’s own words find it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...errors), fc.string(), (error, before) => {
        const text = `${before.replace(/\w+/g, '')}${error.code}: ${error.message}`
        expect(errorsWordedSo(text, errors)).toContain(error)
      }),
    )
  })
})
