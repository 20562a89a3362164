/** The control interface: what it answers, and how it words what it cannot read. */
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readXmlText } from '../../../src/federation/encoding/xml.ts'
import { bodyText } from '../../../src/federation/http.ts'
import { providerFaults } from '../../../src/federation/idp/provider-faults.ts'
import { control } from '../../../src/lab/control/control.ts'
import { type Lab, openLab } from '../../../src/lab/lab.ts'
import { demoCredentials } from '../../../src/scenarios/administrator.ts'
import { scenarioIds } from '../../../src/scenarios/read-scenario.ts'
import { identityPoolWorld, userPool as idpName } from '../../support/identity-pool-world.ts'
import { worldWith } from '../../support/managed-login-world.ts'
import { syncWorld } from '../../support/sync-world.ts'
import { userPoolWorld } from '../../support/user-pool-world.ts'

const time = 1_795_349_040
const managedLoginWorld = await worldWith()
let lab: Lab
beforeEach(() => {
  lab = openLab('photo-app-direct', () => time)
})

async function call(method: string, path: string, body: unknown = '', accept = 'application/json') {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const url = `http://127.0.0.1:4566/_lab/${path}`
  const reply = await control(lab, { method, url, headers: [['accept', accept]], body: text })
  if (reply.body instanceof ReadableStream) throw new Error('a stream')
  const answer = bodyText(reply.body)
  return { status: reply.status, body: accept === 'text/plain' ? answer : JSON.parse(answer) }
}

const lumen = 'https://login.lumen.example'

describe('wrong input gets a 400 with a sentence that names the field', () => {
  test.for([
    ['POST', 'identity-providers', { clientIds: ['a'] }, 'issuer'],
    ['POST', 'identity-providers', { issuer: 'http://a.example', clientIds: ['a'] }, 'issuer'],
    ['POST', 'identity-providers', { issuer: 'https://a.example?b', clientIds: ['a'] }, 'issuer'],
    ['POST', 'identity-providers', { issuer: 'https://a.example', clientIds: [] }, 'clientIds'],
    ['POST', 'identity-providers', { issuer: 'https://a.example', clientIds: [7] }, 'clientIds.0'],
    [
      'POST',
      'identity-providers',
      { issuer: 'https://a.example', clientIds: ['a'], algorithm: 'none' },
      'algorithm',
    ],
    [
      'POST',
      'identity-providers',
      { issuer: 'https://a.example', clientIds: ['a'], keys: [] },
      'keys',
    ],
    ['POST', 'provider-faults', { issuer: 'https://nobody.example', fault: 'slow' }, 'issuer'],
    ['POST', 'provider-faults', { issuer: lumen, fault: 'tired' }, 'fault'],
    ['POST', 'tokens', {}, 'issuer'],
    ['POST', 'tokens', { issuer: 'https://nobody.example' }, 'issuer'],
    ['POST', 'tokens', { issuer: lumen, expiresIn: 'soon' }, 'expiresIn'],
    ['POST', 'tokens', { issuer: lumen, key: 'none such' }, 'key'],
    ['POST', 'clock', {}, undefined],
    ['POST', 'clock', { advance: 1, set: 1 }, undefined],
    ['POST', 'clock', { advance: 'an hour' }, 'advance'],
    ['POST', 'clock', { set: 'tomorrow' }, 'set'],
    ['POST', 'reset', { scenario: '../package' }, 'scenario'],
    ['PUT', 'world', { now: 'then' }, 'now'],
  ] as const)('%s %s %j: %s', async ([method, path, body, field]) => {
    const answer = await call(method, path, body)
    expect([answer.status, answer.body.field]).toEqual([400, field])
    const about = field === undefined ? 'body' : `field "${field}"`
    expect(answer.body.error).toMatch(new RegExp(`^The ${about} is .*: .*\\.$`))
  })

  test('no JSON at all', async () => {
    const { status, body } = await call('POST', 'tokens', '{"issuer":')
    expect([status, body.error]).toEqual([400, expect.stringMatching(/^The body is .* no JSON: /)])
  })

  test('a call that there is not, and a method that the call does not have', async () => {
    expect((await call('GET', 'nothing')).status).toBe(404)
    expect(await call('DELETE', 'world')).toEqual({
      status: 405,
      body: { error: 'Use GET or PUT for /_lab/world.' },
    })
  })
})

test('health tells what a client needs to begin', async () => {
  expect(await call('GET', 'health')).toEqual({
    status: 200,
    body: {
      status: 'ok',
      now: time,
      scenario: 'photo-app-direct',
      credentials: demoCredentials,
    },
  })
})

describe('identity providers', () => {
  test('a new one has a key of its own for the algorithm', async () => {
    const order = { issuer: 'https://a.example/x', clientIds: ['app'], algorithm: 'ES256' }
    const { status, body } = await call('POST', 'identity-providers', order)
    expect([status, body.discovery, body.reachableAt]).toEqual([
      201,
      'https://a.example/x/.well-known/openid-configuration',
      '/_idp/a.example/x/.well-known/openid-configuration',
    ])
    const { token } = (await call('POST', 'tokens', { issuer: order.issuer })).body
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', kid: body.signingKey, typ: 'JWT' })
  })

  test('given keys are served as they are', async () => {
    const jwks = { keys: [{ kty: 'RSA', n: 'AQAB', e: 'AQAB', kid: 'mine' }] }
    const issuer = 'https://a.example'
    await call('POST', 'identity-providers', { issuer, clientIds: ['app'], jwks })
    const response = await lab.answer({
      method: 'GET',
      url: `http://127.0.0.1:4566/_idp/a.example/.well-known/jwks.json`,
      headers: [],
      body: '',
    })
    expect(JSON.parse(bodyText(response.body))).toEqual(jwks)
  })

  test('the same issuer again replaces it', async () => {
    const order = { issuer: 'https://a.example', clientIds: ['app'] }
    const first = await call('POST', 'identity-providers', order)
    const second = await call('POST', 'identity-providers', { ...order, clientIds: ['other'] })
    expect([first.status, second.status]).toEqual([201, 200])
    const provider = lab.store.current().identityProviders['https://a.example']
    expect(Object.keys(provider?.clients ?? {})).toEqual(['other'])
  })
})

describe('tokens', () => {
  test('are about the provider’s first person and client, as of the lab’s time', async () => {
    const { token } = (await call('POST', 'tokens', { issuer: lumen })).body
    expect(decodeJwt(token)).toMatchObject({
      iss: lumen,
      sub: 'ana.k',
      aud: 'lumen-ios',
      iat: time,
      exp: time + 3600,
    })
  })

  test('say what they are told to, and leave out what is null', async () => {
    const order = { issuer: lumen, claims: { sub: 7, aud: null }, header: { kid: null, typ: 'X' } }
    const { token } = (await call('POST', 'tokens', { ...order, expiresIn: -10 })).body
    const { sub, aud, exp } = decodeJwt(token)
    expect([sub, aud, exp, decodeProtectedHeader(token)]).toEqual([
      7,
      undefined,
      time - 10,
      { alg: 'RS256', typ: 'X' },
    ])
  })

  test('come bare for a shell', async () => {
    const { body } = await call('POST', 'tokens', { issuer: lumen }, 'text/plain')
    expect(body).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
  })
})

describe('the clock', () => {
  test.for([
    [{ advance: 3600 }, time + 3600],
    [{ advance: -60 }, time - 60],
    [{ set: 1_800_000_000 }, 1_800_000_000],
    [{ set: '2026-11-22T12:00:00Z' }, 1_795_348_800],
    [{ set: '2026-11-22T13:00:00+01:00' }, 1_795_348_800],
  ] as const)('%j', async ([move, now]) => {
    expect((await call('POST', 'clock', move)).body.now).toBe(now)
    expect((await call('GET', 'health')).body.now).toBe(now)
  })
})

describe('the world', () => {
  test('goes out and comes in again, bytes and all', async () => {
    const put = { body: new Uint8Array([0, 255, 7]), contentType: 'x/y', etag: 'e' }
    lab.store.change((world) => ({
      ...world,
      buckets: {
        ...world.buckets,
        bytes: {
          owner: '111122223333',
          region: 'us-east-1',
          objects: { o: { ...put, lastModified: 1, metadata: {} } },
        },
      },
    }))
    const before = lab.store.current()
    const { body } = await call('GET', 'world')
    await call('POST', 'reset', {})
    expect(lab.store.current().buckets['bytes']).toBeUndefined()
    expect((await call('PUT', 'world', body)).status).toBe(200)
    expect(lab.store.current()).toEqual(before)
  })

  test.for(scenarioIds())('the world of %s can be put in as it was taken out', async (id) => {
    await call('POST', 'reset', { scenario: id })
    const { body } = await call('GET', 'world')
    const { status, body: answer } = await call('PUT', 'world', body)
    expect([status, answer.error]).toEqual([200, undefined])
  })

  test.for(['https://graph.facebook.com', 'https://www.amazon.com', 'https://gitlab.com'])(
    'with %s, which lacks some of the addresses of others, too',
    async (issuer) => {
      await call('POST', 'identity-providers', { issuer, clientIds: ['app'] })
      const { body } = await call('GET', 'world')
      const { status, body: answer } = await call('PUT', 'world', body)
      expect([status, answer.error]).toEqual([200, undefined])
    },
  )

  test.for([
    ['identity pools', identityPoolWorld({ roleMappings: { [idpName]: { type: 'Token' } } })],
    ['a user pool', userPoolWorld()],
    ['people of other providers', managedLoginWorld],
    ['data and devices', syncWorld()],
  ] as const)('with %s, too', async ([, cognito]) => {
    lab.store.change((world) => ({ ...world, ...cognito, accounts: world.accounts }))
    const { body } = await call('GET', 'world')
    const { status, body: answer } = await call('PUT', 'world', body)
    expect([status, answer.error]).toEqual([200, undefined])
  })

  test.for([
    ['identityPools.p.name', { identityPools: { p: { id: 'p' } } }],
    ['userPools.p.id', { userPools: { p: { id: 'p' } } }],
    ['syncPools.p.identities', { syncPools: { p: {} } }],
    ['platformApplications.a.arn', { platformApplications: { a: {} } }],
    ['messages.0.via', { messages: [{ at: 1, via: 'pigeon' }] }],
  ] as const)('what is wrong with it is named: %s', async ([field, part]) => {
    const { body } = await call('GET', 'world')
    const answer = await call('PUT', 'world', { ...body, ...part })
    expect([answer.status, answer.body.field]).toEqual([400, field])
  })

  test('its time becomes the lab’s', async () => {
    const { body } = await call('GET', 'world')
    await call('PUT', 'world', { ...body, now: 1_900_000_000 })
    expect((await call('GET', 'clock')).body).toEqual({
      now: 1_900_000_000,
      time: '2030-03-17T17:46:40Z',
    })
  })

  test('a reset brings back the scenario, the time and an empty list of exchanges', async () => {
    await call('POST', 'clock', { advance: 99 })
    await lab.answer({ method: 'GET', url: 'http://127.0.0.1/x', headers: [], body: '' })
    expect((await call('GET', 'exchanges')).body).toHaveLength(1)
    await call('POST', 'reset', '')
    expect([(await call('GET', 'exchanges')).body, (await call('GET', 'clock')).body.now]).toEqual([
      [],
      time,
    ])
  })
})

describe('messages', () => {
  test('are none at first', async () => {
    expect(await call('GET', 'messages')).toEqual({ status: 200, body: [] })
  })

  test('are what was delivered, oldest first', async () => {
    const messages = [
      {
        at: time,
        via: 'email',
        to: 'ana@example.com',
        body: 'Your code is 123456',
        code: '123456',
      },
      { at: time + 1, via: 'push', to: 'device', body: '{}' },
    ] as const
    lab.store.change((world) => ({ ...world, messages }))
    expect(await call('GET', 'messages')).toEqual({ status: 200, body: messages })
  })
})

afterEach(() => {
  expect(lab.store.current().accounts['111122223333']?.users['admin']).toBeDefined()
})

describe('a provider breaks and is put right', () => {
  const google = 'https://accounts.google.com'
  const order = async (): Promise<string> =>
    (await call('POST', 'tokens', { issuer: google })).body.token

  async function assume(token: string): Promise<string | undefined> {
    const { body } = await lab.answer({
      method: 'POST',
      url: 'https://sts.us-east-1.amazonaws.com/',
      headers: [['content-type', 'application/x-www-form-urlencoded']],
      body: new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: 'arn:aws:iam::111122223333:role/lumen-photos',
        RoleSessionName: 'test',
        WebIdentityToken: token,
      }).toString(),
    })
    return readXmlText(bodyText(body), 'Code')
  }

  test.for(Object.keys(providerFaults))('%s, and none', async (fault) => {
    const token = await order()
    const { signingKey } = lab.store.current().identityProviders[google] ?? {}
    expect(await call('POST', 'provider-faults', { issuer: google, fault })).toEqual({
      status: 200,
      body: { issuer: google, fault, signingKey },
    })
    expect(await assume(token)).toBe('InvalidIdentityToken')
    await call('POST', 'provider-faults', { issuer: google, fault: 'none' })
    expect(await assume(token)).toBeUndefined()
  })

  test.for([
    ['keys-rotated', undefined],
    ['keys-rotated-at-once', 'InvalidIdentityToken'],
  ] as const)('%s: a token of before gets %s', async ([fault, code]) => {
    const before = await order()
    await call('POST', 'provider-faults', { issuer: google, fault })
    expect([await assume(before), await assume(await order())]).toEqual([code, undefined])
  })
})
