/** Which provider a token comes from. */
import { expect, test } from 'vitest'
import { accepted, refused } from '../../../../src/federation/refusal.ts'
import { notValidated } from '../../../../src/federation/sts/refusals.ts'
import { findProvider } from '../../../../src/federation/sts/web-identity-token/provider.ts'
import { accountId, accountWith } from '../../../support/simulated-provider.ts'

const clientIds = ['app']
const arn = (url: string) => `arn:aws:iam::${accountId}:oidc-provider/${url}`

/** What the account has registered, the token's `iss`, and which provider that is. */
test.for<readonly [registered: string, issuer: unknown, url?: string, principal?: string]>([
  [
    'login.example.com/a',
    'https://login.example.com/a',
    'login.example.com/a',
    arn('login.example.com/a'),
  ],
  ['login.example.com/a', 'https://login.example.com'],
  ['login.example.com', 'https://login.example.com/'],
  ['login.example.com/', 'https://login.example.com'],
  ['login.example.com', 'https://Login.example.com'],
  ['login.example.com', 'http://login.example.com'],
  ['login.example.com', 'https://login.example.com:443'],
  ['login.example.com', 'https://login.example.com?tenant=1'],
  ['login.example.com', ['https://login.example.com']],
  ['login.example.com', 7],
  ['login.example.com', 'https://accounts.google.com', 'accounts.google.com'],
  ['login.example.com', 'accounts.google.com', 'accounts.google.com'],
  ['login.example.com', 'https://cognito-identity.amazonaws.com', 'cognito-identity.amazonaws.com'],
])('of %s, a token of %j', ([registered, issuer, url, principal]) => {
  const account = accountWith([], { [registered]: { clientIds } })
  const provider = { issuer: `https://${url}`, keyPrefix: url, principal: principal ?? url }
  expect(findProvider(account, issuer)).toEqual(
    url === undefined
      ? refused(notValidated)
      : accepted(principal === undefined ? provider : { ...provider, clientIds }),
  )
})

test.for(['https://accounts.google.com', 'accounts.google.com'])(
  'an account’s own provider for Google takes the place of the built-in one for %s',
  (issuer) => {
    const account = accountWith([], { 'accounts.google.com': { clientIds } })
    expect(findProvider(account, issuer)).toEqual(
      accepted({
        issuer: 'https://accounts.google.com',
        keyPrefix: 'accounts.google.com',
        principal: arn('accounts.google.com'),
        clientIds,
      }),
    )
  },
)
