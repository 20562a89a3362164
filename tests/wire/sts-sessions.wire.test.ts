/** Every row of content/sts-sessions.yaml, the table of calls that give credentials, through the AWS SDK. */
import { readFileSync } from 'node:fs'
import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam'
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  type Credentials,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { World } from '../../src/federation/world.ts'
import { stsSession } from '../../src/learning/reference-schema.ts'
import { sdkTransport } from '../support/sdk-transport.ts'
import { accountId, providerServing, roleTrusting } from '../support/simulated-provider.ts'
import {
  now,
  policy,
  readPhoto,
  signingAs,
  stsAs,
  userSessionWorld,
} from '../support/user-session-world.ts'

type Transport = ReturnType<typeof sdkTransport>
interface Asked {
  /** Seconds. */
  readonly DurationSeconds?: number
  readonly Policy?: string
}

const rows = z.array(stsSession).parse(parse(readFileSync('content/sts-sessions.yaml', 'utf8')))
const host = 'login.lumen.example'
const issuer = `https://${host}`
const provider = `arn:aws:iam::${accountId}:oidc-provider/${host}`
const keys = await generateKeyPair('RS256')
const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
const token = await new SignJWT({ sub: 'ana', aud: 'lumen' })
  .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
  .setIssuer(issuer)
  .setIssuedAt(now - 10)
  .setExpirationTime(now + 600)
  .sign(keys.privateKey)

/** The broker’s account, with an identity provider and a role for its tokens and for the account. */
function world(): World {
  const start = userSessionWorld()
  const account = start.accounts[accountId]
  if (!account) throw new Error('no account')
  const Effect = 'Allow'
  const Statement = [
    { Effect, Principal: { AWS: accountId }, Action: 'sts:AssumeRole' },
    { Effect, Principal: { Federated: provider }, Action: 'sts:AssumeRoleWithWebIdentity' },
  ]
  const anyone = {
    ...roleTrusting('anyone', { Version: '2012-10-17', Statement }, 43_200),
    inlinePolicies: { own: policy({ Action: ['s3:*', 'iam:*', 'sts:*'] }) },
  }
  const oidcProviders = { [host]: { clientIds: ['lumen'] } }
  const roles = { ...account.roles, anyone }
  return {
    ...start,
    identityProviders: { [issuer]: providerServing(issuer, { keys: [jwk] }) },
    accounts: { [accountId]: { ...account, oidcProviders, roles } },
  }
}

const role = { RoleArn: `arn:aws:iam::${accountId}:role/anyone`, RoleSessionName: 'ana-phone' }
const carol = { Name: 'carol' }

type Give = (
  through: Transport,
  asked?: Asked,
) => Promise<{ readonly Credentials?: Credentials | undefined }>

/** Each call, made with what the table says that the caller has. */
const calls: Readonly<Record<string, Give>> = {
  AssumeRoleWithWebIdentity: ({ requestHandler }, asked) =>
    new STSClient({ region: 'us-east-1', requestHandler, maxAttempts: 1 }).send(
      new AssumeRoleWithWebIdentityCommand({ ...role, WebIdentityToken: token, ...asked }),
    ),
  AssumeRole: (through, asked) =>
    stsAs(through, 'broker').send(new AssumeRoleCommand({ ...role, ...asked })),
  GetFederationToken: (through, asked) =>
    stsAs(through, 'broker').send(new GetFederationTokenCommand({ ...carol, ...asked })),
  GetSessionToken: (through, asked = {}) =>
    stsAs(through, 'broker').send(new GetSessionTokenCommand(asked)),
}

/** What credentials may be asked to give in their turn. */
const further: Readonly<Record<string, (sts: STSClient) => Promise<unknown>>> = {
  AssumeRole: (sts) => sts.send(new AssumeRoleCommand(role)),
  GetFederationToken: (sts) => sts.send(new GetFederationTokenCommand(carol)),
  GetSessionToken: (sts) => sts.send(new GetSessionTokenCommand({})),
}

const answered = (call: Promise<unknown>) =>
  call.then(
    () => true,
    () => false,
  )

test('the table has every call of STS that gives credentials here', () => {
  expect(rows.map(({ id }) => id).toSorted()).toEqual(Object.keys(calls).toSorted())
})

describe.each(rows)('$id', (row) => {
  const give: Give = calls[row.id] ?? (() => Promise.reject(new Error(row.id)))
  const secondsOf = async (asked?: Asked) => {
    const { Credentials } = await give(sdkTransport(world()), asked)
    return Number(Credentials?.Expiration) / 1000 - now
  }
  const opens = async (asked: Asked) => {
    const through = sdkTransport(world())
    const { Credentials } = await give(through, asked)
    return (await readPhoto(through, Credentials)) === 'Hello, world'
  }

  test(`lasts ${row.ordinary} seconds, and up to ${row.longest}`, async () => {
    expect(await secondsOf()).toBe(row.ordinary)
    expect(await secondsOf({ DurationSeconds: row.longest })).toBe(row.longest)
    expect(await answered(secondsOf({ DurationSeconds: row.longest + 1 }))).toBe(false)
  })

  test(`a session policy: ${row.sessionPolicy}`, async () => {
    const bounded = !(await opens({ Policy: policy({ Action: 's3:PutObject' }) }))
    expect(bounded).toBe(row.sessionPolicy !== 'none')
    expect(await opens({ Policy: policy({ Action: 's3:GetObject' }) })).toBe(true)
    expect(await opens({})).toBe(row.sessionPolicy !== 'needed')
  })

  test(`is ${row.arn}`, async () => {
    const through = sdkTransport(world())
    const { Credentials } = await give(through)
    const { Arn } = await stsAs(through, Credentials).send(new GetCallerIdentityCommand({}))
    const form = row.arn.replace('ACCOUNT', accountId).replaceAll(/[A-Z]+/g, '[\\w/-]+')
    expect(Arn).toMatch(new RegExp(`^${form}$`))
  })

  test(`${row.iam ? 'opens' : 'does not open'} IAM`, async () => {
    const through = sdkTransport(world())
    const { Credentials } = await give(through)
    const iam = new IAMClient(signingAs(through, Credentials))
    expect(await answered(iam.send(new ListRolesCommand({})))).toBe(row.iam)
  })

  test(`gives further credentials by ${row.sts.join() || 'no call'}`, async () => {
    const through = sdkTransport(world())
    const { Credentials } = await give(through)
    const given: string[] = []
    for (const [operation, ask] of Object.entries(further))
      if (await answered(ask(stsAs(through, Credentials)))) given.push(operation)
    expect(given).toEqual(row.sts)
  })
})

test('an hour is the most with credentials of another role', async () => {
  const through = sdkTransport(world())
  const { Credentials } = await stsAs(through, 'broker').send(new AssumeRoleCommand(role))
  const again = (DurationSeconds: number) =>
    answered(stsAs(through, Credentials).send(new AssumeRoleCommand({ ...role, DurationSeconds })))
  expect([await again(3600), await again(3601)]).toEqual([true, false])
})
