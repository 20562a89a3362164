/** RSA keys from their primes, judged by keys that another program made whole. */
import type { JWK } from 'jose'
import { expect, test } from 'vitest'
import { rsaKey } from '../../../../src/federation/jose/rsa-key.ts'
import { signJwt } from '../../../../src/federation/jose/sign-jwt.ts'
import { googleKeys, otherKeys } from '../../../../src/scenarios/demo-keys.ts'

const keys = Object.entries({ ...googleKeys, ...otherKeys })
const fromPrimes = ({ p = '', q = '' }: JWK) => rsaKey(p, q)

test.for(keys)('the members of %s follow from its primes', ([, { privateKey }]) => {
  // Which of the exponents that fit is a program's own choice.
  expect({ ...fromPrimes(privateKey), d: privateKey.d }).toEqual(privateKey)
})

test.for(keys)('%s signs the same bytes', async ([, { algorithm, privateKey }]) => {
  const sign = (key: JWK) =>
    signJwt({ alg: algorithm }, { sub: 'ana' }, { algorithm, privateKey: key })
  expect(await sign(fromPrimes(privateKey))).toBe(await sign(privateKey))
})
