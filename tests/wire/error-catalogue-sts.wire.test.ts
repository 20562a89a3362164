/**
 * How STS refuses a web identity token, each way provoked once at the lab's port and read by the
 * unmodified SDK. What refuses the request or the role is in `error-catalogue-requests`.
 */
import { CompactSign } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IdentityProvider } from '../../src/federation/idp/identity-provider.ts'
import { otherKeys, otherKid } from '../../src/scenarios/demo-keys.ts'
import {
  accountId,
  type CatalogueLab,
  issuer,
  now,
  openCatalogueLab,
} from '../support/catalogue-lab.ts'
import { expectRefusal, type StsCode } from '../support/sts-refusals.ts'

let lab: CatalogueLab
beforeAll(async () => {
  lab = await openCatalogueLab()
})
afterAll(() => lab.close())

type Claims = Readonly<Record<string, unknown>>
type Row = readonly [what: string, change: Claims, code: StsCode, message: string | RegExp]

const notAJwt =
  'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)'
const notValidated =
  'The web identity token provided could not be validated. See the AssumeRoleWithWebIdentity documentation for requirements.'
const noKey =
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements"
const invalid = 'InvalidIdentityToken'
const invalidTime = 'Invalid timestamp in token claims.'
const tags = 'https://aws.amazon.com/tags'
const roles = 'https://aws.amazon.com/roles'
const notInRolesClaim =
  'The target role ARN is not present in the roles claim of the identity token'

test('a good token is not refused', async () => {
  await lab.restore()
  expect((await lab.assume()).accessKeyId).toMatch(/^ASIA/)
})

describe('by its claims', () => {
  test.for<Row>([
    ['no iss', { iss: null }, invalid, 'Missing a required claim: iss'],
    ['no sub', { sub: null }, invalid, 'Missing a required claim: sub'],
    ['no aud', { aud: null }, invalid, 'Missing a required claim: aud'],
    ['no iat', { iat: null }, invalid, 'Missing a required claim: iat'],
    ['no exp', { exp: null }, invalid, 'Missing a required claim: exp'],
    ['an empty list', { aud: [] }, invalid, 'Claim is not allowed to be empty: aud'],
    [
      'several audiences and no authorized party',
      { aud: ['lumen-ios', 'another'], azp: null },
      invalid,
      'Token audience contains more than one audience while authorized party is not present',
    ],
    ['an audience that is not registered', { aud: 'another' }, invalid, notValidated],
    ['an empty audience', { aud: '' }, invalid, notValidated],
    ['an authorized party that is not registered', { azp: 'another' }, invalid, notValidated],
    ['an empty authorized party', { azp: '' }, invalid, notValidated],
    [
      'an issuer that the account does not know',
      { iss: 'https://elsewhere.example' },
      invalid,
      notValidated,
    ],
    ['an issuer with a slash too many', { iss: `${issuer}/` }, invalid, notValidated],
    [
      'an issuer that is no URL, and no audience',
      { iss: 'kubernetes/serviceaccount', aud: null },
      invalid,
      'Issuer must be a valid URL',
    ],
    [
      'issued in the future',
      { iat: now + 301, exp: now + 900 },
      invalid,
      `Token issued in the future: ${now + 301}`,
    ],
    [
      'not yet valid',
      { nbf: now + 301 },
      invalid,
      `Token not yet valid: current date/time ${now + 300} must be after or equal to the not-before date/time ${now + 301}`,
    ],
    ['a nbf in words', { nbf: 'tomorrow' }, invalid, invalidTime],
    ['an iat with a fraction', { iat: now - 0.5 }, invalid, invalidTime],
    [
      'expired',
      { iat: now - 900, exp: now - 301 },
      'ExpiredTokenException',
      `Token expired: current date/time ${now - 300} must be before the expiration date/time ${now - 301}`,
    ],
    [
      'five days old, whatever its exp says',
      { iat: now - 441_398 },
      'ExpiredTokenException',
      'Token too old: 441398',
    ],
    [
      'a tag that is no list',
      { [tags]: { principal_tags: { Team: 'photos' } } },
      invalid,
      'principal_tags passed in claim is not in correct format.',
    ],
    [
      'tags that are no object',
      { [tags]: 'Team=photos' },
      invalid,
      'Session tags passed in claim are not in correct format.',
    ],
    [
      'a roles claim without the role',
      { [roles]: `arn:aws:iam::${accountId}:role/another` },
      invalid,
      notInRolesClaim,
    ],
    [
      'a roles claim without a role',
      { [roles]: ['*'] },
      invalid,
      'The roles claim contains no valid role ARNs',
    ],
    [
      'a roles claim of a number',
      { [roles]: 7 },
      invalid,
      'The roles claim is not in a supported format',
    ],
  ])('%s', async ([, claims, code, message]) => {
    await lab.restore()
    await expectRefusal(lab.assume({ claims }), code, message)
  })

  test('a subject of null, signed elsewhere', async () => {
    await lab.restore()
    const claims = { iss: issuer, aud: 'lumen-ios', sub: null, iat: now, exp: now + 600 }
    const WebIdentityToken = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'RS256', kid: otherKid })
      .sign(otherKeys[otherKid]?.privateKey ?? {})
    const text = 'Unknown error validating third-party token'
    await expectRefusal(lab.assume({}, { WebIdentityToken }), 'InternalFailure', text)
  })
})

describe('by its form and its header', () => {
  test.for(['undefined', 'a.b.c', '{"access_token":"x"}'])('%s', async (WebIdentityToken) => {
    await lab.restore()
    await expectRefusal(lab.assume({}, { WebIdentityToken }), invalid, notAJwt)
  })

  test.for<Row>([
    ['a critical extension', { crit: ['custom'], custom: true }, invalid, notAJwt],
    ['an unknown kid', { kid: 'another' }, invalid, noKey],
    ['an empty kid', { kid: '' }, invalid, noKey],
  ])('%s', async ([, header, code, message]) => {
    await lab.restore()
    await expectRefusal(lab.assume({ header }), code, message)
  })

  test('another key under the kid of the first', async () => {
    await lab.restore()
    const order = { key: 'unpublished', header: { kid: otherKid } }
    await expectRefusal(lab.assume(order), invalid, notValidated)
  })

  test('a kid left out where there are two keys', async () => {
    const keys = ['a', 'b'].map((kid) => ({ kty: 'RSA', kid, n: 'AQAB', e: 'AQAB' }))
    await lab.restore({ [issuer]: { jwks: { keys } } })
    await expectRefusal(lab.assume({ header: { kid: null } }), invalid, noKey)
  })
})

describe('by a provider whose keys cannot be had', () => {
  const jwks_uri = `${issuer}/keys`
  test.for<readonly [what: string, change: Partial<IdentityProvider>]>([
    ['not reachable', { reachable: false }],
    ['slower than five seconds', { responseTime: 6 }],
    ['a discovery document that is a page', { discovery: '<!doctype html>' }],
    ['a discovery document without algorithms', { discovery: { issuer, jwks_uri } }],
    ['a discovery document without keys', { metadata: { jwks_uri: null } }],
    ['the discovery document of another', { metadata: { issuer: `${issuer}/` } }],
    ['keys that are no JSON', { jwks: 'keys' }],
    ['no keys', { jwks: { keys: [] } }],
  ])('%s', async ([, change]) => {
    await lab.restore({ [issuer]: change })
    await expectRefusal(lab.assume(), invalid, noKey)
  })
})
