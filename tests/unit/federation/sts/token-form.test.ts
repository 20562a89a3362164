/** Of what is no token at all, the check says what it looks like. */
import { expect, test } from 'vitest'
import { issueToken } from '../../../../src/federation/idp/issue-token.ts'
import { assume, granted, providerAt, worldTrusting } from '../../../support/provider-account.ts'

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

/**
 * Bitbucket's way to the AWS CLI is `echo $BITBUCKET_STEP_OIDC_TOKEN > file`, and neither botocore nor the
 * SDK for JavaScript takes the line break off.
 *
 * @see https://github.com/aws/aws-cdk/issues/26292
 */
test.for(['\n', '\r\n'])('a token file may end with the line break %j', async (lineBreak) => {
  const token = granted(await issueToken(world, issuer, { claims: { sub: 'a', aud: 'app' } }))
  expect((await assume(world, `${token}${lineBreak}`)).status).toBe(200)
})
