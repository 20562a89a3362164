/** Whom a request is for: by host, and on one origin by what it says of itself. */
import { describe, expect, test } from 'vitest'
import type { HttpRequest } from '../../../src/federation/http.ts'
import { route } from '../../../src/federation/routing.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const { world } = readScenario('photo-app-direct')

const sent = (url: string, rest: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: [],
  body: '',
  ...rest,
})

const form = (body: string, headers: HttpRequest['headers'] = []) => ({
  method: 'POST',
  headers: [['content-type', 'application/x-www-form-urlencoded'], ...headers] as const,
  body,
})

const scope = (service: string) =>
  [
    'Authorization',
    `AWS4-HMAC-SHA256 Credential=AKIAHANDSHAKEDEMOKEY/20261122/us-east-1/${service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=0`,
  ] as const

const party = async (url: string, rest?: Partial<HttpRequest>) =>
  (await route(world, sent(url, rest))).party

test.for([
  ['https://sts.amazonaws.com/', 'sts'],
  ['https://sts.eu-west-1.amazonaws.com/', 'sts'],
  ['https://iam.amazonaws.com/', 'iam'],
  ['https://s3.us-east-1.amazonaws.com/lumen-photos/a', 's3'],
  ['https://lumen-photos.s3.us-east-1.amazonaws.com/a', 's3'],
  ['https://accounts.google.com/o/oauth2/v2/auth', 'https://accounts.google.com'],
  ['https://oauth2.googleapis.com/token', 'https://accounts.google.com'],
  ['https://login.lumen.example/anything', 'https://login.lumen.example'],
  ['https://nobody.example.com/', 'network'],
  ['no address', 'network'],
] as const)('%s is for %s', async ([url, expected]) => {
  expect(await party(url)).toBe(expected)
})

describe.for(['http://127.0.0.1:4566', 'http://localhost:4566', 'http://[::1]:4566'])(
  'at %s',
  (origin) => {
    test.for([
      ['an unsigned form', form('Action=AssumeRoleWithWebIdentity&Version=2011-06-15'), 'sts'],
      ['a form of IAM’s version', form('Action=ListRoles&Version=2010-05-08'), 'iam'],
      ['a form of no known version', form('Action=ListRoles'), 'sts'],
      [
        'a signed form, by its scope',
        form('Action=GetRole&Version=2010-05-08', [scope('iam')]),
        'iam',
      ],
      [
        'a form signed for another service than its version says, by its scope',
        form('Action=GetRole&Version=2010-05-08', [scope('sts')]),
        'sts',
      ],
      ['an empty request that is signed for STS', { headers: [scope('sts')] }, 'sts'],
      ['an unsigned GET', {}, 's3'],
      ['a signature that cannot be read', { headers: [['authorization', 'AWS4 x']] }, 's3'],
      ['a target of Cognito’s', cognitoCall(), 'cognito-identity'],
    ] as const)('%s goes to the right party', async ([, request, expected]) => {
      expect(await party(`${origin}/`, request)).toBe(expected)
    })

    test('a presigned URL goes by its credential', async () => {
      const credential = 'X-Amz-Credential=AKIA%2F20261122%2Fus-east-1%2Fsts%2Faws4_request'
      expect(await party(`${origin}/?Action=GetCallerIdentity&${credential}`)).toBe('sts')
    })

    test('a GET with an action goes to STS, an object with such a query to S3', async () => {
      const query = '?Action=AssumeRoleWithWebIdentity&Version=2011-06-15'
      expect([
        await party(`${origin}/${query}`),
        await party(`${origin}/bucket/key${query}`),
      ]).toEqual(['sts', 's3'])
    })

    test('a form with a version and no action goes to the service of the version', async () => {
      const form = { method: 'POST', headers: [], body: 'Version=2011-06-15' } as const
      expect((await route(world, { ...form, url: `${origin}/` })).service).toBe('sts')
    })

    test('a provider answers below /_idp/ as if it were asked at its own address', async () => {
      const request = sent(`${origin}/_idp/accounts.google.com/o/oauth2/v2/auth?a=%2F&b`)
      const routed = await route(world, request)
      expect([routed.party, routed.service, routed.request.url]).toEqual([
        'https://accounts.google.com',
        'identity-provider',
        'https://accounts.google.com/o/oauth2/v2/auth?a=%2F&b',
      ])
    })

    test.for([
      'lumen.auth.us-east-1.amazoncognito.com/login?a=b',
      'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI/.well-known/jwks.json',
    ])('a user pool answers people and verifiers at /_idp/%s', async (address) => {
      const routed = await route(world, sent(`${origin}/_idp/${address}`))
      expect([routed.service, routed.request.url]).toEqual(['cognito-idp', `https://${address}`])
    })

    test('verifiers of Cognito’s own tokens find its keys', async () => {
      const address = 'cognito-identity.amazonaws.com/.well-known/jwks_uri'
      const routed = await route(world, sent(`${origin}/_idp/${address}`))
      expect([routed.service, routed.request.url]).toEqual([
        'cognito-identity',
        `https://${address}`,
      ])
    })

    test.for(['/_idp/nobody.example.com/token', '/_idp/sts.amazonaws.com/', '/_idp/%zz/'])(
      'nobody answers at %s',
      async (path) => {
        expect(await party(`${origin}${path}`)).toBe('network')
      },
    )
  },
)

test('a bucket in a loopback name is S3’s', async () => {
  expect(await party('http://lumen-photos.localhost:4566/a.txt')).toBe('s3')
})

test('what was signed reaches the service as it was sent', async () => {
  const request = sent('http://127.0.0.1:4566/bucket/a%2Fb//../c?x-id=GetObject', {
    headers: [scope('s3'), ['Host', '127.0.0.1:4566']],
  })
  expect((await route(world, request)).request).toBe(request)
})

function cognitoCall(): Partial<HttpRequest> {
  return {
    method: 'POST',
    headers: [
      ['x-amz-target', 'AWSCognitoIdentityService.GetId'],
      ['content-type', 'application/x-amz-json-1.1'],
    ],
    body: '{}',
  }
}
