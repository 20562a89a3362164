import { expect, test } from 'vitest'
import { withForwardedRedirect } from '../../../src/lab/forwarded-redirect.ts'
import { origin, redirectUri, worldWith } from '../../support/managed-login-world.ts'

const world = await worldWith()
const browser = 'http://127.0.0.1:4566/_idp/lumen.auth.us-east-1.amazoncognito.com/oauth2/authorize'

const redirected = (url: string, location: string) =>
  withForwardedRedirect(() => world, url, {
    status: 302,
    headers: [['location', location]],
    body: '',
  }).headers

test.for([
  [`${origin}/login?a=b`, '/_idp/lumen.auth.us-east-1.amazoncognito.com/login?a=b'],
  ['https://accounts.google.com/o/oauth2/v2/auth', '/_idp/accounts.google.com/o/oauth2/v2/auth'],
  [redirectUri, redirectUri],
  ['http://localhost:3000/?code=a', 'http://localhost:3000/?code=a'],
])('a browser below /_idp/ that is sent to %s goes to %s', ([location = '', goes]) => {
  expect(redirected(browser, location)).toEqual([['location', goes]])
})

test('elsewhere a redirect is left as it is', () => {
  expect(redirected('http://127.0.0.1:4566/bucket', `${origin}/login`)).toEqual([
    ['location', `${origin}/login`],
  ])
})
