/** The judge is the client's half as amazon-cognito-identity-js computes it. */
import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { power, prime } from '../../../../../src/federation/cognito-idp/srp/group.ts'
import { bytesOfInteger } from '../../../../../src/federation/cognito-idp/srp/integer.ts'
import {
  makePasswordVerifier,
  passwordMatches,
} from '../../../../../src/federation/cognito-idp/srp/password-verifier.ts'
import {
  claimHolds,
  clientPublicKey,
  serverPublicKey,
} from '../../../../../src/federation/cognito-idp/srp/server-challenge.ts'
import { hex } from '../../../../../src/federation/encoding/sha256.ts'
import { clientHelper, clientInteger } from '../../../../support/srp-client.ts'

const pool = { id: 'us-east-1_AbCdEfGhI' }
const poolName = 'AbCdEfGhI'
const username = '5a0cbb68-2b3c-4f0e-9a51-3f6f4a2b7c11'
const secretBlock = btoa('a block that only the server can read')
const timestamp = 'Sun Nov 22 12:00:00 UTC 2026'

/** The key that the client derives, and its public key. */
async function clientHalf(
  password: string,
  salt: string,
  serverKey: (clientKey: string) => string,
) {
  const helper = clientHelper(poolName)
  const clientKey = await new Promise<string>((resolve) =>
    helper.getLargeAValue((_error, value) => resolve(value.toString(16))),
  )
  const b = serverKey(clientKey)
  const key = await new Promise<Uint8Array>((resolve) =>
    helper.getPasswordAuthenticationKey(
      username,
      password,
      clientInteger(b),
      clientInteger(salt),
      (_error, derived) => resolve(derived),
    ),
  )
  const signature = createHmac('sha256', key)
    .update(poolName + username)
    .update(Buffer.from(secretBlock, 'base64'))
    .update(timestamp)
    .digest('base64')
  return { clientKey, serverKey: b, claim: { secretBlock, timestamp, signature } }
}

/** Signs in with `typed` where the password is `password`. */
async function signIn(password: string, typed: string, turn = 0) {
  const verifier = makePasswordVerifier({ seed: 'srp', turn }, pool, username, password)
  const privateKey = new Uint8Array(32).fill(turn + 1)
  const { claim, ...keys } = await clientHalf(typed, verifier.salt, () =>
    serverPublicKey(verifier, privateKey),
  )
  return { verifier, claim, exchange: { ...keys, privateKey } }
}

describe('a client signs in', () => {
  test.for(['Correct-Horse-7', 'Pässwört ☃ 𝟙', ' '])('with the password %j', async (password) => {
    const { verifier, claim, exchange } = await signIn(password, password)
    expect(claimHolds(claim, exchange, verifier, pool, username)).toBe(true)
  })

  test('with any salt, a leading zero byte too', async () => {
    const password = 'Correct-Horse-7'
    for (const turn of [1, 2, saltWithLeadingZero]) {
      const { verifier, claim, exchange } = await signIn(password, password, turn)
      expect(claimHolds(claim, exchange, verifier, pool, username)).toBe(true)
    }
  }, 30_000)
})

/** A turn whose salt begins with a zero byte; about one in 256 does. */
const saltWithLeadingZero = (() => {
  for (let turn = 3; ; turn++) {
    const { salt } = makePasswordVerifier({ seed: 'srp', turn }, pool, username, 'any')
    if (salt.startsWith('00')) return turn
  }
})()

describe('a claim does not hold', () => {
  test('with another password', async () => {
    const { verifier, claim, exchange } = await signIn('Correct-Horse-7', 'correct-horse-7')
    expect(claimHolds(claim, exchange, verifier, pool, username)).toBe(false)
  })

  test.for([
    ['another time', { timestamp: 'Sun Nov 22 12:00:01 UTC 2026' }],
    ['another secret block', { secretBlock: btoa('another') }],
    ['a signature that is too short', { signature: btoa('x') }],
    ['an empty signature', { signature: '' }],
    ['a signature that is no base64', { signature: '%' }],
    ['a secret block that is no base64', { secretBlock: '%' }],
  ] as const)('with %s', async ([, changed]) => {
    const { verifier, claim, exchange } = await signIn('Correct-Horse-7', 'Correct-Horse-7')
    expect(claimHolds({ ...claim, ...changed }, exchange, verifier, pool, username)).toBe(false)
  })

  test('for another user or pool', async () => {
    const { verifier, claim, exchange } = await signIn('Correct-Horse-7', 'Correct-Horse-7')
    expect(claimHolds(claim, exchange, verifier, pool, 'someone else')).toBe(false)
    expect(claimHolds(claim, exchange, verifier, { id: 'us-east-1_Other' }, username)).toBe(false)
  })
})

test.for(['', 'x', '0x1', '-1', '0', prime.toString(16), (3n * prime).toString(16)])(
  'the public key %j is none',
  (text) => {
    expect(clientPublicKey(text)).toBe(undefined)
  },
)

test('the verifier tells the password from every other', async () => {
  const verifier = makePasswordVerifier({ seed: 'srp', turn: 0 }, pool, username, 'right')
  expect(verifier.salt).toMatch(/^[0-9a-f]{32}$/)
  expect(passwordMatches(verifier, pool, username, 'right')).toBe(true)
  expect(passwordMatches(verifier, pool, username, 'wrong')).toBe(false)
  expect(passwordMatches(verifier, pool, 'another', 'right')).toBe(false)
})

describe('arithmetic', () => {
  const integer = fc.bigInt({ min: 0n, max: prime - 1n })

  test('integers have the bytes that the client hashes', () => {
    const helper = clientHelper(poolName)
    fc.assert(
      fc.property(integer, (value) => {
        const expected = helper.padHex(clientInteger(value.toString(16)))
        expect(hex(bytesOfInteger(value))).toBe(expected.toLowerCase())
      }),
    )
  })

  test('powers are those of the client', async () => {
    const modulus = clientInteger(prime.toString(16))
    await fc.assert(
      fc.asyncProperty(integer, fc.bigInt({ min: 1n, max: 2n ** 64n }), async (base, exponent) => {
        const expected = await new Promise<string>((resolve) =>
          clientInteger(base.toString(16)).modPow(
            clientInteger(exponent.toString(16)),
            modulus,
            (_error, result) => resolve(result.toString(16)),
          ),
        )
        expect(power(base, exponent).toString(16)).toBe(expected)
      }),
      { numRuns: 20 },
    )
  })
})
