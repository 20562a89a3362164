/**
 * STS answers in JSON where `Accept` asks for it, as NGINX's S3 gateway, Envoy, Kong and
 * aws-iam-authenticator read it; the documentation knows XML only.
 */
import { expect, test } from 'vitest'
import { bodyText, headerValue } from '../../../../src/federation/http.ts'
import { signJwt } from '../../../../src/federation/jose/sign-jwt.ts'
import { handle } from '../../../../src/federation/network.ts'
import { otherKeys, otherKid } from '../../../../src/scenarios/demo-keys.ts'
import { now, providerAt, roleArn, worldTrusting } from '../../../support/provider-account.ts'

const issuer = 'https://login.example.com'
const world = worldTrusting({ provider: providerAt(issuer), clientIds: ['app'], condition: {} })
const key = otherKeys[otherKid]
if (!key) throw new Error('the provider has no key')
const claims = { iss: issuer, sub: 'ana', aud: 'app', iat: now, exp: now + 300 }
const form = {
  Action: 'AssumeRoleWithWebIdentity',
  Version: '2011-06-15',
  RoleArn: roleArn,
  RoleSessionName: 'test',
  WebIdentityToken: await signJwt({ alg: 'RS256', kid: otherKid }, claims, key),
}

async function ask(accept: string, changed: Readonly<Record<string, string>> = {}) {
  const { response } = await handle(world, {
    method: 'POST',
    url: 'https://sts.us-east-1.amazonaws.com/',
    headers: [
      ['content-type', 'application/x-www-form-urlencoded'],
      ['accept', accept],
    ],
    body: `${new URLSearchParams({ ...form, ...changed })}`,
  })
  const type = headerValue(response.headers, 'content-type')
  return { type, status: response.status, body: bodyText(response.body) }
}

const requestId = expect.stringMatching(/^[\da-f-]{36}$/)

test('credentials come with their end in seconds', async () => {
  const { type, status, body } = await ask('application/json')
  expect({ type, status }).toEqual({ type: 'application/json', status: 200 })
  expect(JSON.parse(body)).toMatchObject({
    AssumeRoleWithWebIdentityResponse: {
      AssumeRoleWithWebIdentityResult: {
        Audience: 'app',
        AssumedRoleUser: { Arn: expect.stringMatching(/:assumed-role\/demo\/test$/) },
        Credentials: {
          AccessKeyId: expect.stringMatching(/^ASIA/),
          Expiration: now + 3600,
        },
        PackedPolicySize: expect.any(Number),
        SubjectFromWebIdentityToken: 'ana',
      },
      ResponseMetadata: { RequestId: requestId },
    },
  })
})

test.for([
  [
    'a role that does not let the token in',
    { RoleArn: `${roleArn}-none` },
    'AccessDenied',
    'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    403,
  ],
  [
    'an operation that there is not',
    { Action: 'AssumeRoleWithWebIdentities' },
    'InvalidAction',
    'Could not find operation AssumeRoleWithWebIdentities for version 2011-06-15',
    400,
  ],
] as const)('%s is refused in JSON', async ([, changed, Code, Message, status]) => {
  const answer = await ask('application/json', changed)
  expect(answer).toMatchObject({ type: 'application/json', status })
  expect(JSON.parse(answer.body)).toEqual({
    Error: { Code, Message, Type: 'Sender' },
    RequestId: requestId,
  })
})

test.for(['*/*', 'application/xml', 'text/xml'])('%s gets XML', async (accept) => {
  expect(await ask(accept)).toMatchObject({
    type: 'text/xml',
    body: expect.stringMatching(/^<AssumeRoleWithWebIdentityResponse xmlns=/),
  })
})
