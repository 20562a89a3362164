/** Who may come in, by the names that a request was sent to and came from. */
import { expect, test } from 'vitest'
import { turnedAway } from '../../../src/lab/gate.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const { world } = readScenario('photo-app-direct')

const sentTo = (host: string, url: string, exposed: boolean) =>
  turnedAway(world, { method: 'GET', url, headers: [['Host', host]] }, exposed)?.status

test.for([
  ['192.168.1.5:4566', false, 421],
  ['192.168.1.5:4566', true, undefined],
  ['[2001:db8::1]:4566', true, undefined],
  ['rebound.evil.example:4566', true, 421],
  ['sts.amazonaws.com', false, undefined],
  ['login.lumen.example', false, undefined],
  ['lumen.example', false, 421],
] as const)(
  'a request to %s, listening elsewhere than loopback %s: %s',
  ([host, exposed, status]) => {
    expect(sentTo(host, `http://127.0.0.1/`, exposed)).toBe(status)
  },
)

test('a target that names another host than the header is judged by both', () => {
  expect(sentTo('127.0.0.1', 'https://evil.example/', false)).toBe(421)
})
