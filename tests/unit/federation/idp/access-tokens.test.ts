/** Facebook and Login with Amazon: from sign-in to STS with opaque access tokens. */
import { describe, expect, test } from 'vitest'
import { bodyText, type HttpRequest, headerValue } from '../../../../src/federation/http.ts'
import { signInPageAt } from '../../../../src/federation/idp/authorize.ts'
import type { IdentityProvider } from '../../../../src/federation/idp/identity-provider.ts'
import { issueToken } from '../../../../src/federation/idp/issue-token.ts'
import { consentRequest } from '../../../../src/federation/idp/sign-in-page.ts'
import { handle } from '../../../../src/federation/network.ts'
import type { World } from '../../../../src/federation/world.ts'
import {
  assume,
  granted,
  now,
  providerAt,
  worldTrusting,
} from '../../../support/provider-account.ts'
import { get, post, redirectUri } from '../../../support/provider-world.ts'

const facebookIssuer = 'https://graph.facebook.com'
const amazonIssuer = 'https://www.amazon.com'
const appId = 'amzn1.application.188a56d827a7d6555a8b67a5d'
const clientId = 'amzn1.application-oa2-client.5f1b'
const amazonUser = 'amzn1.account.AF6RHO7KZU5XRVQJGXK6HB56KR2A'
const person = { name: 'Ana', email: 'ana@example.com' }

const facebookProvider = (change: Partial<IdentityProvider> = {}) =>
  providerAt(facebookIssuer, {
    clients: { '1234567890': { name: 'Album', secret: 'shh', redirectUris: [redirectUri] } },
    users: { '10215241773831025': person },
    ...change,
  })

const amazonProvider = (change: Partial<IdentityProvider> = {}) =>
  providerAt(amazonIssuer, {
    clients: { [clientId]: { name: 'Album', secret: 'shh', appId, redirectUris: [redirectUri] } },
    users: { [amazonUser]: person },
    ...change,
  })

const facebookWorld = (change?: Partial<IdentityProvider>, app = '1234567890') =>
  worldTrusting({
    provider: facebookProvider(change),
    principal: 'graph.facebook.com',
    condition: { StringEquals: { 'graph.facebook.com:app_id': app } },
  })

const amazonWorld = (change?: Partial<IdentityProvider>, user = amazonUser) =>
  worldTrusting({
    provider: amazonProvider(change),
    principal: 'www.amazon.com',
    condition: {
      StringEquals: { 'www.amazon.com:app_id': appId, 'www.amazon.com:user_id': user },
    },
  })

const jsonAt = async (world: World, request: HttpRequest) => {
  const { response } = await handle(world, request)
  return { status: response.status, body: JSON.parse(bodyText(response.body)) }
}

/** The code that the person's consent brings, or how the provider sends the browser back. */
async function sentBack(world: World, url: string, sub?: string): Promise<URLSearchParams> {
  const page = await signInPageAt(world, get(url))
  if (!page) throw new Error(bodyText((await handle(world, get(url))).response.body))
  const { response } = await handle(world, consentRequest(page, sub))
  return new URL(headerValue(response.headers, 'location') ?? '').searchParams
}

const query = (members: Readonly<Record<string, string>>) => new URLSearchParams(members).toString()
const facebook = { ProviderId: 'graph.facebook.com' }
const amazon = { ProviderId: 'www.amazon.com' }
const facebookToken = async (world: World, order = {}) =>
  granted(await issueToken(world, facebookIssuer, order))
const amazonToken = async (world: World, order = {}) =>
  granted(await issueToken(world, amazonIssuer, order))

describe('Facebook', () => {
  test('sign-in, exchange of the code as documented, and who it was', async () => {
    const world = facebookWorld()
    const dialog = `https://www.facebook.com/v23.0/dialog/oauth?${query({ client_id: '1234567890', redirect_uri: redirectUri, state: 's', scope: 'public_profile,email' })}`
    const back = await sentBack(world, dialog, '10215241773831025')
    expect([...back.keys()].sort()).toEqual(['code', 'state'])
    const exchange = `https://graph.facebook.com/v23.0/oauth/access_token?${query({ client_id: '1234567890', redirect_uri: redirectUri, client_secret: 'shh', code: back.get('code') ?? '' })}`
    const { body } = await jsonAt(world, get(exchange))
    expect(body).toEqual({
      access_token: expect.stringMatching(/^EAA[\w-]+$/),
      token_type: 'bearer',
      expires_in: 5_184_000,
    })
    const me = `https://graph.facebook.com/v23.0/me?${query({ access_token: body.access_token })}`
    expect((await jsonAt(world, get(me))).body).toEqual({ id: '10215241773831025', name: 'Ana' })
    expect((await jsonAt(world, get(`${me}&fields=id,email`))).body).toEqual({
      id: '10215241773831025',
      email: 'ana@example.com',
    })
    const reply = await assume(world, body.access_token, facebook)
    expect([reply.text('Provider'), reply.text('Audience')]).toEqual([
      'graph.facebook.com',
      '1234567890',
    ])
    expect(reply.text('SubjectFromWebIdentityToken')).toBe('10215241773831025')
    expect(reply.exchange.nested.map(({ to, operation }) => `${to} ${operation}`)).toEqual([
      'https://graph.facebook.com debug_token',
    ])
    expect(reply.exchange.checks.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'sts-parameters pass',
      'provider-id pass',
      'provider-answers pass',
      'access-token pass',
      'trust-policy pass',
      'duration pass',
      'session-policy pass',
    ])
  })

  test('a person who says no', async () => {
    const dialog = `https://www.facebook.com/v23.0/dialog/oauth?${query({ client_id: '1234567890', redirect_uri: redirectUri })}`
    const back = await sentBack(facebookWorld(), dialog)
    expect(Object.fromEntries(back)).toMatchObject({
      error: 'access_denied',
      error_reason: 'user_denied',
    })
  })

  test('errors are those of the Graph API', async () => {
    const url = 'https://graph.facebook.com/v23.0/oauth/access_token'
    const form = {
      client_id: '1234567890',
      redirect_uri: redirectUri,
      client_secret: 'no',
      code: 'x',
    }
    expect(await jsonAt(facebookWorld(), post(url, form))).toEqual({
      status: 400,
      body: {
        error: { message: 'Error validating client secret.', type: 'OAuthException', code: 1 },
      },
    })
  })

  test('debug_token tells an app about tokens of its own users only', async () => {
    const world = facebookWorld()
    const token = await facebookToken(world)
    const url = 'https://graph.facebook.com/debug_token?'
    const asked = (access_token: string, input_token = token) =>
      jsonAt(world, get(`${url}${query({ input_token, access_token })}`))
    expect((await asked('1234567890|shh')).body.data).toMatchObject({
      app_id: '1234567890',
      is_valid: true,
      expires_at: now + 5_184_000,
      user_id: '10215241773831025',
    })
    expect((await asked('1234567890|shh', 'nonsense')).body.data).toMatchObject({
      is_valid: false,
      error: { code: 190 },
    })
    expect((await asked('1234567890|wrong')).status).toBe(400)
  })

  test.for([
    ['another app', {}, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity'],
    [
      'an expired token',
      { expiresIn: -1 },
      'IDPRejectedClaim',
      'graph.facebook.com rejected OAuth token with response "Error validating access token: Session has expired on Sunday, 22-Nov-26 04:03:59 PST. The current time is Sunday, 22-Nov-26 04:04:00 PST." and code 190',
    ],
    [
      'a person who has left',
      { claims: { sub: 'gone' } },
      'IDPRejectedClaim',
      'graph.facebook.com rejected OAuth token with response "Error validating access token: The user has not authorized application 1234567890." and code 190',
    ],
    [
      'an app that is gone',
      { claims: { aud: '1' } },
      'IDPRejectedClaim',
      'graph.facebook.com rejected OAuth token with response "Error validating application. Application has been deleted." and code 190',
    ],
  ] as const)('refused: %s', async ([, order, code, message]) => {
    const world = facebookWorld({}, code === 'AccessDenied' ? 'another' : '1234567890')
    const reply = await assume(world, await facebookToken(world, order), facebook)
    expect([reply.status, reply.text('Code'), reply.text('Message')]).toEqual([403, code, message])
  })

  test('an unknown token', async () => {
    const reply = await assume(facebookWorld(), 'EAAnonsense', facebook)
    expect(reply.text('Message')).toBe(
      'graph.facebook.com rejected OAuth token with response "Invalid OAuth access token - Cannot parse access token" and code 190',
    )
  })
})

describe('Login with Amazon', () => {
  test('sign-in, exchange, profile, tokeninfo, STS', async () => {
    const world = amazonWorld()
    const page = `https://www.amazon.com/ap/oa?${query({ client_id: clientId, redirect_uri: redirectUri, response_type: 'code', scope: 'profile', state: 's' })}`
    const back = await sentBack(world, page, amazonUser)
    const { body } = await jsonAt(
      world,
      post('https://api.amazon.com/auth/o2/token', {
        grant_type: 'authorization_code',
        code: back.get('code') ?? '',
        client_id: clientId,
        client_secret: 'shh',
        redirect_uri: redirectUri,
      }),
    )
    expect(body).toEqual({
      access_token: expect.stringMatching(/^Atza\|/),
      token_type: 'bearer',
      expires_in: 3600,
    })
    const token = { access_token: body.access_token }
    const info = await jsonAt(
      world,
      get(`https://api.amazon.com/auth/o2/tokeninfo?${query(token)}`),
    )
    expect(info.body).toEqual({
      iss: amazonIssuer,
      user_id: amazonUser,
      aud: clientId,
      app_id: appId,
      exp: 3600,
      iat: now,
    })
    const header: HttpRequest['headers'] = [['x-amz-access-token', body.access_token]]
    const profile = await jsonAt(world, get('https://api.amazon.com/user/profile', header))
    expect(profile.body).toEqual({ user_id: amazonUser, name: 'Ana', email: 'ana@example.com' })
    const reply = await assume(world, body.access_token, amazon)
    expect([
      reply.text('Provider'),
      reply.text('Audience'),
      reply.text('SubjectFromWebIdentityToken'),
    ]).toEqual(['www.amazon.com', appId, amazonUser])
  })

  test.for([
    ['an expired token', { expiresIn: 0 }],
    ['a person who has left', { claims: { sub: 'gone' } }],
    ['an app that is gone', { claims: { aud: 'gone' } }],
  ] as const)('refused: %s', async ([, order]) => {
    const world = amazonWorld()
    const reply = await assume(world, await amazonToken(world, order), amazon)
    expect([reply.status, reply.text('Code'), reply.text('Message')]).toEqual([
      400,
      'InvalidIdentityToken',
      'Provided Token is not a Login With Amazon token',
    ])
  })

  test('another person than the policy names', async () => {
    const world = amazonWorld({}, 'amzn1.account.OTHER')
    expect((await assume(world, await amazonToken(world), amazon)).text('Code')).toBe(
      'AccessDenied',
    )
  })
})

describe('the provider cannot be asked', () => {
  test.for([
    ['Facebook is down', { reachable: false }, facebook],
    ['Facebook is slow', { responseTime: 6 }, facebook],
    ['Login with Amazon is down', { reachable: false }, amazon],
    ['Login with Amazon is slow', { responseTime: 6 }, amazon],
  ] as const)('%s', async ([, change, provider]) => {
    const world = provider === facebook ? facebookWorld(change) : amazonWorld(change)
    const token = provider === facebook ? await facebookToken(world) : await amazonToken(world)
    const reply = await assume(world, token, provider)
    expect([reply.status, reply.text('Code')]).toEqual([400, 'IDPCommunicationError'])
    expect(reply.exchange.checks.find(({ verdict }) => verdict === 'fail')?.id).toBe(
      'provider-answers',
    )
  })
})

test('a token of one provider is none of the other', async () => {
  const world = facebookWorld()
  const reply = await assume(world, await facebookToken(world), amazon)
  expect(reply.text('Code')).toBe('InvalidIdentityToken')
})

test('without ProviderId an access token is not a JWT', async () => {
  const world = facebookWorld()
  const reply = await assume(world, await facebookToken(world))
  expect(reply.text('Message')).toMatch(/You may see this error if you sent an Access Token/)
})

test('neither has a discovery document', async () => {
  for (const issuer of [facebookIssuer, amazonIssuer]) {
    const { response } = await handle(
      facebookWorld(),
      get(`${issuer}/.well-known/openid-configuration`),
    )
    expect(response.status).toBe(404)
  }
})
