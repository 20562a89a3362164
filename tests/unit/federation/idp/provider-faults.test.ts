/** What STS says where something is wrong with the provider. */
import { describe, expect, test } from 'vitest'
import type { IdentityProvider } from '../../../../src/federation/idp/identity-provider.ts'
import { issueToken } from '../../../../src/federation/idp/issue-token.ts'
import {
  type ProviderFaultName,
  providerFaults,
  rotateKeys,
} from '../../../../src/federation/idp/provider-faults.ts'
import type { World } from '../../../../src/federation/world.ts'
import {
  ellipticKeys,
  googleKeys,
  googleKid,
  otherKid,
} from '../../../../src/scenarios/demo-keys.ts'
import { assume, granted, providerAt, worldTrusting } from '../../../support/provider-account.ts'

const issuer = 'https://login.example.com/realm'
const provider = providerAt(issuer, { clients: { app: { name: 'App', redirectUris: [] } } })
const start = worldTrusting({ provider, clientIds: ['app'], condition: {} })
const noKey =
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements"

const changed = (world: World, change: Partial<IdentityProvider>): World => ({
  ...world,
  identityProviders: { [issuer]: { ...provider, ...change } },
})

test.for(Object.keys(providerFaults) as ProviderFaultName[])('%s', async (fault) => {
  const token = granted(await issueToken(start, issuer))
  const reply = await assume(changed(start, providerFaults[fault](provider)), token)
  expect([reply.status, reply.text('Code'), reply.text('Message')]).toEqual([
    400,
    'InvalidIdentityToken',
    noKey,
  ])
  const verdicts = reply.exchange.checks.map(({ id, verdict }) => `${id} ${verdict}`)
  expect(verdicts).toContain('verification-key fail')
})

test.for([
  [5, undefined],
  [5.1, noKey],
] as const)('STS waits five seconds: %d s', async ([responseTime, message]) => {
  const token = granted(await issueToken(start, issuer))
  const reply = await assume(changed(start, { responseTime }), token)
  expect(reply.text('Message')).toBe(message)
  expect(reply.exchange.nested[0]?.took).toBe(responseTime)
})

test('many keys of another type do no harm', async () => {
  const { jwks } = providerFaults['too-many-keys'](
    providerAt(issuer, { keys: ellipticKeys, signingKey: 'demo-ec-1' }),
  )
  const own = providerFaults['too-many-keys'](provider).jwks as { keys: { kid: string }[] }
  const mixed = [
    ...(jwks as { keys: object[] }).keys,
    ...own.keys.filter(({ kid }) => kid === otherKid),
  ]
  const token = granted(await issueToken(start, issuer))
  const reply = await assume(changed(start, { jwks: { keys: mixed } }), token)
  expect(reply.text('Code')).toBeUndefined()
})

describe('the provider rotates its keys', () => {
  const next = googleKeys[googleKid]
  if (!next) throw new Error('no key')
  test.for([
    ['published', undefined],
    ['withdrawn', noKey],
  ] as const)('the former key is %s', async ([former, message]) => {
    const old = granted(await issueToken(start, issuer))
    const world = changed(start, rotateKeys(provider, googleKid, next, former))
    const fresh = granted(await issueToken(world, issuer))
    expect((await assume(world, fresh)).text('Message')).toBeUndefined()
    expect((await assume(world, old)).text('Message')).toBe(message)
  })
})
