import { describe, expect, test } from 'vitest'
import { createActor, fromPromise, waitFor } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { advance, playToEnd, startPosition } from '../../../src/machines/advance.ts'
import { directStsMachine } from '../../../src/machines/direct-sts.machine.ts'
import { startOf } from '../../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const scenario = readScenario('photo-app-direct')

describe('without a fault', () => {
  test('the app is signed in, gets credentials and reads its object', async () => {
    const positions = await playToEnd(directStsMachine, startOf(scenario, []))
    expect(positions.map(({ state }) => state)).toEqual([
      'signedOut',
      'signingIn',
      'identified',
      'credentialed',
      'granted',
    ])
    const { holdings } = positions.at(-1)?.context ?? {}
    expect(holdings?.assumedRoleUser).toEqual({
      arn: 'arn:aws:sts::111122223333:assumed-role/lumen-photos/ana-phone',
      assumedRoleId: 'AROA3XFRBF535PLBIFPI4:ana-phone',
    })
    expect(holdings?.object?.contentType).toBe('image/svg+xml')
  })

  test('the exchanges are those of the protocol, hidden calls nested under their cause', async () => {
    const positions = await playToEnd(directStsMachine, startOf(scenario, []))
    const exchanges = positions.at(-1)?.context.trace.flatMap((leg) => leg.exchanges) ?? []
    const told = exchanges.map(({ from, to, operation, response, nested }) => [
      `${from} → ${to} ${operation} ⇒ ${response.status}`,
      ...nested.map((inner) => `  ${inner.from} → ${inner.to} ${inner.operation}`),
    ])
    expect(told.flat()).toEqual([
      'app → https://accounts.google.com authorize ⇒ 200',
      'app → https://accounts.google.com consent ⇒ 303',
      'app → https://accounts.google.com token ⇒ 200',
      'app → sts AssumeRoleWithWebIdentity ⇒ 200',
      '  sts → https://accounts.google.com openid-configuration',
      '  sts → https://accounts.google.com jwks',
      'app → s3 GetObject ⇒ 200',
    ])
  })
})

describe('each fault ends where AWS would end it', () => {
  test.for([
    ['token-expired', 'sts', 400, 'ExpiredTokenException', 'token-times'],
    ['token-not-yet-valid', 'sts', 400, 'InvalidIdentityToken', 'token-times'],
    ['wrong-audience', 'sts', 403, 'AccessDenied', 'trust-policy'],
    ['tampered-payload', 'sts', 400, 'InvalidIdentityToken', 'signature'],
    ['unknown-signing-key', 'sts', 400, 'InvalidIdentityToken', 'verification-key'],
    ['unknown-issuer', 'sts', 400, 'InvalidIdentityToken', 'provider-known'],
    ['sub-not-trusted', 'sts', 403, 'AccessDenied', 'trust-policy'],
    ['sub-wrong-case', 'sts', 403, 'AccessDenied', 'trust-policy'],
    ['role-does-not-exist', 'sts', 403, 'AccessDenied', 'trust-policy'],
    ['duration-over-maximum', 'sts', 400, 'ValidationError', 'duration'],
    ['bad-session-name', 'sts', 400, 'ValidationError', 'sts-parameters'],
    ['session-token-left-out', 's3', 403, 'InvalidAccessKeyId', 's3-session-token'],
    ['credentials-expired', 's3', 400, 'ExpiredToken', 's3-credentials-current'],
    ['clock-skewed', 's3', 403, 'RequestTimeTooSkewed', 's3-clock'],
    ['object-outside-policy', 's3', 403, 'AccessDenied', 's3-policy-allows'],
  ] as const)(
    '%s: %s answers %i %s at the check %s',
    async ([fault, party, status, code, check]) => {
      const positions = await playToEnd(directStsMachine, startOf(scenario, [fault]))
      const { state, context } = positions.at(-1) ?? startPosition(directStsMachine, scenario)
      const last = context.trace.at(-1)?.exchanges.at(-1)
      const verdicts = last?.checks.map(({ verdict }) => verdict) ?? []
      const failed = verdicts.indexOf('fail')
      expect({
        state,
        party: context.refusal?.party,
        status: context.refusal?.status,
        code: context.refusal?.code,
        check: last?.checks[failed]?.id,
        later: verdicts.slice(failed + 1).every((verdict) => verdict === 'not-reached'),
      }).toEqual({
        state: 'refused',
        party,
        status,
        code,
        check,
        later: true,
      })
    },
  )

  test('the scenario has no fault without a row above', () => {
    expect(scenario.faults).toHaveLength(15)
  })
})

describe('the clock', () => {
  test('credentials that are held expire while time passes', async () => {
    const credentialed = (await playToEnd(directStsMachine, startOf(scenario, [])))[3]
    if (!credentialed) throw new Error('no credentials')
    const later = await advance(directStsMachine, credentialed, {
      type: 'moveClock',
      seconds: 3601,
    })
    const end = await advance(directStsMachine, later, { type: 'next' })
    expect([later.state, end.state, end.context.refusal?.code]).toEqual([
      'credentialed',
      'refused',
      'ExpiredToken',
    ])
  })

  test('after the object was read, time leads back to the credentials', async () => {
    const granted = (await playToEnd(directStsMachine, startOf(scenario, []))).at(-1)
    if (!granted) throw new Error('no end')
    const later = await advance(directStsMachine, granted, { type: 'moveClock', seconds: 60 })
    expect([later.state, later.canGoOn]).toEqual(['credentialed', true])
  })
})

describe('the machine itself', () => {
  const faulty = directStsMachine.provide({
    actors: { performLeg: fromPromise(() => Promise.reject(new Error('no such file'))) },
  })

  test('a defect in a leg ends in broken, not in refused', async () => {
    const actor = createActor(faulty, { input: startOf(scenario, []) }).start()
    actor.send({ type: 'next' })
    const settled = await waitFor(actor, (snapshot) => snapshot.hasTag('resting'))
    expect(settled.value).toBe('broken')
  })

  test('who advances it hears of a defect as an exception, with its words', async () => {
    const start = startPosition(faulty, startOf(scenario, []))
    await expect(advance(faulty, start, { type: 'next' })).rejects.toThrow('no such file')
  })

  test('every state can be reached', () => {
    const result = { world: scenario.world, holdings: {}, exchanges: [] }
    const refusal = { party: 'sts', code: 'AccessDenied', status: 403, message: '' }
    const legs = ['openSignIn', 'requestIdToken', 'assumeRoleWithWebIdentity', 'getObject']
    const paths = getShortestPaths(directStsMachine, {
      input: startOf(scenario, []),
      serializeState: (snapshot) => JSON.stringify(snapshot.value),
      events: [
        { type: 'next' },
        ...legs.flatMap((id) => [
          { type: `xstate.done.actor.${id}`, output: result },
          { type: `xstate.done.actor.${id}`, output: { ...result, refusal } },
          { type: `xstate.error.actor.${id}`, error: new Error('defect') },
        ]),
      ] as never,
    })
    const reached = new Set(paths.map(({ state }) => String(state.value)))
    expect(reached).toEqual(new Set(Object.keys(directStsMachine.states)))
  })
})
