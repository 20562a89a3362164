/** Many requests at once: every change counts, once, on the world that it was computed on. */
import { describe, expect, test } from 'vitest'
import { worldStore } from '../../../src/lab/world-store.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { signIn } from '../../support/lab-sign-in.ts'

const { world } = readScenario('photo-app-direct')
const wallClock = () => 1_800_000_000.75

const caller = {
  method: 'POST',
  url: 'https://sts.amazonaws.com/',
  headers: [['content-type', 'application/x-www-form-urlencoded']],
  body: 'Action=GetCallerIdentity&Version=2011-06-15',
} as const

describe('the clock', () => {
  test('starts at real time, in whole seconds, for the world and for signers', () => {
    const { now, signersNow } = worldStore(world, wallClock).current()
    expect([now, signersNow]).toEqual([1_800_000_000, 1_800_000_000])
  })

  test('moves for the world and not for signers, and runs on from there', () => {
    let time = 1_800_000_000
    const store = worldStore(world, () => time)
    store.change((current) => ({ ...current, now: current.now + 3600 }))
    time += 5
    const { now, signersNow } = store.current()
    expect([now, signersNow]).toEqual([1_800_003_605, 1_800_000_005])
  })
})

describe('requests at the same time', () => {
  test('never share a turn, so identifiers are fresh', async () => {
    const store = worldStore(world, wallClock)
    const answers = await Promise.all(Array.from({ length: 50 }, () => store.answer(caller)))
    expect(new Set(answers.map(({ response }) => response.body)).size).toBe(50)
  })

  test('that change the world all leave their mark', async () => {
    const store = worldStore(world, wallClock)
    const codes = await Promise.all(Array.from({ length: 8 }, () => signIn(store)))
    const redeemed = await Promise.all(codes.map(({ redeem }) => redeem()))
    expect(redeemed.map(({ response }) => response.status)).toEqual(Array(8).fill(200))
    const google = store.current().identityProviders['https://accounts.google.com']
    expect(google?.redeemedCodes).toHaveLength(8)
  })

  test('that both want what only one can have: one is told no', async () => {
    const store = worldStore(world, wallClock)
    const { redeem } = await signIn(store)
    const statuses = await Promise.all([redeem(), redeem(), redeem()])
    expect(statuses.map(({ response }) => response.status).sort()).toEqual([200, 400, 400])
  })

  test('do not undo a change from outside', async () => {
    const store = worldStore(world, wallClock)
    const { redeem } = await signIn(store)
    const redeeming = redeem()
    store.change((current) => ({ ...current, buckets: {} }))
    await redeeming
    const { buckets, identityProviders } = store.current()
    expect([
      buckets,
      identityProviders['https://accounts.google.com']?.redeemedCodes.length,
    ]).toEqual([{}, 1])
  })
})
