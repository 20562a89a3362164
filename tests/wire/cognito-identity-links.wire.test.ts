/** What becomes of identities when people sign in, seen by the unmodified SDK. */
import {
  GetCredentialsForIdentityCommand,
  GetOpenIdTokenCommand,
  UnlinkIdentityCommand,
} from '@aws-sdk/client-cognito-identity'
import { describe, expect, test } from 'vitest'
import type { Identity } from '../../src/federation/cognito-identity/identity-pool.ts'
import {
  openIdTokenLifetime,
  signOpenIdToken,
} from '../../src/federation/cognito-identity/openid-token/sign-openid-token.ts'
import { connectApp, now, type Provider, poolId } from '../support/identity-pool-world.ts'

const google = 'accounts.google.com'
const facebook = 'graph.facebook.com'

type Who = 'google' | 'google-2' | 'facebook'

const people: Readonly<Record<Who, readonly [Provider, string]>> = {
  google: [google, 'person-1'],
  'google-2': [google, 'person-2'],
  facebook: [facebook, 'person-1'],
}

/** An app whose clock moves a second with each call, so that older and newer identities differ. */
function connect() {
  const app = connectApp()
  const { client, transport } = app
  const tick = () => transport.change((world) => ({ ...world, now: world.now + 1 }))
  const logins = async (...who: readonly Who[]) => {
    const tokens = who.map(async (each) => {
      const [provider, sub] = people[each]
      return [provider, await app.token(provider, { claims: { sub } })] as const
    })
    return who.length === 0 ? undefined : Object.fromEntries(await Promise.all(tokens))
  }
  const getId = async (...who: readonly Who[]) => {
    tick()
    return app.newIdentity(await logins(...who))
  }
  const enter = async (IdentityId: string, ...who: readonly Who[]) => {
    tick()
    const Logins = await logins(...who)
    const answer = await client.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
    return answer.IdentityId ?? ''
  }
  const unlink = async (IdentityId: string, remove: readonly string[], ...who: readonly Who[]) => {
    tick()
    const Logins = await logins(...who)
    const LoginsToRemove = [...remove]
    await client.send(new UnlinkIdentityCommand({ IdentityId, Logins, LoginsToRemove }))
  }
  const identity = (id: string): Identity | undefined =>
    transport.world().identityPools?.[poolId]?.identities[id]
  return { ...app, getId, enter, unlink, identity }
}

const refused = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'allow',
    (error: Error) => error.message,
  )

const forbidden = (id: string) => `Access to Identity '${id}' is forbidden.`

test('a login has the same identity ever after, a guest a new one each time', async () => {
  const { getId } = connect()
  const ids = [await getId('google'), await getId('google'), await getId(), await getId()]
  expect(ids[0]).toBe(ids[1])
  expect(new Set(ids).size).toBe(3)
})

test('logins that come together are linked', async () => {
  const { getId } = connect()
  expect(await getId('google', 'facebook')).toBe(await getId('facebook'))
})

test('a login that is new is linked to the identity of the login that is known', async () => {
  const { getId, enter, identity } = connect()
  const id = await getId('google')
  expect(await enter(id, 'google', 'facebook')).toBe(id)
  expect(await getId('facebook')).toBe(id)
  expect(identity(id)).toEqual({
    id,
    logins: [
      { provider: google, subject: 'person-1' },
      { provider: facebook, subject: 'person-1' },
    ],
    createdAt: now + 1,
    modifiedAt: now + 2,
  })
})

test('a guest who signs in with a new login keeps the id, and is a guest no more', async () => {
  const { getId, enter } = connect()
  const id = await getId()
  expect(await enter(id, 'google')).toBe(id)
  expect(await refused(enter(id))).toBe(forbidden(id))
})

test('a guest who signs in with a known login becomes its identity, under either id', async () => {
  const { getId, enter, identity } = connect()
  const known = await getId('google')
  const guest = await getId()
  expect(await enter(guest, 'google')).toBe(known)
  expect(identity(guest)).toEqual({
    id: guest,
    logins: [],
    createdAt: now + 2,
    modifiedAt: now + 3,
    disabled: true,
  })
  expect(identity(known)?.mergedIdentityIds).toEqual([guest])
  expect(await enter(guest, 'google')).toBe(known)
  expect(await refused(enter(guest))).toBe(forbidden(guest))
})

test('two identities of one person are merged into the one that the app names', async () => {
  const { getId, enter, identity } = connect()
  const one = await getId('google')
  const other = await getId('facebook')
  expect(await enter(other, 'google', 'facebook')).toBe(other)
  expect([await getId('google'), await getId('facebook')]).toEqual([other, other])
  expect(identity(one)?.disabled).toBe(true)
})

test('where the app names none, the older identity goes on', async () => {
  const { getId } = connect()
  const older = await getId('facebook')
  await getId('google')
  expect(await getId('google', 'facebook')).toBe(older)
})

test('identities of two people of one provider are not merged', async () => {
  const { getId, enter, identity } = connect()
  const one = await getId('google', 'facebook')
  const other = await getId('google-2')
  const message = await refused(enter(other, 'google-2', 'facebook'))
  expect(message).toBe(`Identity '${other}' already has a login of ${google}.`)
  expect([identity(one)?.disabled, identity(other)?.disabled]).toEqual([undefined, undefined])
})

test('an unlinked login is somebody new', async () => {
  const { getId, unlink } = connect()
  const id = await getId('google', 'facebook')
  await unlink(id, [facebook], 'google')
  expect(await getId('google')).toBe(id)
  expect(await getId('facebook')).not.toBe(id)
})

test('an identity without its last login is nobody’s', async () => {
  const { getId, enter, unlink } = connect()
  const id = await getId('google')
  await unlink(id, [google], 'google')
  expect(await refused(enter(id))).toBe(forbidden(id))
  expect(await refused(enter(id, 'google'))).toBe(forbidden(id))
  expect(await getId('google')).not.toBe(id)
})

describe('a developer’s user', () => {
  const developer = 'login.photo.example'

  /** As a developer’s server gets it: an identity, and Cognito’s token for it. */
  async function developerIdentity() {
    const app = connect()
    const id = await app.getId()
    app.transport.change((world) => {
      const pool = world.identityPools?.[poolId]
      const identity = pool?.identities[id]
      if (!pool || !identity) throw new Error('no identity')
      const logins = [{ provider: developer, subject: 'user-1' }]
      const identities = { ...pool.identities, [id]: { ...identity, logins } }
      return { ...world, identityPools: { [poolId]: { ...pool, identities } } }
    })
    const token = await signOpenIdToken(app.transport.world().now, {
      identityPoolId: poolId,
      identityId: id,
      amr: ['authenticated', developer, `${developer}:${poolId}:user-1`],
      lifetime: openIdTokenLifetime,
    })
    return { ...app, id, Logins: { 'cognito-identity.amazonaws.com': token } }
  }

  test('gets credentials with Cognito’s own token', async () => {
    const { client, id: IdentityId, Logins } = await developerIdentity()
    const answer = await client.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
    expect(answer.IdentityId).toBe(IdentityId)
  })

  test('keeps in the next token how they signed in', async () => {
    const { client, id: IdentityId, Logins } = await developerIdentity()
    const { Token = '' } = await client.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
    const payload = JSON.parse(Buffer.from(Token.split('.')[1] ?? '', 'base64url').toString())
    expect(payload.amr).toEqual(['authenticated', developer, `${developer}:${poolId}:user-1`])
  })

  test('may link a public login', async () => {
    const { client, id: IdentityId, Logins, token, getId } = await developerIdentity()
    const both = { ...Logins, [google]: await token(google, { claims: { sub: 'person-1' } }) }
    await client.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins: both }))
    expect(await getId('google')).toBe(IdentityId)
  })
})
