import fc from 'fast-check'
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { writtenChecks } from '../../../../src/federation/checklist.ts'
import { headerValue } from '../../../../src/federation/http.ts'
import { codeLifetime } from '../../../../src/federation/idp/authorization-code.ts'
import { idTokenClaims } from '../../../../src/federation/idp/id-token.ts'
import type { IdentityProvider } from '../../../../src/federation/idp/identity-provider.ts'
import { codeChallenge } from '../../../../src/federation/oauth/pkce.ts'
import { googleKid } from '../../../../src/scenarios/demo-keys.ts'
import {
  alice,
  authorizationParameters,
  clientId,
  elliptic,
  get,
  googleIssuer,
  jsonOf,
  now,
  plainIssuer,
  post,
  providerOf,
  publicClientId,
  send,
  signIn,
  tokenForm,
  verdicts,
  verifier,
  worldWith,
} from '../../../support/provider-world.ts'

const world = worldWith()
const secret = 'a secret/with+signs'
const google = providerOf(world, googleIssuer).endpoints.token
const plain = providerOf(world, plainIssuer).endpoints.token

let googleCode = ''
let plainCode = ''
beforeAll(async () => {
  googleCode =
    (await signIn(world, googleIssuer, await authorizationParameters())).get('code') ?? ''
  plainCode = (await signIn(world, plainIssuer, await authorizationParameters())).get('code') ?? ''
})

const without = (form: Record<string, string>, ...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !names.includes(name)))

const basic = (id: string, password: string): [string, string] => [
  'authorization',
  `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(password)}`)}`,
]

describe('a code', () => {
  test('is exchanged for tokens', async () => {
    const answer = await send(world, post(google, tokenForm(googleCode)))
    expect(answer.operation).toBe('token')
    expect(answer.response.status).toBe(200)
    expect(headerValue(answer.response.headers, 'cache-control')).toBe('no-store')
    expect(jsonOf(answer)).toEqual({
      access_token: expect.stringMatching(/^ya29\.a0A[\w-]+$/),
      expires_in: 3599,
      scope:
        'openid https://www.googleapis.com/auth/userinfo.email https://www.googleapis.com/auth/userinfo.profile',
      token_type: 'Bearer',
      id_token: expect.stringMatching(/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/),
    })
    expect(new Set(Object.values(verdicts(answer)))).toEqual(new Set(['pass']))
  })

  test('gives the same bytes again in the same world', async () => {
    const request = post(google, tokenForm(googleCode))
    const [one, other] = [await send(world, request), await send(world, request)]
    expect(one).toEqual(other)
  })

  test('works once', async () => {
    const used = (await send(world, post(google, tokenForm(googleCode)))).world
    const again = await send(used, post(google, tokenForm(googleCode)))
    expect(jsonOf(again)).toEqual({ error: 'invalid_grant', error_description: 'Bad Request' })
    expect(verdicts(again)['code-unused']).toBe('fail')
    expect(providerOf(used, plainIssuer)).toBe(providerOf(world, plainIssuer))
  })

  test('is forgotten after it expired', async () => {
    const used = (await send(world, post(google, tokenForm(googleCode)))).world
    expect(providerOf(used, googleIssuer).redeemedCodes).toHaveLength(1)
    const later = { ...used, now: now + codeLifetime + 1, turn: 2 }
    const code =
      (await signIn(later, googleIssuer, await authorizationParameters())).get('code') ?? ''
    const after = (await send(later, post(google, tokenForm(code)))).world
    expect(providerOf(after, googleIssuer).redeemedCodes).toHaveLength(1)
    const stale = await send(after, post(google, tokenForm(googleCode)))
    expect(verdicts(stale)['code-unexpired']).toBe('fail')
  })

  test('is not used up by who may not redeem it', async () => {
    const wrong = { ...tokenForm(googleCode), code_verifier: 'wrong' }
    const { world: after } = await send(world, post(google, wrong))
    expect(after).toBe(world)
  })
})

test.for([
  ['no form', plain, 'invalid_request', 400],
  ['no form', google, 'invalid_request', 400],
] as const)('%s at %s is %s', async ([, url, error, status]) => {
  const request = { ...post(url, tokenForm(plainCode)), headers: [] }
  const answer = await send(world, request)
  expect([jsonOf(answer)['error'], answer.response.status]).toEqual([error, status])
})

interface Refused {
  readonly when: string
  readonly change?: Readonly<Record<string, string>>
  readonly drop?: readonly string[]
  readonly google: readonly [status: number, error: string, description: string]
  readonly plain: readonly [status: number, error: string]
  readonly fails: string
}

const refusals: readonly Refused[] = [
  {
    when: 'no grant type',
    drop: ['grant_type'],
    google: [400, 'unsupported_grant_type', 'Invalid grant_type: '],
    plain: [400, 'invalid_request'],
    fails: 'grant-type',
  },
  {
    when: 'another grant type',
    change: { grant_type: 'refresh_token' },
    google: [400, 'unsupported_grant_type', 'Invalid grant_type: refresh_token'],
    plain: [400, 'unsupported_grant_type'],
    fails: 'grant-type',
  },
  {
    when: 'no client',
    drop: ['client_id', 'client_secret'],
    google: [400, 'invalid_request', 'Could not determine client ID from request.'],
    plain: [401, 'invalid_client'],
    fails: 'client-known',
  },
  {
    when: 'an unknown client',
    change: { client_id: 'hasOwnProperty' },
    google: [401, 'invalid_client', 'The OAuth client was not found.'],
    plain: [401, 'invalid_client'],
    fails: 'client-known',
  },
  {
    when: 'no secret',
    drop: ['client_secret'],
    google: [400, 'invalid_request', 'client_secret is missing.'],
    plain: [401, 'invalid_client'],
    fails: 'client-authenticated',
  },
  {
    when: 'a wrong secret',
    change: { client_secret: 'wrong' },
    google: [401, 'invalid_client', 'Unauthorized'],
    plain: [401, 'invalid_client'],
    fails: 'client-authenticated',
  },
  {
    when: 'no redirect URI',
    drop: ['redirect_uri'],
    google: [400, 'invalid_request', 'Missing parameter: redirect_uri'],
    plain: [400, 'invalid_request'],
    fails: 'code-presented',
  },
  {
    when: 'no code',
    change: { code: '' },
    google: [400, 'invalid_request', 'Missing required parameter: code'],
    plain: [400, 'invalid_request'],
    fails: 'code-presented',
  },
  {
    when: 'an invented code',
    change: { code: '4/0Afoo' },
    google: [400, 'invalid_grant', 'Malformed auth code.'],
    plain: [400, 'invalid_grant'],
    fails: 'code-genuine',
  },
  {
    when: 'another client',
    change: { client_id: publicClientId },
    drop: ['client_secret'],
    google: [401, 'unauthorized_client', 'Unauthorized'],
    plain: [400, 'invalid_grant'],
    fails: 'code-client',
  },
  {
    when: 'another redirect URI',
    change: { redirect_uri: 'https://app.example.com/other?tab=1' },
    google: [400, 'redirect_uri_mismatch', 'Bad Request'],
    plain: [400, 'invalid_grant'],
    fails: 'redirect-uri-same',
  },
  {
    when: 'no verifier',
    drop: ['code_verifier'],
    google: [400, 'invalid_grant', 'Missing code verifier.'],
    plain: [400, 'invalid_grant'],
    fails: 'code-verifier',
  },
  {
    when: 'a wrong verifier',
    change: { code_verifier: `${verifier}x` },
    google: [400, 'invalid_grant', 'Invalid code verifier.'],
    plain: [400, 'invalid_grant'],
    fails: 'code-verifier',
  },
]

describe.for(refusals)(
  'with $when',
  ({ change = {}, drop = [], google: expected, plain: standard, fails }) => {
    test('Google refuses in its words', async () => {
      const form = without({ ...tokenForm(googleCode), ...change }, ...drop)
      const answer = await send(world, post(google, form))
      const { error, error_description } = jsonOf(answer)
      expect([answer.response.status, error, error_description]).toEqual(expected)
      expect(writtenChecks(answer.checks).find(({ verdict }) => verdict === 'fail')?.id).toBe(fails)
    })

    test('a provider of the standards refuses as RFC 6749 says', async () => {
      const form = without({ ...tokenForm(plainCode), ...change }, ...drop)
      const answer = await send(world, post(plain, form))
      expect([answer.response.status, jsonOf(answer)['error']]).toEqual(standard)
    })
  },
)

test('a code of one provider is nothing to another', async () => {
  const answer = await send(world, post(plain, tokenForm(googleCode)))
  expect(jsonOf(answer)['error']).toBe('invalid_grant')
})

test('a repeated parameter is refused', async () => {
  const request = post(plain, tokenForm(plainCode))
  const answer = await send(world, { ...request, body: `${request.body}&code=again` })
  expect(jsonOf(answer)['error']).toBe('invalid_request')
  expect(verdicts(answer)['parameters-once']).toBe('fail')
})

describe('client authentication', () => {
  const bare = () => without(tokenForm(plainCode), 'client_id', 'client_secret')

  test.for([
    ['a header', [basic(clientId, secret)], {}, 200],
    ['a header beside the id in the form', [basic(clientId, secret)], { client_id: clientId }, 200],
    [
      'a header and a secret in the form',
      [basic(clientId, secret)],
      { client_secret: secret },
      400,
    ],
    [
      'a header that names another client',
      [basic(clientId, secret)],
      { client_id: publicClientId },
      400,
    ],
    ['a wrong secret in the header', [basic(clientId, 'wrong')], {}, 401],
    ['a header without a secret', [basic(clientId, '')], {}, 401],
    ['a header without a colon', [['authorization', `Basic ${btoa('nothing')}`]], {}, 401],
    ['a header that is not base64', [['authorization', 'Basic ???']], {}, 401],
    ['an empty header', [['authorization', 'Basic ']], {}, 401],
    ['a header of another scheme', [['authorization', 'Advanced abc']], {}, 401],
    [
      'a secret that is not form-encoded',
      [['authorization', `Basic ${btoa('web.apps.googleusercontent.com:100%')}`]],
      {},
      401,
    ],
  ] as const)('%s', async ([, headers, form, status]) => {
    const answer = await send(world, post(plain, { ...bare(), ...form }, headers))
    expect(answer.response.status).toBe(status)
    const challenge = headerValue(answer.response.headers, 'www-authenticate')
    expect(challenge).toBe(status === 401 ? `Basic realm="${plainIssuer}"` : undefined)
  })

  test('a public client needs none', async () => {
    const parameters = { ...(await authorizationParameters()), client_id: publicClientId }
    const code = (await signIn(world, plainIssuer, parameters)).get('code') ?? ''
    const form = { ...without(tokenForm(code), 'client_secret'), client_id: publicClientId }
    expect((await send(world, post(plain, form))).response.status).toBe(200)
  })
})

describe('PKCE', () => {
  const challenged = async (challenge: Record<string, string>) => {
    const parameters = without(
      await authorizationParameters(),
      'code_challenge',
      'code_challenge_method',
    )
    return (await signIn(world, googleIssuer, { ...parameters, ...challenge })).get('code') ?? ''
  }

  test.for([
    { code_challenge: verifier },
    { code_challenge: verifier, code_challenge_method: 'plain' },
  ])('the plain challenge %j is the verifier itself', async (challenge) => {
    const answer = await send(world, post(google, tokenForm(await challenged(challenge))))
    expect(answer.response.status).toBe(200)
  })

  test('a verifier without a challenge is refused', async () => {
    const code = await challenged({})
    expect(jsonOf(await send(world, post(google, tokenForm(code))))['error_description']).toBe(
      'code_verifier or verifier is not needed.',
    )
    const form = without(tokenForm(code), 'code_verifier')
    expect((await send(world, post(google, form))).response.status).toBe(200)
  })

  test('RFC 7636, Appendix B', async () => {
    const challenge = await codeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk', 'S256')
    expect(challenge).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
  })
})

/** Signs in and returns the ID token, verified with the key set that is served. */
async function verified(
  issuer: string,
  change: (provider: IdentityProvider) => Partial<IdentityProvider> = () => ({}),
  scope = 'openid email profile',
) {
  const changed = worldWith(change)
  const provider = providerOf(changed, issuer)
  const parameters = { ...(await authorizationParameters()), scope }
  const code = (await signIn(changed, issuer, parameters)).get('code') ?? ''
  const tokens = jsonOf(await send(changed, post(provider.endpoints.token, tokenForm(code))))
  const keys = jsonOf(await send(changed, get(provider.endpoints.jwks)))
  const token = String(tokens['id_token'])
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys as never), {
    currentDate: new Date(now * 1000),
  })
  return { payload, tokens, header: decodeProtectedHeader(token) }
}

describe('the ID token', () => {
  test('of Google says what Google says, in its order', async () => {
    const { payload, header } = await verified(googleIssuer)
    expect(header).toEqual({ alg: 'RS256', kid: googleKid, typ: 'JWT' })
    expect(Object.entries(payload)).toEqual([
      ['iss', googleIssuer],
      ['azp', clientId],
      ['aud', clientId],
      ['sub', alice],
      ['hd', 'example.com'],
      ['email', 'alice@example.com'],
      ['email_verified', true],
      ['at_hash', expect.stringMatching(/^[\w-]{22}$/)],
      ['nonce', 'the nonce'],
      ['name', 'Alice Example'],
      ['given_name', 'Alice'],
      ['iat', now],
      ['exp', now + 3600],
    ])
  })

  test('of another provider has no azp', async () => {
    const { payload } = await verified(plainIssuer)
    expect(Object.keys(payload).slice(0, 7)).toEqual([
      'iss',
      'sub',
      'aud',
      'exp',
      'iat',
      'nonce',
      'at_hash',
    ])
  })

  test('verifies with an elliptic key', async () => {
    const { header } = await verified(plainIssuer, ({ issuer }) =>
      issuer === plainIssuer ? elliptic : {},
    )
    expect(header.alg).toBe('ES256')
  })

  test.for([
    ['openid', []],
    ['openid email', ['email', 'email_verified']],
    ['openid profile', ['name', 'given_name']],
    ['openid https://www.googleapis.com/auth/userinfo.email', ['email', 'email_verified']],
  ] as const)('for %s tells %j', async ([scope, told]) => {
    const { payload } = await verified(googleIssuer, undefined, scope)
    const personal = ['email', 'email_verified', 'name', 'given_name']
    expect(Object.keys(payload).filter((claim) => personal.includes(claim))).toEqual(told)
  })

  test('is not issued without openid', async () => {
    const parameters = { ...(await authorizationParameters()), scope: 'email' }
    const code = (await signIn(world, googleIssuer, parameters)).get('code') ?? ''
    const answer = await send(world, post(google, tokenForm(code)))
    expect(Object.keys(jsonOf(answer))).toEqual([
      'access_token',
      'expires_in',
      'scope',
      'token_type',
    ])
    expect(verdicts(answer)['id-token']).toBe('not-reached')
  })

  test('takes the provider’s clock, lifetime, claims and header', async () => {
    const { payload, header } = await verified(googleIssuer, () => ({
      clockSkew: 100,
      idTokenLifetime: 900,
      extraClaims: { email: null, azp: 'another', groups: ['a'] },
      extraHeader: { typ: null, x: 1 },
    }))
    expect(payload).toEqual(
      expect.objectContaining({
        iat: now + 100,
        exp: now + 1000,
        azp: 'another',
        groups: ['a'],
      }),
    )
    expect(payload).not.toHaveProperty('email')
    expect(header).toEqual({ alg: 'RS256', kid: googleKid, x: 1 })
  })

  test.for([
    ['is missing', { signingKey: 'none' }],
    [
      'is broken',
      {
        keys: {
          [googleKid]: { algorithm: 'RS256', published: true, privateKey: { kty: 'RSA', d: 'x' } },
        },
      },
    ],
    [
      'is public',
      {
        keys: {
          [googleKid]: {
            algorithm: 'RS256',
            published: true,
            privateKey: { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
          },
        },
      },
    ],
  ] as const)('cannot be had where the key %s', async ([, change]) => {
    const answer = await send(
      worldWith(() => change),
      post(google, tokenForm(googleCode)),
    )
    expect([answer.response.status, jsonOf(answer)['error']]).toEqual([500, 'server_error'])
    expect(verdicts(answer)['id-token']).toBe('fail')
  })

  test('cannot be had where the account is gone', async () => {
    const answer = await send(
      worldWith(() => ({ users: {} })),
      post(google, tokenForm(googleCode)),
    )
    expect(jsonOf(answer)['error']).toBe('invalid_grant')
  })
})

test('any extra claim is in the token as it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.jsonValue().map(asJson)),
      async (extraClaims) => {
        const claims = JSON.parse(JSON.stringify(await idTokenClaimsWith(extraClaims)))
        for (const [claim, value] of Object.entries(extraClaims))
          expect(Object.getOwnPropertyDescriptor(claims, claim)?.value).toEqual(value ?? undefined)
      },
    ),
    { numRuns: 200 },
  )
})

/** What JSON makes of a value: it has no negative zero. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const idTokenClaimsWith = (extraClaims: Readonly<Record<string, unknown>>) => {
  const changed = worldWith(() => ({ extraClaims }))
  const grant = { clientId, sub: alice, scopes: ['openid'] }
  return idTokenClaims(changed, providerOf(changed, googleIssuer), grant)
}

describe('userinfo', () => {
  const url = providerOf(world, googleIssuer).endpoints.userinfo
  const bearer = (token: unknown): [string, string] => ['authorization', `Bearer ${token}`]

  test('tells the bearer what was agreed', async () => {
    const { tokens } = await verified(googleIssuer)
    const answer = await send(world, get(url, [bearer(tokens['access_token'])]))
    expect(answer.response.status).toBe(200)
    expect(jsonOf(answer)).toEqual({
      sub: alice,
      email: 'alice@example.com',
      email_verified: true,
      name: 'Alice Example',
      given_name: 'Alice',
      hd: 'example.com',
    })
  })

  test('refuses everyone else', async () => {
    const { tokens } = await verified(googleIssuer)
    const { tokens: others } = await verified(plainIssuer)
    const token = tokens['access_token']
    const realm = 'Bearer realm="https://accounts.google.com/"'
    for (const [at, headers, challenge] of [
      [world, [], realm],
      [world, [['authorization', 'Basic abc']], realm],
      [world, [bearer('nonsense')], `${realm}, error="invalid_token"`],
      [world, [bearer(others['access_token'])], `${realm}, error="invalid_token"`],
      [{ ...world, now: now + 3599 }, [bearer(token)], `${realm}, error="invalid_token"`],
      [worldWith(() => ({ users: {} })), [bearer(token)], `${realm}, error="invalid_token"`],
    ] as const) {
      const answer = await send(at, get(url, headers))
      expect(answer.response.status).toBe(401)
      expect(headerValue(answer.response.headers, 'www-authenticate')).toBe(challenge)
      expect(verdicts(answer)).toEqual({ 'access-token': 'fail' })
    }
  })
})
