import { describe, expect, test } from 'vitest'
import { encodeBase64Url } from '../../../src/federation/encoding/base64.ts'
import { explanations } from '../../../src/views/explanations.ts'
import { tokenOf } from '../../../src/views/token.view.ts'
import { endOf, endWith, runWith } from '../../support/run.ts'

const anaAtGoogle =
  'accounts.google.com:553012844871-lumen.apps.googleusercontent.com:110169484474386276334'

test('before the provider has signed one there is no token', async () => {
  const [start] = await runWith()
  expect(start && tokenOf(start)).toBeUndefined()
})

test('every claim is explained, and says what a trust policy sees of it', async () => {
  const token = tokenOf(await endWith(), undefined, explanations)
  const seen = token?.claims.map(({ name, keys, readBy }) => [
    name,
    keys.join(', ') || (readBy ? `read by ${readBy}` : 'invisible'),
  ])
  expect(seen).toEqual([
    ['iss', 'read by STS'],
    ['azp', 'accounts.google.com:aud'],
    ['aud', 'accounts.google.com:oaud'],
    ['sub', 'accounts.google.com:sub'],
    ['email', 'accounts.google.com:email'],
    ['email_verified', 'invisible'],
    ['at_hash', 'invisible'],
    ['nonce', 'invisible'],
    ['name', 'invisible'],
    ['iat', 'read by STS'],
    ['exp', 'read by STS'],
  ])
  expect(token?.claims.every(({ says }) => says?.endsWith('.'))).toBe(true)
})

test('a claim that is called like a member of every object is one of the provider’s own', async () => {
  const end = await endWith()
  const header = encodeBase64Url(new TextEncoder().encode('{"alg":"RS256","toString":"x"}'))
  const payload = encodeBase64Url(new TextEncoder().encode('{"constructor":"x"}'))
  const holdings = { ...end.context.holdings, idToken: `${header}.${payload}.AA` }
  const odd = { ...end, context: { ...end.context, holdings } }
  const token = tokenOf(odd, undefined, explanations)
  expect(token?.claims.map(({ says }) => says)).toEqual([
    'A claim that this provider adds of its own.',
  ])
  expect(token?.header[1]?.says).toBe('A header field that nobody here reads.')
})

test('times are compared with the clock', async () => {
  const times = tokenOf(await endWith('token-expired'))?.claims.flatMap(({ time }) => time ?? [])
  expect(times).toEqual([
    '22 November 2026, 12:04:00 UTC, 1 h 6 min ago',
    '22 November 2026, 13:04:00 UTC, 6 min ago',
  ])
})

test.for([
  ['no fault', [], 'pass', /^STS found that it was made with the provider’s key/],
  ['a changed payload', ['tampered-payload'], 'fail', /^STS found that it does not fit/],
  ['an expired token', ['token-expired'], 'not-reached', /^STS never came to look at it/],
] as const)('with %s the signature is what STS found: %s', async ([, faults, verdict, says]) => {
  const end = await endWith(...faults)
  const sent = end.context.trace[2]?.exchanges[0]
  expect(tokenOf(end, sent, explanations)?.signature).toEqual({
    algorithm: 'RS256',
    kid: '9d408dcfd5a231aaa850a451cc0cde58d119038f',
    length: 256,
    verifier: 'STS',
    verdict,
    says: expect.stringMatching(says),
  })
})

test('the token in view is the one that the opened message carries', async () => {
  const end = await endWith('tampered-payload')
  const sub = (exchange?: Parameters<typeof tokenOf>[1]) =>
    tokenOf(end, exchange)?.claims.find(({ name }) => name === 'sub')?.value
  expect(sub(end.context.trace[1]?.exchanges[1])).toBe('110169484474386276334')
  expect(sub(end.context.trace[2]?.exchanges[0])).toBe('104857600123456789012')
})

test('claims of an issuer that the account does not know have no condition keys', async () => {
  const token = tokenOf(await endWith('unknown-issuer'))
  expect(token?.claims.flatMap(({ keys }) => keys)).toEqual([])
})

describe('through an identity pool', () => {
  const seenOf = (token: ReturnType<typeof tokenOf>) =>
    token?.claims.flatMap(({ name, keys, readBy }) =>
      keys.length > 0 || readBy ? [`${name}: ${keys.join(', ') || readBy}`] : [],
    )

  test('the pool reads the provider’s token, and no trust policy sees it', async () => {
    const end = await endOf('photo-app-enhanced')
    const token = tokenOf(end, end.context.trace[2]?.exchanges[0])
    expect(seenOf(token)).toEqual(
      ['iss', 'azp', 'aud', 'sub', 'exp'].map((name) => `${name}: the identity pool`),
    )
    expect(token?.signature.verdict).toBe('pass')
    expect(token?.signature.verifier).toBe('the identity pool')
  })

  test.for([
    ['tampered-payload', 'fail'],
    ['token-expired', 'not-reached'],
  ] as const)('with %s the pool’s verdict on its signature is %s', async ([fault, verdict]) => {
    const end = await endOf('photo-app-enhanced', fault)
    expect(tokenOf(end, end.context.trace[2]?.exchanges[0])?.signature.verdict).toBe(verdict)
  })

  test.for([
    ['photo-app-enhanced', 3, ['authenticated', 'accounts.google.com', anaAtGoogle]],
    ['photo-app-guest', 1, ['unauthenticated']],
  ] as const)('in %s STS gets a token of Cognito’s own', async ([id, leg, amr]) => {
    const end = await endOf(id)
    const call = end.context.trace[leg]?.exchanges[0]?.nested.find(({ to }) => to === 'sts')
    const token = tokenOf(end, call, explanations)
    expect(seenOf(token)).toEqual([
      'sub: cognito-identity.amazonaws.com:sub',
      'aud: cognito-identity.amazonaws.com:aud, cognito-identity.amazonaws.com:oaud',
      'amr: cognito-identity.amazonaws.com:amr',
      'iss: STS',
      'exp: STS',
      'iat: STS',
    ])
    const claim = (wanted: string) => token?.claims.find(({ name }) => name === wanted)
    expect(claim('amr')?.value).toBe(JSON.stringify(amr))
    expect(claim('sub')?.says).toMatch(/^The identity id/)
    expect(token?.signature.verdict).toBe('pass')
  })

  test('in the classic flow the app holds both tokens, and each message shows its own', async () => {
    const end = await endOf('photo-app-classic')
    const issuer = (leg: number) =>
      tokenOf(end, end.context.trace[leg]?.exchanges.at(-1))?.claims.find(
        ({ name }) => name === 'iss',
      )?.value
    expect([1, 2, 3, 4].map(issuer)).toEqual([
      'https://accounts.google.com',
      'https://accounts.google.com',
      'https://cognito-identity.amazonaws.com',
      'https://cognito-identity.amazonaws.com',
    ])
  })
})
