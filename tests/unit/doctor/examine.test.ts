/** What is assumed of what nobody said, and what that does to the answer. */
import { describe, expect, test } from 'vitest'
import { examine } from '../../../src/doctor/examine.ts'
import { openQuestion, type Question } from '../../../src/doctor/question.ts'
import { signJwt } from '../../../src/federation/jose/sign-jwt.ts'
import { ellipticKeys, ellipticKid, otherKeys, otherKid } from '../../../src/scenarios/demo-keys.ts'

const now = 1_795_349_040
const issuer = 'https://issuer.example.com'
const claims = { iss: issuer, aud: 'photos', sub: 'ana', iat: now - 86_400, exp: now - 82_800 }

const trusting = (condition: unknown = {}, principal = `oidc-provider/issuer.example.com`) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: {
          Federated: principal.includes('/') ? `arn:aws:iam::444455556666:${principal}` : principal,
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: condition,
      },
    ],
  })

async function ask(parts: Partial<Question>) {
  const question = { ...openQuestion(JSON.stringify(claims), trusting()), ...parts }
  const examined = await examine(question, now)
  if (!examined.ok) return { unreadable: examined.refusal }
  const { outcome, exchange, assumptions } = examined.value
  const failed = exchange.checks.find(({ verdict }) => verdict === 'fail')
  return {
    answer: outcome.ok ? outcome.value.arn : outcome.refusal.code,
    failed: failed?.id,
    assumptions,
  }
}

test('a token of yesterday is asked about as if it were fresh', async () => {
  const { answer } = await ask({})
  expect(answer).toBe('arn:aws:sts::444455556666:assumed-role/your-role/your-session')
})

test('or as it is now', async () => {
  const { call } = openQuestion('', '')
  expect(await ask({ call: { ...call, when: 'now' } })).toMatchObject({
    answer: 'ExpiredTokenException',
    failed: 'token-times',
  })
})

test('claims without times are those of a fresh token, and the page says so', async () => {
  const { iat: _, exp: __, ...timeless } = claims
  const { answer, assumptions } = await ask({ token: JSON.stringify(timeless) })
  expect(answer).toContain('assumed-role')
  expect(assumptions).toContain(
    'It was issued when the call was made, for an hour: its claims do not say iat and exp.',
  )
})

test('who has no issuer that could be asked is refused, as STS would', async () => {
  const { iss: _, ...nobodys } = claims
  expect(await ask({ token: JSON.stringify(nobodys) })).toMatchObject({ failed: 'token-claims' })
  expect(await ask({ token: JSON.stringify({ ...claims, iss: 'https://' }) })).toMatchObject({
    answer: 'InvalidIdentityToken',
  })
})

describe('the provider', () => {
  test('is taken as registered', async () => {
    const { assumptions } = await ask({})
    expect(assumptions).toContain(
      'The account has a provider issuer.example.com with the client ID photos.',
    )
  })

  test('is missing where somebody says so', async () => {
    expect(await ask({ provider: { kind: 'none' } })).toMatchObject({
      answer: 'InvalidIdentityToken',
      failed: 'provider-known',
    })
  })

  test('has the client IDs that it has', async () => {
    const given = (...clientIds: string[]) => ({ kind: 'given', url: issuer, clientIds }) as const
    expect(await ask({ provider: given('other') })).toMatchObject({ failed: 'audience-registered' })
    expect((await ask({ provider: given(' photos ', '') })).answer).toContain('assumed-role')
  })

  test('is built in for Google, unless the policy names one of the account', async () => {
    const google = { ...claims, iss: 'https://accounts.google.com', azp: 'photos' }
    const token = JSON.stringify(google)
    const builtIn = await ask({ token, role: trusting({}, 'accounts.google.com') })
    const own = await ask({ token, role: trusting({}, 'oidc-provider/accounts.google.com') })
    expect(builtIn.assumptions?.join()).not.toContain('The account has a provider')
    expect(own.assumptions).toContain(
      'The account has a provider accounts.google.com with the client ID photos.',
    )
    expect([builtIn.answer, own.answer]).toEqual([
      'arn:aws:sts::111122223333:assumed-role/your-role/your-session',
      'arn:aws:sts::444455556666:assumed-role/your-role/your-session',
    ])
  })
})

describe('the signature', () => {
  const key = otherKeys[otherKid]
  const elliptic = ellipticKeys[ellipticKid]
  if (!key || !elliptic) throw new Error('the demonstration keys are gone')
  const signed = (header: object, by = key) => signJwt({ typ: 'JWT', ...header }, claims, by)
  const set = (kid: string) => {
    const { kty, n, e } = key.privateKey
    return JSON.stringify({ keys: [{ kty, n, e, kid }] })
  }

  test.for(['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'])(
    'of %s is taken as good where no keys are given',
    async (alg) => {
      // Whoever signed it: the header says what its issuer would have signed with.
      const token = await signed({ alg, kid: 'theirs' })
      const { answer, assumptions } = await ask({ token })
      expect(answer).toContain('assumed-role')
      expect(assumptions?.[0]).toBe('The signature is taken as good: it was not tried.')
    },
  )

  test.for(['HS256', 'none', 'PS256'])('of %s is refused by STS', async (alg) => {
    const token = await signed({ alg, kid: 'theirs' })
    expect(await ask({ token })).toMatchObject({ answer: 'InvalidIdentityToken' })
  })

  test('is tried with the keys that are given', async () => {
    const token = await signed({ alg: 'RS256', kid: 'theirs' })
    const forged = `${token.slice(0, -4)}AAAA`
    const keys = { kind: 'given', jwks: set('theirs') } as const
    expect((await ask({ token, keys })).answer).toContain('assumed-role')
    expect(await ask({ token: forged, keys })).toMatchObject({ failed: 'signature' })
    expect(await ask({ token, keys: { kind: 'given', jwks: set('another') } })).toMatchObject({
      failed: 'verification-key',
    })
  })

  test('leaves what the token says to be read', async () => {
    const token = await signed({ alg: 'RS256', kid: 'theirs' })
    const examined = await examine(openQuestion(token, trusting()), now)
    expect(examined.ok && examined.value.tokens).toEqual([
      {
        title: 'What the token says',
        header: { typ: 'JWT', alg: 'RS256', kid: 'theirs' },
        payload: claims,
      },
    ])
    const alone = await examine(openQuestion(JSON.stringify(claims), trusting()), now)
    expect(alone.ok && alone.value.tokens).toEqual([])
  })

  test('cannot be tried where AWS cannot fetch the keys', async () => {
    expect(await ask({ keys: { kind: 'unreachable' } })).toMatchObject({
      failed: 'verification-key',
    })
  })
})

describe('the role', () => {
  const arn = 'arn:aws:iam::444455556666:role/ci/deploy'
  const { call } = openQuestion('', '')
  const described = (role: object) =>
    JSON.stringify({ Role: { Arn: arn, AssumeRolePolicyDocument: trusting(), ...role } })

  test('is the one that is described, with its path and its longest session', async () => {
    const role = described({ MaxSessionDuration: 7200 })
    expect(await ask({ role, call: { ...call, durationSeconds: '7200' } })).toMatchObject({
      answer: 'arn:aws:sts::444455556666:assumed-role/deploy/your-session',
    })
    expect(await ask({ role, call: { ...call, durationSeconds: '7201' } })).toMatchObject({
      answer: 'ValidationError',
      failed: 'duration',
    })
  })

  test('is another one than the call asks for', async () => {
    expect(
      await ask({ role: described({}), call: { ...call, roleArn: arn.replace('/ci', '') } }),
    ).toMatchObject({ answer: 'AccessDenied', failed: 'trust-policy' })
  })

  test('has no policy that IAM would keep', async () => {
    expect(await ask({ role: '{"Statement": {' })).toMatchObject({ failed: 'trust-policy' })
  })
})

test('what cannot be read is said of each part, and STS is not asked', async () => {
  expect(await ask({ token: '', role: ' ', keys: { kind: 'given', jwks: '' } })).toEqual({
    unreadable: {
      token: 'Paste a token or its claims.',
      role: 'Paste the trust policy of the role.',
      keys: 'Paste the key set.',
    },
  })
  expect(await ask({ token: '{"iss": ' })).toMatchObject({
    unreadable: { token: expect.stringContaining('begins as JSON') },
  })
})

describe('an access token, with ProviderId', () => {
  const { call } = openQuestion('', '')
  const withProvider = (providerId: string) => ({ ...call, providerId })
  const token = 'EAABwzLixnjYBAJ'
  const role = trusting(
    { StringEquals: { 'graph.facebook.com:app_id': '73' } },
    'graph.facebook.com',
  )

  test('is no JSON Web Token where ProviderId is missing', async () => {
    const { answer, assumptions } = await ask({ token, role })
    expect(answer).toBe('InvalidIdentityToken')
    expect(assumptions?.join()).toContain('The call has no ProviderId')
  })

  test('is taken for valid, for the app that the policy names', async () => {
    const { answer, assumptions } = await ask({
      token,
      role,
      call: withProvider('graph.facebook.com'),
    })
    expect(answer).toContain('assumed-role')
    expect(assumptions?.[0]).toContain('for one of the app 73')
  })

  test('is of the app that its provider names', async () => {
    const vouched = JSON.stringify({ data: { app_id: 74, user_id: 17, is_valid: true } })
    expect(
      await ask({ token, role, vouched, call: withProvider('graph.facebook.com') }),
    ).toMatchObject({ answer: 'AccessDenied', failed: 'trust-policy' })
  })

  test('of Login with Amazon, too', async () => {
    const vouched = JSON.stringify({ aud: 'amzn1.application-oa2-client.x', user_id: 'amzn1.a' })
    expect(
      (
        await ask({
          token: 'Atza|IwEB',
          role: trusting({}, 'www.amazon.com'),
          vouched,
          call: withProvider('www.amazon.com'),
        })
      ).answer,
    ).toContain('assumed-role')
  })

  test('needs a provider that STS asks', async () => {
    expect(await ask({ call: withProvider('accounts.google.com') })).toMatchObject({
      failed: 'provider-id',
    })
  })
})
