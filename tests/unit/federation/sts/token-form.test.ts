/** Of what is no token at all, the check says what it looks like. */
import { expect, test } from 'vitest'
import { assume, providerAt, worldTrusting } from '../../../support/provider-account.ts'

const issuer = 'https://login.example.com'
const world = worldTrusting({ provider: providerAt(issuer), clientIds: ['app'], condition: {} })

test.for([
  ['a variable that was not set', 'undefined', 'parts 1, undefined'],
  [
    'a token cut short',
    'eyJhbGciOiJSUzI1NiJ9.eyJhIjoiYiJ9',
    'parts 2, eyJhbGciOiJSUzI1NiJ9.eyJhIjoiY',
  ],
  ['an encrypted token', 'e30.e30.e30.e30.e30', 'parts 5, e30.e30.e30.e30.e30'],
  ['a header with the word Bearer', 'Bearer e30.e30.e30', 'parts 3, Bearer e30.e30.e30'],
] as const)('%s', async ([, token, actual]) => {
  const reply = await assume(world, token)
  const failed = reply.exchange.checks.find(({ verdict }) => verdict === 'fail')
  expect([reply.text('Code'), failed?.id, failed?.actual]).toEqual([
    'InvalidIdentityToken',
    'token-form',
    actual,
  ])
})
