/** Whatever is sent, somebody answers, and an AWS service answers as AWS does. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeBase64Url } from '../../../src/federation/encoding/base64.ts'
import { readXmlText } from '../../../src/federation/encoding/xml.ts'
import { bodyText, type HttpRequest } from '../../../src/federation/http.ts'
import { handle } from '../../../src/federation/network.ts'
import { playToEnd } from '../../../src/machines/advance.ts'
import { directStsMachine } from '../../../src/machines/direct-sts.machine.ts'
import { startOf } from '../../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { providerServing } from '../../support/simulated-provider.ts'
import { callSts } from '../../support/sts-call.ts'

const scenario = readScenario('photo-app-direct')
const { world } = scenario

const host = fc.constantFrom(
  'sts.amazonaws.com',
  'sts.us-east-1.amazonaws.com',
  's3.us-east-1.amazonaws.com',
  'lumen-photos.s3.us-east-1.amazonaws.com',
  'accounts.google.com',
  'oauth2.googleapis.com',
  'www.googleapis.com',
  'nobody.example.com',
)

const request: fc.Arbitrary<HttpRequest> = fc.record({
  method: fc.oneof(fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'DELETE'), fc.string()),
  url: fc.oneof(
    fc
      .tuple(host, fc.string(), fc.string())
      .map(
        ([name, path, query]) =>
          `https://${name}/${encodeURI(path.toWellFormed())}?${query.toWellFormed()}`,
      ),
    fc.string(),
  ),
  headers: fc.array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          'authorization',
          'content-type',
          'x-amz-date',
          'x-amz-security-token',
          'range',
        ),
        fc.string(),
      ),
      fc.string(),
    ),
    { maxLength: 5 },
  ),
  body: fc.oneof(fc.string(), fc.uint8Array()),
})

describe('no request makes the network throw', () => {
  test('arbitrary methods, addresses, headers and bodies', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (sent) => {
        const { response, exchange } = await handle(world, sent)
        expect(response.status).toBeGreaterThanOrEqual(100)
        if (exchange.to === 'sts' && response.status !== 200) {
          expect(readXmlText(bodyText(response.body), 'Code')).toMatch(/^[A-Z][A-Za-z]+$/)
          expect(readXmlText(bodyText(response.body), 'RequestId')).toMatch(/^[0-9a-f-]{36}$/)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('arbitrary parameters of AssumeRoleWithWebIdentity get a well-formed refusal', async () => {
    const json = fc.oneof(fc.json(), fc.string())
    const part = json.map((text) => encodeBase64Url(new TextEncoder().encode(text)))
    const token = fc.oneof(
      fc.string(),
      fc.tuple(part, part, part).map((parts) => parts.join('.')),
    )
    const parameters = fc.record({
      RoleArn: fc.oneof(fc.string(), fc.constant('arn:aws:iam::111122223333:role/lumen-photos')),
      RoleSessionName: fc.oneof(fc.string(), fc.constant('ana')),
      WebIdentityToken: token,
      Policy: fc.oneof(fc.json(), fc.string()),
      DurationSeconds: fc.oneof(fc.string(), fc.integer().map(String)),
    })
    await fc.assert(
      fc.asyncProperty(parameters, async (sent) => {
        const reply = await callSts(world, sent)
        expect([400, 403, 500]).toContain(reply.status)
        expect(reply.text('Code')).toMatch(/^[A-Z][A-Za-z]+$/)
        expect(reply.text('Message')).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })

  test('an arbitrary trust policy allows nobody and breaks nothing', async () => {
    const context = (await playToEnd(directStsMachine, startOf(scenario, [])))[2]?.context
    const account = world.accounts['111122223333']
    const role = account?.roles['lumen-photos']
    if (!context || !account || !role) throw new Error('the scenario has changed')
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (trustPolicy) => {
        const changed = {
          ...context.world,
          accounts: {
            [account.id]: { ...account, roles: { 'lumen-photos': { ...role, trustPolicy } } },
          },
        }
        const reply = await callSts(changed, {
          RoleArn: 'arn:aws:iam::111122223333:role/lumen-photos',
          RoleSessionName: 'ana',
          WebIdentityToken: context.holdings.idToken ?? '',
        })
        expect([reply.status, reply.text('Code')]).toEqual([403, 'AccessDenied'])
      }),
      { numRuns: 100 },
    )
  })
})

describe('requests find their party', () => {
  test('an issuer that lives in a bucket answers at its endpoints, the bucket everywhere else', async () => {
    const issuer = 'https://s3.us-east-1.amazonaws.com/keys-of-cluster'
    const hosted = {
      ...world,
      identityProviders: { [issuer]: providerServing(issuer, { keys: [] }) },
    }
    const to = async (path: string) => {
      const sent = { method: 'GET', url: `${issuer}${path}`, headers: [], body: '' }
      return (await handle(hosted, sent)).exchange.to
    }
    expect([await to('/keys.json'), await to('/.well-known/openid-configuration')]).toEqual([
      issuer,
      issuer,
    ])
    expect(await to('/photo.jpg')).toBe('s3')
  })

  test('a name that nobody answers to gets a 502', async () => {
    const sent = { method: 'GET', url: 'https://nobody.example.com/', headers: [], body: '' }
    const { response } = await handle(world, sent)
    expect([response.status, response.body]).toEqual([
      502,
      'No party of this simulation answers at nobody.example.com.',
    ])
  })
})

test('the same world and request give the same bytes, and the next turn gives others', async () => {
  const sent = {
    method: 'POST',
    url: 'https://sts.amazonaws.com/',
    headers: [['content-type', 'application/x-www-form-urlencoded']],
    body: 'Action=GetCallerIdentity&Version=2011-06-15',
  } as const
  const [first, second] = [await handle(world, sent), await handle(world, sent)]
  expect(second).toEqual(first)
  const third = await handle(first.world, sent)
  expect(third.response.body).not.toBe(first.response.body)
})

test.for([
  ['', 'MissingAction'],
  ['Action=Nope&Version=2011-06-15', 'InvalidAction'],
  ['Action=AssumeRoleWithWebIdentity', 'InvalidAction'],
  ['Action=GetCallerIdentity&Version=2011-06-15', 'MissingAuthenticationToken'],
  ['Action=constructor&Version=2011-06-15', 'InvalidAction'],
] as const)('STS answers the form "%s" with %s', async ([body, code]) => {
  const { response } = await handle(world, {
    method: 'POST',
    url: 'https://sts.amazonaws.com/',
    headers: [['content-type', 'application/x-www-form-urlencoded']],
    body,
  })
  expect(readXmlText(bodyText(response.body), 'Code')).toBe(code)
})
