import { expect, test } from 'vitest'
import { tokenOf } from '../../../src/views/token.view.ts'
import { endWith, runWith } from '../../support/run.ts'

test('before the provider has signed one there is no token', async () => {
  const [start] = await runWith()
  expect(start && tokenOf(start)).toBeUndefined()
})

test('every claim is explained, and says what a trust policy sees of it', async () => {
  const token = tokenOf(await endWith())
  const seen = token?.claims.map(({ name, keys, readBySts }) => [
    name,
    keys.join(', ') || (readBySts ? 'read by STS' : 'invisible'),
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
  expect(token?.claims.every(({ says }) => says.endsWith('.'))).toBe(true)
})

test('times are compared with the clock', async () => {
  const times = tokenOf(await endWith('token-expired'))?.claims.flatMap(({ time }) => time ?? [])
  expect(times).toEqual([
    '22 November 2026, 12:04:00 UTC, 1 h 6 min ago',
    '22 November 2026, 13:04:00 UTC, 6 min ago',
  ])
})

test.for([
  ['no fault', [], 'pass'],
  ['a changed payload', ['tampered-payload'], 'fail'],
  ['an expired token', ['token-expired'], 'not-reached'],
] as const)('with %s the signature is what STS found: %s', async ([, faults, verdict]) => {
  const end = await endWith(...faults)
  const sent = end.context.trace[2]?.exchanges[0]
  expect(tokenOf(end, sent)?.signature).toEqual({
    algorithm: 'RS256',
    kid: '9d408dcfd5a231aaa850a451cc0cde58d119038f',
    length: 256,
    verdict,
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
