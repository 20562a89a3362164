import { describe, expect, test } from 'vitest'
import {
  readRolesClaim,
  readSessionTags,
  readSourceIdentity,
} from '../../../../src/federation/sts/web-identity-token/aws-claims.ts'
import {
  checkTimes,
  readAudience,
  readSubject,
  requireClaims,
} from '../../../../src/federation/sts/web-identity-token/claims.ts'

const now = 1_789_123_456
const tags = 'https://aws.amazon.com/tags'

const said = (outcome: { ok: boolean; refusal?: { code: string; message: string } }) =>
  outcome.refusal ? `${outcome.refusal.code}: ${outcome.refusal.message}` : 'accepted'

describe('five minutes of difference are allowed, to the second', () => {
  test.for([
    [{ exp: now - 299 }, 'accepted'],
    [
      { exp: now - 300 },
      `ExpiredTokenException: Token expired: current date/time ${now - 300} must be before the expiration date/time ${now - 300}`,
    ],
    [{ iat: now + 300 }, 'accepted'],
    [{ iat: now + 301 }, `InvalidIdentityToken: Token issued in the future: ${now + 301}`],
    [{ nbf: now + 300 }, 'accepted'],
    [
      { nbf: now + 301 },
      `InvalidIdentityToken: Token not yet valid: current date/time ${now + 300} must be after or equal to the not-before date/time ${now + 301}`,
    ],
    [{ iat: now - 441_398 }, 'ExpiredTokenException: Token too old: 441398'],
    [{ iat: String(now) }, 'accepted'],
    [{ iat: `${now}.0` }, 'InvalidIdentityToken: Invalid timestamp in token claims.'],
    [{ exp: now + 0.5 }, 'InvalidIdentityToken: Invalid timestamp in token claims.'],
    [{ exp: true }, 'InvalidIdentityToken: Invalid timestamp in token claims.'],
    [{ nbf: null }, 'accepted'],
  ] as const)('%j', ([change, outcome]) => {
    expect(said(checkTimes({ iat: now, exp: now + 600, ...change }, now))).toBe(outcome)
  })
})

describe('required claims', () => {
  const all = { iss: 'https://i', sub: 's', aud: 'a', iat: 1, exp: 2 }
  test.for(['iss', 'sub', 'aud', 'iat', 'exp'])('%s', (name) => {
    const { [name as keyof typeof all]: _, ...rest } = all
    expect(said(requireClaims(rest))).toBe(
      `InvalidIdentityToken: Missing a required claim: ${name}`,
    )
  })

  test('a sub of null makes STS fail', () => {
    expect(said(requireClaims({ ...all, sub: null }))).toBe(
      'InternalFailure: Unknown error validating third-party token',
    )
  })

  test.for(['kubernetes/serviceaccount', 'login.example.com', '', 'constructor'])(
    'an issuer must be a URL, and %j is none',
    (iss) => {
      expect(said(requireClaims({ iss, sub: 's' }))).toBe(
        'InvalidIdentityToken: Issuer must be a valid URL',
      )
    },
  )

  test.for(['accounts.google.com', 'https://accounts.google.com', 'http://login.example.com'])(
    'the issuer may be %s',
    (iss) => {
      expect(said(requireClaims({ ...all, iss }))).toBe('accepted')
    },
  )

  test.for([
    ['', ''],
    [42, '42'],
    ['x'.repeat(300), 'x'.repeat(300)],
  ] as const)('the subject may be %j', ([sub, text]) => {
    expect(readSubject({ sub })).toEqual({ ok: true, value: text })
  })
})

describe('the audience is azp where there is one, else the only aud', () => {
  test.for([
    [{ aud: 'a' }, { effective: 'a', raw: 'a' }],
    [{ aud: ['a'] }, { effective: 'a', raw: ['a'] }],
    [
      { aud: 'a', azp: 'b' },
      { effective: 'b', raw: 'a' },
    ],
    [
      { aud: ['a', 'c'], azp: 'b' },
      { effective: 'b', raw: ['a', 'c'] },
    ],
    [
      { aud: 'a', azp: null },
      { effective: 'a', raw: 'a' },
    ],
  ] as const)('%j', ([claims, value]) => {
    expect(readAudience(claims)).toEqual({ ok: true, value })
  })

  test.for([
    [
      { aud: ['a', 'b'] },
      'InvalidIdentityToken: Token audience contains more than one audience while authorized party is not present',
    ],
    [{ aud: [] }, 'InvalidIdentityToken: Claim is not allowed to be empty: aud'],
  ] as const)('%j is refused', ([claims, outcome]) => {
    expect(said(readAudience(claims))).toBe(outcome)
  })
})

describe('session tags', () => {
  test('nested: each value is a list of one', () => {
    const claims = {
      [tags]: { principal_tags: { Team: ['a'], Unit: [''] }, transitive_tag_keys: ['team'] },
    }
    expect(readSessionTags(claims)).toEqual({
      ok: true,
      value: { tags: { Team: 'a', Unit: '' }, transitiveKeys: ['team'] },
    })
  })

  test('flattened: one claim a tag', () => {
    const claims = {
      [`${tags}/principal_tags/Team`]: 'a',
      [`${tags}/transitive_tag_keys`]: ['Team'],
    }
    expect(readSessionTags(claims)).toEqual({
      ok: true,
      value: { tags: { Team: 'a' }, transitiveKeys: ['Team'] },
    })
  })

  test.for([
    [{ [tags]: 'x' }, 'Session tags passed in claim are not in correct format.'],
    [
      { [tags]: { principal_tags: { T: 'x' } } },
      'principal_tags passed in claim is not in correct format.',
    ],
    [
      { [tags]: { principal_tags: { T: ['x', 'y'] } } },
      'principal_tags passed in claim is not in correct format.',
    ],
    [
      { [tags]: { principal_tags: { 'aws:x': ['y'] } } },
      'principal_tags passed in claim is not in correct format.',
    ],
    [
      { [tags]: { principal_tags: { T: ['x'], t: ['y'] } } },
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      { [tags]: { principal_tags: { T: ['x'] }, transitive_tag_keys: ['U'] } },
      'The specified transitive tag key must be included in the requested tags.',
    ],
  ] as const)('%j', ([claims, message]) => {
    const outcome = readSessionTags(claims)
    expect(outcome.ok ? '' : outcome.refusal.message).toBe(message)
  })
})

describe('source identity', () => {
  test.for([
    [undefined, true],
    [null, true],
    ['ana', true],
    ['a', false],
    ['a'.repeat(65), false],
    ['a b', false],
    ['aws:ana', false],
    [7, false],
  ] as const)('%j', ([value, ok]) => {
    const claims = value === undefined ? {} : { 'https://aws.amazon.com/source_identity': value }
    expect(readSourceIdentity(claims).ok).toBe(ok)
  })
})

describe('the roles claim', () => {
  const role = 'arn:aws:iam::111122223333:role/photos'
  const roles = (value: unknown) => readRolesClaim({ 'https://aws.amazon.com/roles': value }, role)

  test('absent, it forbids nothing and authorizes nothing', () => {
    expect([readRolesClaim({}, role), roles(null)]).toEqual([
      { ok: true, value: false },
      { ok: true, value: false },
    ])
  })

  test.for([role, [role], `x; ${role} ;`, [1, role]])('%j lists the role', (value) => {
    expect(roles(value)).toEqual({ ok: true, value: true })
  })

  test.for([
    [`${role}s`, 'The target role ARN is not present in the roles claim of the identity token'],
    ['', 'The roles claim contains no valid role ARNs'],
    [[], 'The roles claim contains no valid role ARNs'],
    [{}, 'The roles claim is not in a supported format'],
    [true, 'The roles claim is not in a supported format'],
  ] as const)('%j does not', ([value, message]) => {
    const outcome = roles(value)
    expect(outcome.ok ? '' : outcome.refusal.message).toBe(message)
  })
})
