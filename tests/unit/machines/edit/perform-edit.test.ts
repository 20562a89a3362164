import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeJwt } from '../../../../src/federation/jose/decode-jwt.ts'
import type { Refusal } from '../../../../src/federation/refusal.ts'
import { claimsOf, signedAgain } from '../../../../src/machines/edit/claims.ts'
import type { Edit, EditTarget } from '../../../../src/machines/edit/edit.ts'
import { tryEdit } from '../../../../src/machines/edit/perform-edit.ts'
import { type Replay, replay } from '../../../../src/machines/player.ts'
import type { RunEvent } from '../../../../src/machines/run-event.ts'
import { startOf } from '../../../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../../../src/scenarios/read-scenario.ts'

const next: RunEvent = { type: 'next' }
const steps = (count: number): readonly RunEvent[] => Array.from({ length: count }, () => next)

/** The last position of a run in which something is edited after so many steps, and which goes on. */
async function endOf(scenario: string, after: number, edit: Edit, faults: Replay['faults'] = []) {
  const events = [...steps(after), { type: 'edit', edit } as const, ...steps(12)]
  const end = (await replay({ scenario: readScenario(scenario), faults, events })).at(-1)
  if (!end) throw new Error('a run has a start')
  return end
}

const role = { account: '111122223333', role: 'lumen-photos' } as const
const trust: EditTarget = { kind: 'trust-policy', ...role }
const permissions: EditTarget = { kind: 'permission-policy', ...role, policy: 'own-photos' }
const pool = 'us-east-1:7d3f2c1e-5b8a-4f60-9c2d-1e4a6b8c0d2f'
const userPool = 'us-east-1_LumenUser'
const { clients = {} } = readScenario('photo-app-user-pool').world.userPools?.[userPool] ?? {}
const lumenClient = Object.keys(clients)[0] ?? ''
const managedPolicy = {
  kind: 'managed-policy',
  account: role.account,
  policy: 'arn:aws:iam::111122223333:policy/read-photos',
} as const
const provider: EditTarget = {
  kind: 'oidc-provider',
  account: role.account,
  provider: 'oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE',
}
const bucketPolicy = { kind: 'bucket-policy', bucket: 'lumen-photos' } as const
const bucketText =
  startOf(readScenario('photo-app-session'), ['session-denied-by-bucket']).world.buckets[
    bucketPolicy.bucket
  ]?.policy ?? ''
const idToken: EditTarget = { kind: 'token', token: 'idToken' }
const ask: EditTarget = {
  kind: 'request',
  leg: 'assumeRoleWithWebIdentity',
  request: 'sts',
}

const trustPolicy = readScenario('photo-app-direct').world.accounts[role.account]?.roles[role.role]
  ?.trustPolicy as string

describe('what comes of an edit is up to the simulation', () => {
  test.for<[what: string, scenario: string, after: number, edit: Edit, outcome: string]>([
    [
      'a trust policy for another app',
      'photo-app-direct',
      0,
      { target: trust, change: trustPolicy.replace('553012844871-lumen', '881290455017-torch') },
      'AccessDenied',
    ],
    [
      'a permission policy for another folder',
      'photo-app-direct',
      3,
      {
        target: permissions,
        change:
          '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::lumen-photos/shared/*"}]}',
      },
      'AccessDenied',
    ],
    [
      'a claim under the old signature',
      'photo-app-direct',
      2,
      { target: idToken, change: { email: 'bo@example.com' }, resign: false },
      'InvalidIdentityToken',
    ],
    [
      'the same claim, signed again',
      'photo-app-direct',
      2,
      { target: idToken, change: { email: 'bo@example.com' }, resign: true },
      'granted',
    ],
    [
      'another person, signed again: STS lets them in, and S3 keeps them out of Ana’s folder',
      'photo-app-direct',
      2,
      { target: idToken, change: { sub: '104857600123456789012' }, resign: true },
      'AccessDenied',
    ],
    [
      'an expiry in the past, signed again',
      'photo-app-direct',
      2,
      { target: idToken, change: { exp: 1_700_000_000 }, resign: true },
      'ExpiredTokenException',
    ],
    [
      'no `aud`, signed again',
      'photo-app-direct',
      2,
      { target: idToken, change: { aud: null, azp: null }, resign: true },
      'InvalidIdentityToken',
    ],
    [
      'a session of seconds',
      'photo-app-direct',
      2,
      { target: ask, change: { DurationSeconds: '60' } },
      'ValidationError',
    ],
    [
      'a role that is not there',
      'photo-app-direct',
      0,
      { target: ask, change: { RoleArn: 'arn:aws:iam::111122223333:role/nobody' } },
      'AccessDenied',
    ],
    [
      'a request without its token',
      'photo-app-direct',
      0,
      { target: ask, change: { WebIdentityToken: null } },
      'ValidationError',
    ],
    [
      'another object',
      'photo-app-direct',
      3,
      {
        target: { kind: 'request', leg: 'getObject', request: 's3' },
        change: { url: 'https://lumen-photos.s3.us-east-1.amazonaws.com/photos/bo/attic.svg' },
      },
      'AccessDenied',
    ],
    [
      'a pool without its login provider',
      'photo-app-enhanced',
      2,
      {
        target: { kind: 'identity-pool', pool },
        change: { SupportedLoginProviders: null },
      },
      'NotAuthorizedException',
    ],
    [
      'a token under a login key of another provider',
      'photo-app-enhanced',
      2,
      {
        target: { kind: 'request', leg: 'getId', request: 'GetId' },
        change: {
          Logins: {
            'accounts.google.com': null,
            'www.amazon.com': '{token of accounts.google.com}',
          },
        },
      },
      'NotAuthorizedException',
    ],
    [
      'a pool without roles',
      'photo-app-enhanced',
      3,
      { target: { kind: 'identity-pool-roles', pool }, change: { Roles: { authenticated: null } } },
      'InvalidIdentityPoolConfigurationException',
    ],
    [
      'a classic flow that is switched off',
      'photo-app-classic',
      2,
      { target: { kind: 'identity-pool', pool }, change: { AllowClassicFlow: false } },
      'InvalidParameterException',
    ],
    [
      'an app client without passwords',
      'photo-app-user-pool',
      1,
      {
        target: {
          kind: 'app-client',
          pool: userPool,
          client: lumenClient,
        },
        change: { ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] },
      },
      'InvalidParameterException',
    ],
    [
      'a managed policy that allows to write only',
      'thumbnail-pod',
      0,
      {
        target: managedPolicy,
        change:
          '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"*"}]}',
      },
      'AccessDenied',
    ],
    [
      'a provider that is told of another app',
      'thumbnail-pod',
      1,
      { target: provider, change: { ClientIDList: ['lumen-thumbnails'] } },
      'InvalidIdentityToken',
    ],
    [
      'a provider that is told of one more app',
      'thumbnail-pod',
      1,
      { target: provider, change: { ClientIDList: ['lumen-thumbnails', 'sts.amazonaws.com'] } },
      'granted',
    ],
  ])('%s', { timeout: 30_000 }, async ([, scenario, after, edit, outcome]) => {
    const { state, context } = await endOf(scenario, after, edit)
    expect(context.edits).toEqual([{ edit }])
    expect(context.refusal?.code ?? state).toBe(outcome)
  })

  test.for<[what: string, fault: string, after: number, edit: Edit]>([
    [
      'a session that is too long, a longer maximum',
      'session-too-long',
      2,
      { target: { kind: 'role', ...role }, change: { MaxSessionDuration: 28_800 } },
    ],
    [
      'a bucket that shuts a session out, a policy for another session',
      'session-denied-by-bucket',
      4,
      { target: bucketPolicy, change: bucketText.replace('ana-phone', 'bo-phone') },
    ],
    [
      'a bucket that shuts a session out, no policy',
      'session-denied-by-bucket',
      4,
      { target: bucketPolicy, change: '' },
    ],
  ])('it repairs: %s', async ([, fault, after, edit]) => {
    const without = await replay({
      scenario: readScenario('photo-app-session'),
      faults: [fault],
      events: steps(12),
    })
    expect(without.at(-1)?.state).toBe('refused')
    const { state, context } = await endOf('photo-app-session', after, edit, [fault])
    expect(context.edits).toEqual([{ edit }])
    expect(state).toBe('granted')
  })

  test('a bucket without a policy gets one, which shuts a session out', async () => {
    const edit = { target: bucketPolicy, change: bucketText }
    const { state, context } = await endOf('photo-app-session', 0, edit)
    expect(context.edits).toEqual([{ edit }])
    expect(context.world.buckets[bucketPolicy.bucket]?.policy).toBe(bucketText)
    expect(state).toBe('refused')
  })

  test('it goes together with faults', async () => {
    const edit = { target: ask, change: { RoleSessionName: 'no spaces' } }
    const { context } = await endOf('photo-app-direct', 0, edit, ['wrong-audience'])
    expect(context.refusal?.code).toBe('ValidationError')
  })

  test('a later edit of the same thing comes on top of the earlier', async () => {
    const scenario = readScenario('photo-app-direct')
    const edits = [
      { RoleSessionName: 'one' },
      { DurationSeconds: '900' },
      { RoleSessionName: 'two' },
    ]
    const positions = await replay({
      scenario,
      faults: [],
      events: [
        ...edits.map((change) => ({ type: 'edit', edit: { target: ask, change } }) as const),
        ...steps(3),
      ],
    })
    const sent = positions.at(-1)?.context.trace.at(-1)?.exchanges[0]?.request.body as string
    const form = new URLSearchParams(sent)
    expect([form.get('RoleSessionName'), form.get('DurationSeconds')]).toEqual(['two', '900'])
  })
})

test('a managed policy can be edited again and again: of its versions five are kept', async () => {
  const text = (number: number) =>
    `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::${number}/*"}}`
  const events = Array.from({ length: 12 }, (_, number) => ({
    type: 'edit' as const,
    edit: { target: managedPolicy, change: text(number) },
  }))
  const scenario = readScenario('thumbnail-pod')
  const { context } = (await replay({ scenario, faults: [], events })).at(-1) ?? {}
  expect(context?.edits).toEqual(events.map(({ edit }) => ({ edit })))
  const policy =
    context?.world.accounts[managedPolicy.account]?.managedPolicies[managedPolicy.policy]
  expect(policy?.document).toBe(text(11))
  expect([policy?.defaultVersion, ...Object.keys(policy?.otherVersions ?? {})]).toEqual([
    'v13',
    'v9',
    'v10',
    'v11',
    'v12',
  ])
})

describe('what AWS does not take changes nothing', () => {
  const start = async () => {
    const scenario = readScenario('photo-app-direct')
    const position = (await replay({ scenario, faults: [], events: [] }))[0]
    if (!position) throw new Error('a run has a start')
    return position.context
  }

  test.for<[text: string, code: string, message: string]>([
    ['{', 'MalformedPolicyDocument', 'This policy contains invalid Json'],
    [trustPolicy.replace('"Effect"', '"Efect"'), 'MalformedPolicyDocument', 'Unknown field Efect'],
    [
      trustPolicy.replace('sts:AssumeRoleWithWebIdentity', 's3:GetObject'),
      'MalformedPolicyDocument',
      'AssumeRole policy may only specify STS AssumeRole actions.',
    ],
  ])('as a trust policy: %s', async ([change, code, message]) => {
    expect(await tryEdit(await start(), { target: trust, change })).toEqual({
      ok: false,
      refusal: { code, status: 400, message },
    })
  })

  test.for<[what: string, scenario: string, edit: Edit, refusal: Refusal]>([
    [
      'a managed policy of the language’s first version',
      'thumbnail-pod',
      {
        target: managedPolicy,
        change: '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
      },
      {
        code: 'MalformedPolicyDocument',
        status: 400,
        message: 'Policy document must be version 2012-10-17 or greater.',
      },
    ],
    [
      'a maximum of a day and more',
      'photo-app-direct',
      { target: { kind: 'role', ...role }, change: { MaxSessionDuration: 90_000 } },
      {
        code: 'ValidationError',
        status: 400,
        message:
          "1 validation error detected: Value at 'maxSessionDuration' failed to satisfy constraint: Member must have value less than or equal to 43200",
      },
    ],
    [
      'client ids that are no list of texts',
      'thumbnail-pod',
      { target: provider, change: { ClientIDList: [7] } },
      {
        code: 'ValidationError',
        status: 400,
        message: 'This change does not fit what it changes.',
      },
    ],
    [
      'an empty client id',
      'thumbnail-pod',
      { target: provider, change: { ClientIDList: [''] } },
      {
        code: 'ValidationError',
        status: 400,
        message:
          "1 validation error detected: Value at 'clientID' failed to satisfy constraint: Member must have length greater than or equal to 1",
      },
    ],
    [
      'a policy of a bucket that is not there',
      'photo-app-direct',
      { target: { kind: 'bucket-policy', bucket: 'constructor' }, change: bucketText },
      { code: 'NoSuchBucket', status: 404, message: 'The specified bucket does not exist' },
    ],
    [
      'a managed policy that is not there',
      'photo-app-direct',
      { target: managedPolicy, change: '{}' },
      {
        code: 'NoSuchEntity',
        status: 404,
        message: `Policy ${managedPolicy.policy} was not found.`,
      },
    ],
  ])('%s', async ([, scenario, edit, refusal]) => {
    const { context } = await endOf(scenario, 0, edit)
    expect(context.edits).toEqual([{ edit, refusal }])
  })

  test('of a bucket’s policy S3 says what is wrong', async () => {
    const edit = {
      target: bucketPolicy,
      change: bucketText.replace('arn:aws:s3:::lumen-photos/*', 'arn:aws:s3:::torch/*'),
    }
    const { context } = await endOf('photo-app-session', 0, edit, ['session-denied-by-bucket'])
    expect(context.edits?.[0]?.refusal).toEqual({
      code: 'MalformedPolicy',
      status: 400,
      message: 'Policy has invalid resource',
    })
  })

  test('the run keeps the edit with the reason, and goes on as it would have', async () => {
    const edit = { target: trust, change: '{}' }
    const { state, context } = await endOf('photo-app-direct', 0, edit)
    expect(state).toBe('granted')
    expect(context.edits).toEqual([
      {
        edit,
        refusal: expect.objectContaining({ code: 'MalformedPolicyDocument', status: 400 }),
      },
    ])
  })

  test('settings of a pool are refused in the words of its own service', async () => {
    const edit = {
      target: { kind: 'identity-pool', pool } as const,
      change: { SupportedLoginProviders: { 'example.com': 'app' } },
    }
    const { context } = await endOf('photo-app-enhanced', 0, edit)
    expect(context.edits?.[0]?.refusal).toEqual({
      code: 'InvalidParameterException',
      status: 400,
      message: "Invalid login provider: 'example.com'.",
    })
  })

  test('a token that the app does not hold cannot be changed', async () => {
    const outcome = await tryEdit(await start(), { target: idToken, change: {}, resign: true })
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        code: 'NoToken',
        status: 400,
        message: 'The app holds no such token here.',
      },
    })
  })
})

test.for([
  ['photo-app-direct', 2, 'idToken'],
  ['photo-app-classic', 4, 'openIdToken'],
  ['photo-app-user-pool', 3, 'idToken'],
  ['photo-app-user-pool', 3, 'accessToken'],
  ['thumbnail-pod', 1, 'idToken'],
] as const)(
  '%s: its issuer signs the token as it did after %i steps: %s',
  async ([id, after, name]) => {
    const scenario = readScenario(id)
    const held = (await replay({ scenario, faults: [], events: steps(after) })).at(-1)?.context
    const token = held?.holdings[name]
    const claims = held && claimsOf(held.holdings, name)
    if (!held || token === undefined || !claims) throw new Error(`no ${name} is held`)
    expect(await signedAgain(held.world, token, claims)).toBe(token)
    const other = await signedAgain(held.world, token, { ...claims, extra: true })
    expect(decodeJwt(other ?? '')?.payload).toEqual({ ...claims, extra: true })
  },
)

test('no change of a request is a defect of the simulation', async () => {
  const scenario = readScenario('photo-app-direct')
  const value = fc.oneof(fc.string(), fc.constant(null), fc.integer(), fc.jsonValue())
  const change = fc.dictionary(
    fc.oneof(
      fc.constantFrom('method', 'url', 'headers', 'body', 'RoleArn', 'Action', 'client_id', 'code'),
      fc.string(),
    ),
    value,
  )
  const legs = [
    ['openSignIn', 'authorize'],
    ['requestIdToken', 'token'],
    ['assumeRoleWithWebIdentity', 'sts'],
    ['getObject', 's3'],
  ] as const
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...legs), change, async ([leg, request], change) => {
      const edit = { target: { kind: 'request', leg, request }, change } as Edit
      const events: readonly RunEvent[] = [{ type: 'edit', edit }, ...steps(4)]
      const end = (await replay({ scenario, faults: [], events })).at(-1)
      expect(end?.state).not.toBe('broken')
    }),
    { numRuns: 150 },
  )
}, 60_000)
