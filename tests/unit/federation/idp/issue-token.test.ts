import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issueToken } from '../../../../src/federation/idp/issue-token.ts'
import { presetNames } from '../../../../src/federation/idp/providers/presets.ts'
import { decodeJwt } from '../../../../src/federation/jose/decode-jwt.ts'
import { ellipticKeys, ellipticKid, otherKeys } from '../../../../src/scenarios/demo-keys.ts'
import {
  assume,
  granted,
  now,
  providerAt,
  worldTrusting,
} from '../../../support/provider-account.ts'

const issuer = 'https://login.example.com'
const clients = { app: { name: 'App', redirectUris: [] } }
const users = { ana: { name: 'Ana', email: 'ana@example.com' } }
const keys = { ...otherKeys, ...ellipticKeys }
const provider = providerAt(issuer, { clients, users, keys })
const world = worldTrusting({ provider, clientIds: ['app'], condition: {} })
const payloadOf = async (order: Parameters<typeof issueToken>[2]) =>
  decodeJwt(granted(await issueToken(world, issuer, order)))?.payload

test('claims are set or left out, and the time is as ordered', async () => {
  const payload = await payloadOf({ claims: { sub: null, extra: [1] }, expiresIn: 60 })
  expect(payload).toEqual({
    iss: issuer,
    aud: 'app',
    iat: now,
    exp: now + 60,
    email: 'ana@example.com',
    email_verified: true,
    name: 'Ana',
    extra: [1],
  })
  expect(await payloadOf({ claims: { exp: 5 }, expiresIn: 60 })).toMatchObject({ exp: 5 })
})

test('header fields are set or left out', async () => {
  const token = granted(await issueToken(world, issuer, { header: { kid: null, alg: 'none' } }))
  expect(decodeJwt(token)?.header).toEqual({ alg: 'none', typ: 'JWT' })
  expect(token.endsWith('.')).toBe(true)
})

test.for([
  [undefined, undefined],
  [ellipticKid, undefined],
  ['unpublished', "Couldn't retrieve verification key from your identity provider"],
] as const)('signed with the key %s', async ([key, refusal]) => {
  const order = key === undefined ? {} : { key }
  const reply = await assume(world, granted(await issueToken(world, issuer, order)))
  expect(reply.text('Message')?.split(',')[0]).toBe(refusal)
})

test('an unpublished key under a published name does not verify', async () => {
  const [kid] = Object.keys(otherKeys)
  const token = granted(await issueToken(world, issuer, { key: 'unpublished', header: { kid } }))
  expect((await assume(world, token)).text('Message')).toMatch(/could not be validated/)
})

test('what cannot be had is named', async () => {
  const loop: Record<string, unknown> = {}
  loop['loop'] = loop
  expect(await issueToken(world, 'https://nobody.example.com')).toMatchObject({
    refusal: { field: 'issuer' },
  })
  expect(await issueToken(world, issuer, { key: 'none' })).toMatchObject({
    refusal: { field: 'key' },
  })
  expect(await issueToken(world, issuer, { claims: loop })).toMatchObject({
    refusal: { field: 'claims' },
  })
})

test('whatever is ordered of whichever provider, there is an answer', {
  timeout: 60_000,
}, async () => {
  const anyClaims = fc.dictionary(
    fc.oneof(fc.constantFrom('iss', 'sub', 'aud', 'azp', 'exp', '__proto__'), fc.string()),
    fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.bigInt()),
  )
  const order = fc.record(
    {
      claims: anyClaims,
      header: anyClaims,
      expiresIn: fc.oneof(fc.integer(), fc.double()),
      key: fc.oneof(fc.constantFrom('unpublished', 'demo-rsa-1'), fc.string()),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...presetNames), order, async (preset, wanted) => {
      const one = providerAt('https://issuer.example.com', {}, preset)
      const outcome = await issueToken(
        worldTrusting({ provider: one, condition: {} }),
        one.issuer,
        wanted,
      )
      if (outcome.ok) expect(outcome.value.length).toBeGreaterThan(0)
      else expect(['claims', 'key']).toContain(outcome.refusal.field)
    }),
    { numRuns: 300 },
  )
})
