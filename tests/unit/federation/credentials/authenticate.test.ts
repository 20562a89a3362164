import { AwsV4Signer } from 'aws4fetch'
import { describe, expect, test } from 'vitest'
import { authenticate } from '../../../../src/federation/credentials/authenticate.ts'
import { authenticationSteps } from '../../../../src/federation/credentials/authentication.ts'
import { sealSessionToken } from '../../../../src/federation/credentials/seal.ts'
import type { Session } from '../../../../src/federation/credentials/session.ts'
import { amzDate } from '../../../../src/federation/sigv4/amz-date.ts'
import type { World } from '../../../../src/federation/world.ts'
import { now, s3World, session } from '../../../support/s3-world.ts'

interface Attempt {
  readonly holder?: Partial<Session>
  readonly token?: unknown
  readonly at?: number
  readonly service?: string
  readonly world?: World
  readonly signQuery?: boolean
}

async function attempt({
  holder,
  token,
  at = now,
  service = 'sts',
  world = s3World(),
  signQuery = false,
}: Attempt) {
  const { accessKeyId, secretAccessKey } = session(holder)
  const signer = new AwsV4Signer({
    url: 'https://sts.us-east-1.amazonaws.com/',
    accessKeyId,
    secretAccessKey,
    ...(token === null ? {} : { sessionToken: sealSessionToken(token ?? session(holder)) }),
    service: 'sts',
    region: 'us-east-1',
    datetime: amzDate(at),
    signQuery,
  })
  const { method, url, headers } = await signer.sign()
  return authenticate(
    world,
    { method, url: url.href, headers: [...headers], body: '' },
    { name: service },
  )
}

test('the holder of a session is known by the token', async () => {
  const outcome = await attempt({})
  expect(outcome).toMatchObject({
    ok: true,
    principal: { kind: 'session', session: { sessionName: 'ana' }, role: { name: 'photo-app' } },
  })
  expect(outcome.steps.map(({ id, passed }) => [id, passed])).toEqual(
    authenticationSteps.map((id) => [id, true]),
  )
})

describe('the clock', () => {
  test.for([
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
  ] as const)('%i seconds off: %s', async ([offset, ok]) => {
    const outcome = await attempt({ at: now + offset })
    expect(outcome.ok).toBe(ok)
    if (!outcome.ok)
      expect(outcome.failure).toMatchObject({
        kind: 'clock-skew',
        now,
        allowance: 300,
        signedAt: now + offset,
      })
  })
})

describe('a failure ends the steps', () => {
  test.for([
    ['another service', { service: 's3' }, 'wrong-service', 'credential-scope'],
    ['no session token', { token: null }, 'session-token-missing', 'session-token'],
    [
      'a token of another key',
      { token: session({ accessKeyId: 'ASIAOTHER' }) },
      'session-token-invalid',
      'session-token',
    ],
    [
      'a token that carries nothing',
      { token: null as unknown, holder: { accessKeyId: 'AKIAUNKNOWN' } },
      'unknown-access-key',
      'access-key-known',
    ],
    [
      'a token of another shape',
      { token: { accessKeyId: 'ASIAEXAMPLESESSION23' } },
      'session-token-invalid',
      'session-token',
    ],
    [
      'a token whose keys are no texts',
      { token: { ...session(), webIdentityKeys: { sub: 1 } } },
      'session-token-invalid',
      'session-token',
    ],
    [
      'a session of another account',
      { holder: { accountId: '999999999999' } },
      'principal-gone',
      'access-key-known',
    ],
    [
      'a role that is not there',
      { holder: { role: { name: 'constructor', path: '/', id: 'x' } } },
      'principal-gone',
      'access-key-known',
    ],
    ['the last second', { holder: { expiresAt: now } }, 'expired', 'credentials-current'],
    [
      'another secret',
      { token: session({ secretAccessKey: 'other' }) },
      'signature-mismatch',
      'signature',
    ],
  ] as const)('%s', async ([, change, kind, step]) => {
    const outcome = await attempt(change)
    expect(outcome.ok).toBe(false)
    if (outcome.ok) return
    expect([outcome.failure.kind, outcome.steps.at(-1)?.id, outcome.steps.at(-1)?.passed]).toEqual([
      kind,
      step,
      false,
    ])
    expect(outcome.steps.slice(0, -1).every(({ passed }) => passed)).toBe(true)
  })
})

test('the secret is in no step', async () => {
  for (const outcome of [
    await attempt({}),
    await attempt({ token: session({ secretAccessKey: 'other' }) }),
  ])
    expect(JSON.stringify(outcome.steps)).not.toMatch(/session\/secret|other/)
})
