/** Whatever a token says and whatever is asked with it, STS answers in the form that clients can read. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signJwt } from '../../../../src/federation/jose/sign-jwt.ts'
import { otherKeys, otherKid } from '../../../../src/scenarios/demo-keys.ts'
import { now, providerAt, roleArn, worldTrusting } from '../../../support/provider-account.ts'
import { callSts } from '../../../support/sts-call.ts'

const issuer = 'https://login.example.com'
const aws = 'https://aws.amazon.com'
const world = worldTrusting({
  provider: providerAt(issuer),
  clientIds: ['app'],
  condition: {},
  actions: ['sts:TagSession', 'sts:SetSourceIdentity'],
})
const key = otherKeys[otherKid]
if (!key) throw new Error('the provider has no key')

/** Any JSON, and what stands out of it. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    '__proto__',
    'constructor',
    now,
    `${now}`,
    -1,
    1e21,
    roleArn,
    [roleArn, 1],
    `${roleArn};`,
    '\u0000<&>\ufffe',
    '\ud800',
    'x'.repeat(5000),
    { principal_tags: { Team: ['a'] }, transitive_tag_keys: ['team'] },
    { principal_tags: { ['__proto__']: ['a'] } },
    { toString: 1 },
  ),
)

const claims = fc.dictionary(
  fc.constantFrom(
    ...['iss', 'sub', 'aud', 'azp', 'iat', 'exp', 'nbf', 'amr', 'email', '__proto__'],
    ...['tags', 'source_identity', 'roles', 'tags/principal_tags/Team'].map(
      (name) => `${aws}/${name}`,
    ),
  ),
  anything,
  { maxKeys: 4 },
)
const header = fc.dictionary(fc.constantFrom('alg', 'kid', 'typ', 'crit', 'b64'), anything, {
  maxKeys: 1,
})
const parameters = fc.dictionary(
  fc.constantFrom(
    ...['Action', 'Version', 'RoleArn', 'RoleSessionName', 'WebIdentityToken', 'ProviderId'],
    ...['DurationSeconds', 'Policy', 'PolicyArns.member.1.arn', 'PolicyArns.member.2', '__proto__'],
  ),
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '3600',
      'www.amazon.com',
      'graph.facebook.com',
      'AssumeRole',
      'GetCallerIdentity',
      'arn:aws:iam::123456789012:role/__proto__',
      'arn:aws:iam::__proto__:role/demo',
      '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
      '[[[[[[',
      '..',
      'e30.e30.',
    ),
  ),
  { maxKeys: 2 },
)

test('every check passed, or an error with its code', async () => {
  await fc.assert(
    fc.asyncProperty(header, claims, parameters, async (odd, said, asked) => {
      const token = await signJwt(
        { alg: key.algorithm, kid: otherKid, typ: 'JWT', ...odd },
        { iss: issuer, sub: 'person', aud: 'app', iat: now, exp: now + 600, ...said },
        key,
      )
      const reply = await callSts(world, {
        RoleArn: roleArn,
        RoleSessionName: 'any',
        WebIdentityToken: token,
        ...asked,
      })
      const isError = reply.status !== 200
      expect(reply.text('RequestId')).toMatch(/^[0-9a-f-]{36}$/)
      expect(isError).toBe(reply.text('Code') !== undefined)
      const failed = reply.exchange.checks.filter(({ verdict }) => verdict !== 'pass')
      if (!isError) expect(failed).toEqual([])
    }),
    { numRuns: 400, seed: 20_261_127 },
  )
})
