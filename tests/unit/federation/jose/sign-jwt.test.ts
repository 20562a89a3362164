import fc from 'fast-check'
import { compactVerify, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { expect, test } from 'vitest'
import {
  importPrivateKey,
  importPublicKey,
  publicHalf,
} from '../../../../src/federation/jose/keys.ts'
import { signJwt } from '../../../../src/federation/jose/sign-jwt.ts'
import {
  ellipticKeys,
  googleFormerKid,
  googleKeys,
  googleKid,
  otherKeys,
} from '../../../../src/scenarios/demo-keys.ts'

const keys = { ...googleKeys, ...otherKeys, ...ellipticKeys }
const [key] = Object.values(googleKeys)
if (!key) throw new Error('no key')

test.for(Object.entries(keys))(
  'the demonstration key %s signs and verifies',
  async ([kid, { algorithm, privateKey }]) => {
    const token = await signJwt(
      { alg: algorithm, kid },
      { sub: 'Ünïcode ☃' },
      { algorithm, privateKey },
    )
    const { payload } = await compactVerify(token, await importPublicKey(privateKey, algorithm))
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ sub: 'Ünïcode ☃' })
  },
)

test('the demonstration keys differ, and Google’s have 40 hexadecimal digits', () => {
  expect(Object.keys(keys)).toHaveLength(4)
  expect(new Set(Object.values(keys).map(({ privateKey }) => privateKey.d)).size).toBe(4)
  for (const kid of [googleKid, googleFormerKid]) expect(kid).toMatch(/^[0-9a-f]{40}$/)
})

test.for(['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'])(
  '%s signatures verify',
  async (algorithm) => {
    const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
    const jwk = await exportJWK(privateKey)
    const token = await signJwt({ alg: algorithm }, {}, { algorithm, privateKey: jwk })
    const { protectedHeader } = await compactVerify(
      token,
      await importJWK(publicHalf(jwk), algorithm),
    )
    expect(protectedHeader).toEqual({ alg: algorithm })
  },
)

test('any header and any text are signed as they are, RS256 with the same bytes each time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.string({ unit: 'grapheme' }),
      async (extra, text) => {
        const header = { ...extra, alg: 'RS256', crit: undefined, b64: undefined }
        const token = await signJwt(header, text, key)
        expect(await signJwt(header, text, key)).toBe(token)
        const { payload } = await compactVerify(
          token,
          await importPublicKey(key.privateKey, 'RS256'),
        )
        expect(new TextDecoder().decode(payload)).toBe(text)
      },
    ),
    { numRuns: 25 },
  )
})

test('alg none has an empty signature', async () => {
  expect(await signJwt({ alg: 'none' }, '{}', key)).toBe('eyJhbGciOiJub25lIn0.e30.')
})

test('a key is imported once for its value', async () => {
  const first = await importPublicKey(key.privateKey, 'RS256')
  expect(await importPublicKey({ ...key.privateKey, kid: 'x', use: 'sig' }, 'RS256')).toBe(first)
  expect(await importPublicKey(key.privateKey, 'RS384')).not.toBe(first)
  const secret = await importPrivateKey(key.privateKey, 'RS256')
  expect(secret.type).toBe('private')
  expect(await importPrivateKey({ ...key.privateKey }, 'RS256')).toBe(secret)
})

test('more keys than are remembered do no harm', async () => {
  for (let index = 0; index < 70; index++) {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    expect((await importPublicKey(await exportJWK(privateKey), 'ES256')).type).toBe('public')
  }
})

test.for<[string, JWK]>([
  ['nothing', {}],
  ['a secret', { kty: 'oct', k: 'AQAB' }],
  ['half a key', { kty: 'RSA', n: 'AQAB' }],
  ['another type', { kty: 'EC', crv: 'P-256', x: 'AQAB', y: 'AQAB' }],
])('%s is no public key', async ([, jwk]) => {
  await expect(importPublicKey(jwk, 'RS256')).rejects.toThrow()
  await expect(importPrivateKey(jwk, 'RS256')).rejects.toThrow()
})
