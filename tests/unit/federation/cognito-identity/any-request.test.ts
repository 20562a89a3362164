/** Nothing that an app can send makes identity pools throw, and the same request has the same answer. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyText, type HttpRequest, headerValue } from '../../../../src/federation/http.ts'
import { handle } from '../../../../src/federation/network.ts'
import {
  apps,
  identityPoolWorld,
  loginToken,
  type Provider,
  poolId,
  userPool,
} from '../../../support/identity-pool-world.ts'

const operations = ['GetId', 'GetCredentialsForIdentity', 'GetOpenIdToken', 'UnlinkIdentity']
const identityId = 'us-east-1:aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
const providers = Object.keys(apps) as Provider[]

const world = identityPoolWorld({
  identities: { [identityId]: { id: identityId, logins: [], createdAt: 0, modifiedAt: 0 } },
  principalTags: { [userPool]: { useDefaults: true, principalTags: {} } },
  roleMappings: { [userPool]: { type: 'Token', ambiguousRoleResolution: 'Deny' } },
})

const tokens = Object.fromEntries(
  await Promise.all(
    providers.map(async (provider) => [provider, await loginToken(world, provider)] as const),
  ),
)

const request = (operation: string, body: string): HttpRequest => ({
  method: 'POST',
  url: 'https://cognito-identity.us-east-1.amazonaws.com/',
  headers: [
    ['content-type', 'application/x-amz-json-1.1'],
    ['x-amz-target', `AWSCognitoIdentityService.${operation}`],
  ],
  body,
})

const operation = fc.constantFrom(...operations)
const logins = fc.dictionary(
  fc.oneof(
    fc.constantFrom<string>(...providers, 'cognito-identity.amazonaws.com', '__proto__'),
    fc.string(),
  ),
  fc.oneof(fc.constantFrom(...Object.values(tokens), 'a.b.c', 'e30.e30.e30'), fc.string()),
)
const input = fc.record(
  {
    IdentityId: fc.oneof(fc.constant(identityId), fc.string()),
    IdentityPoolId: fc.oneof(fc.constant(poolId), fc.string()),
    Logins: fc.oneof(logins, fc.jsonValue()),
    LoginsToRemove: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
    CustomRoleArn: fc.oneof(fc.string({ minLength: 20 }), fc.jsonValue()),
  },
  { requiredKeys: [] },
)

/** A result, or an error as AWS writes one; and the same again. */
const answered = async (sent: HttpRequest) => {
  const handled = await handle(world, sent)
  const { status, headers, body } = handled.response
  const { __type: code } = JSON.parse(bodyText(body))
  expect([status, headerValue(headers, 'x-amzn-errortype')]).toEqual(
    status === 200 ? [200, undefined] : [400, `${code}:`],
  )
  expect(await handle(structuredClone(world), sent)).toEqual(handled)
}

describe('every request is answered', () => {
  test('with any members', () =>
    fc.assert(
      fc.asyncProperty(operation, input, (name, members) =>
        answered(request(name, JSON.stringify(members))),
      ),
      { numRuns: 150 },
    ))

  test('with any body', () =>
    fc.assert(
      fc.asyncProperty(operation, fc.oneof(fc.json(), fc.string()), (name, body) =>
        answered(request(name, body)),
      ),
    ))

  test('with a token that says anything', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...providers, 'cognito-identity.amazonaws.com'),
        fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
        (provider, claims) => {
          const half = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
          const payload = { iss: `https://${provider}`, exp: 9e9, ...(claims as object) }
          const token = `${half({ alg: 'RS256' })}.${half(payload)}.c2ln`
          const members = { IdentityPoolId: poolId, Logins: { [provider]: token } }
          return answered(request('GetId', JSON.stringify(members)))
        },
      ),
    ))
})

test.for(operations)('the same %s gets the same bytes', async (name) => {
  const members = {
    IdentityId: identityId,
    IdentityPoolId: poolId,
    Logins: { [userPool]: tokens[userPool], 'accounts.google.com': tokens['accounts.google.com'] },
    LoginsToRemove: [userPool],
  }
  const sent = request(name, JSON.stringify(members))
  expect(await handle(world, sent)).toEqual(await handle(world, sent))
})
