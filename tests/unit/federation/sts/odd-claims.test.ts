/** Tokens come from anybody: whatever JSON stands in one, STS answers, and its checks can be read. */
import { expect, test } from 'vitest'
import { signJwt } from '../../../../src/federation/jose/sign-jwt.ts'
import { googleKeys, googleKid } from '../../../../src/scenarios/demo-keys.ts'
import { readScenario } from '../../../../src/scenarios/read-scenario.ts'
import { callSts } from '../../../support/sts-call.ts'

const { world } = readScenario('photo-app-direct')
const key = googleKeys[googleKid]
if (!key) throw new Error('Google has no key')
const { algorithm, privateKey } = key

/** It has no text: JavaScript throws where one is asked of it. */
const odd = { toString: 1, valueOf: 1 }

test.for([
  [{ kid: odd }, {}, 'InvalidIdentityToken', 'verification-key', 'kid {"toString":1,"valueOf":1}'],
  [{ alg: odd }, {}, 'InvalidIdentityToken', 'signature', undefined],
  [{}, { iss: odd }, 'InvalidIdentityToken', 'provider-known', 'a built-in provider'],
  // As text, the list would be the issuer that stands in it.
  [
    {},
    { iss: ['https://accounts.google.com'] },
    'InvalidIdentityToken',
    'provider-known',
    'a built-in provider',
  ],
  [{}, { exp: odd }, 'InvalidIdentityToken', 'token-times', undefined],
  [{}, { nbf: odd }, 'InvalidIdentityToken', 'token-times', undefined],
  [{}, { amr: [odd] }, undefined, undefined, undefined],
] as const)('header %j, claims %j', async ([header, claims, code, failed, expected]) => {
  const { now } = world
  const token = await signJwt(
    { alg: algorithm, kid: googleKid, ...header },
    {
      iss: 'https://accounts.google.com',
      aud: '553012844871-lumen.apps.googleusercontent.com',
      sub: '110169484474386276334',
      iat: now,
      exp: now + 3600,
      ...claims,
    },
    { algorithm, privateKey },
  )
  const reply = await callSts(world, {
    RoleArn: 'arn:aws:iam::111122223333:role/lumen-photos',
    RoleSessionName: 'odd',
    WebIdentityToken: token,
  })
  const check = reply.exchange.checks.find(({ verdict }) => verdict === 'fail')
  expect([reply.text('Code'), check?.id]).toEqual([code, failed])
  if (expected !== undefined) expect(check?.expected).toBe(expected)
})
