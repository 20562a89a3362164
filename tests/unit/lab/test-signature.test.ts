/** Node's verification decides as WebCrypto's, for every algorithm that AWS accepts. */
import fc from 'fast-check'
import { exportJWK, generateKeyPair } from 'jose'
import { describe, expect, test } from 'vitest'
import { encodeBase64Url } from '../../../src/federation/encoding/base64.ts'
import { decodeJwt } from '../../../src/federation/jose/decode-jwt.ts'
import { signJwt } from '../../../src/federation/jose/sign-jwt.ts'
import { algorithmKeys, verifySignature } from '../../../src/federation/jose/verify-signature.ts'
import { testSignature } from '../../../src/lab/test-signature.ts'

/** What is no JWT at all counts for nobody. */
async function verify(token: string, ...by: ParametersAfterTheToken): Promise<boolean> {
  const jwt = decodeJwt(token)
  return jwt !== undefined && verifySignature(jwt, ...by)
}

type ParametersAfterTheToken =
  Parameters<typeof verifySignature> extends [unknown, ...infer Rest] ? Rest : never

describe.for(Object.keys(algorithmKeys))('%s', async (algorithm) => {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const jwk = await exportJWK(privateKey)
  const token = await signJwt({ alg: algorithm }, { sub: 'ana' }, { algorithm, privateKey: jwk })
  const signed = token.slice(0, token.lastIndexOf('.'))
  const [header = '', , signature = ''] = token.split('.')
  const others = Object.keys(algorithmKeys).filter((other) => other !== algorithm)

  test('takes what the key has signed', async () => {
    expect(await verify(token, jwk, algorithm, testSignature)).toBe(true)
  })

  test.for([
    ['another payload', `${header}.e30.${signature}`],
    ['a signature cut short', token.slice(0, -4)],
    ['no signature', `${signed}.`],
    ['a signature that is too long', `${token}AAAA`],
  ])('refuses %s', async ([, altered]) => {
    expect(await verify(altered ?? '', jwk, algorithm, testSignature)).toBe(false)
    expect(await verify(altered ?? '', jwk, algorithm)).toBe(false)
  })

  test.for(others)('says of %s what WebCrypto says', async (other) => {
    expect(await verify(token, jwk, other, testSignature)).toBe(await verify(token, jwk, other))
  })

  test('refuses any other bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const altered = `${signed}.${encodeBase64Url(bytes)}`
        expect(await verify(altered, jwk, algorithm, testSignature)).toBe(false)
      }),
      { numRuns: 50 },
    )
  })
})

test('an RSA key of less than 2048 bits counts for neither', async () => {
  const { privateKey } = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength: 1024,
      publicExponent: Uint8Array.of(1, 0, 1),
    },
    true,
    ['sign', 'verify'],
  )
  const key = { algorithm: 'RS256', privateKey: await exportJWK(privateKey) }
  const token = await signJwt({ alg: 'RS256' }, { sub: 'ana' }, key)
  expect(await verify(token, key.privateKey, 'RS256', testSignature)).toBe(false)
  expect(await verify(token, key.privateKey, 'RS256')).toBe(false)
})
