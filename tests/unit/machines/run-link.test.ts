import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RunToOpen } from '../../../src/machines/player.ts'
import type { RunEvent } from '../../../src/machines/run-event.ts'
import { faultCode, readRunLink, writeRunLink } from '../../../src/machines/run-link.ts'
import { longestWait, mostEvents } from '../../../src/machines/run-link-events.ts'
import { runLinkPrefix } from '../../../src/machines/run-link-prefix.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const scenarios = readdirSync('content/scenarios').map((file) =>
  readScenario(file.replace(/\.yaml$/, '')),
)
const direct = readScenario('photo-app-direct')

const next: RunEvent = { type: 'next' }
const later = (seconds: number): RunEvent => ({ type: 'moveClock', seconds })

const acts: readonly RunEvent[] = [
  { type: 'writeOnPhone' },
  { type: 'writeOnTablet' },
  { type: 'takePhoneOffline' },
  { type: 'takeTabletOffline' },
  { type: 'bringPhoneOnline' },
  { type: 'bringTabletOnline' },
]

const events = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(next) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 300, 3600, longestWait).map(later) },
    { weight: 1, arbitrary: fc.nat({ max: 400_000 }).map(later) },
    { weight: 1, arbitrary: fc.constantFrom(...acts) },
  ),
  { maxLength: 60 },
)

/** A scenario and a run of it. */
const runs = fc.constantFrom(...scenarios).chain((scenario) =>
  fc
    .record({
      faults: fc.subarray(scenario.faults.map(({ id }) => id)),
      events,
      from: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ from, ...run }) => ({
      scenario,
      run: { ...run, cursor: Math.round(from * run.events.length) } satisfies RunToOpen,
    })),
)

describe('what a link says', () => {
  test.for<[said: string, run: RunToOpen]>([
    ['#run=1.photo-app-direct....', { faults: [], events: [], cursor: 0 }],
    ['#run=1.photo-app-direct..NX3..', { faults: [], events: [next, next, next], cursor: 3 }],
    ['#run=1.photo-app-direct..NX3.1.', { faults: [], events: [next, next, next], cursor: 1 }],
    [
      '#run=1.photo-app-direct..NTsX2T8cN..',
      { faults: [], events: [next, later(28), later(28), later(300), next], cursor: 5 },
    ],
    [
      '#run=1.photo-app-direct..ND3D0X2D5..',
      {
        faults: [],
        events: [
          next,
          { type: 'takeTabletOffline' },
          { type: 'writeOnPhone' },
          { type: 'writeOnPhone' },
          { type: 'bringTabletOnline' },
        ],
        cursor: 5,
      },
    ],
    [
      `#run=1.photo-app-direct.${faultCode('token-expired')}${faultCode('clock-skewed')}.N.0.`,
      { faults: ['token-expired', 'clock-skewed'], events: [next], cursor: 0 },
    ],
  ])('%s', ([said, run]) => {
    const fragment = writeRunLink(direct, run)
    expect(fragment.slice(0, -4)).toBe(said)
    expect(fragment.slice(-4)).toMatch(/^[0-9a-z]{4}$/)
    expect(readRunLink(fragment, scenarios)).toEqual({ scenario: 'photo-app-direct', run })
  })

  test('any run is read as it was written', () => {
    fc.assert(
      fc.property(runs, ({ scenario, run }) => {
        const fragment = writeRunLink(scenario, run)
        expect(fragment).toMatch(/^#run=[\w.-]+$/)
        expect(readRunLink(fragment, scenarios)).toEqual({ scenario: scenario.id, run })
      }),
      { numRuns: 2000 },
    )
  })

  test('the codes of a scenario’s faults differ', () => {
    for (const { faults } of scenarios)
      expect(new Set(faults.map(({ id }) => faultCode(id))).size).toBe(faults.length)
  })

  test('a fault’s code is the same in every later version of the site', () => {
    expect(['token-expired', 'wrong-audience', 'no-login'].map(faultCode)).toEqual([
      '5re',
      'h1z',
      '5z6',
    ])
  })
})

describe('what cannot be followed', () => {
  const good = writeRunLink(direct, { faults: ['token-expired'], events: [next, next], cursor: 1 })
  /** A fragment about something else, with the check that belongs to it. */
  const checked = (id: string) => writeRunLink({ id }, { faults: [], events: [], cursor: 0 })

  test.for([
    ['', undefined],
    ['#what-the-role-trusts', undefined],
    ['#run', undefined],
  ] as const)('%j is no link to a run', ([fragment, link]) => {
    expect(readRunLink(fragment, scenarios)).toEqual(link)
  })

  test('a link of another version says so, whatever it has to say', () => {
    expect(readRunLink(good.replace('#run=1.', '#run=3.'), scenarios)).toEqual({
      scenario: 'photo-app-direct',
      run: 'other-version',
    })
    expect(readRunLink('#run=12', scenarios)).toEqual({ scenario: '', run: 'other-version' })
  })

  test('a link that was cut off anywhere is damaged', () => {
    for (let length = runLinkPrefix.length + 2; length < good.length; length++)
      expect(readRunLink(good.slice(0, length), scenarios)?.run).toBe('damaged')
  })

  test('a link in which a character is another is damaged, or of another version', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: runLinkPrefix.length, max: good.length - 1 }),
        fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyzNTX.-'),
        (at, character) => {
          fc.pre(good[at] !== character)
          const changed = good.slice(0, at) + character + good.slice(at + 1)
          expect(['damaged', 'other-version']).toContain(readRunLink(changed, scenarios)?.run)
        },
      ),
    )
  })

  test.for(['', '#run=', '#run=1', '#run=1.', '#run=x.photo-app-direct....abcd', '#run=1.....'])(
    '%j never becomes a run',
    (fragment) => {
      expect(typeof (readRunLink(fragment, scenarios)?.run ?? 'damaged')).toBe('string')
    },
  )

  test('a fault that the scenario no longer has is named as the reason', () => {
    const without = { ...direct, faults: direct.faults.filter(({ id }) => id !== 'token-expired') }
    expect(readRunLink(good, [without])).toEqual({ scenario: direct.id, run: 'unknown-fault' })
  })

  test('a scenario that is not there is named as the reason', () => {
    expect(readRunLink(checked('no-such-scenario'), scenarios)?.run).toBe('other-scenario')
  })

  test.for<[what: string, run: RunToOpen]>([
    [
      'more events than a person makes',
      { faults: [], events: Array<RunEvent>(mostEvents + 1).fill(next), cursor: 0 },
    ],
    ['a longer wait than any', { faults: [], events: [later(longestWait + 1)], cursor: 0 }],
    ['a position beyond the last', { faults: [], events: [next], cursor: 7 }],
    ['time that runs backwards', { faults: [], events: [later(-5)], cursor: 0 }],
  ])('%s is damage', ([, run]) => {
    expect(readRunLink(writeRunLink(direct, run), scenarios)?.run).toBe('damaged')
  })

  test('10,000 random fragments never throw', () => {
    const alphabet = fc.constantFrom(...'0129azNTX.=#-_%é\u{1F600}', '1.photo-app-direct.', 'NX')
    const parts = fc.array(alphabet, { maxLength: 24 }).map((all) => all.join(''))
    const fragment = fc.oneof(
      fc.string({ unit: 'binary' }),
      parts.map((part) => `${runLinkPrefix}${part}`),
      parts.map((part) => `${runLinkPrefix}1.photo-app-direct.${part}`),
      parts.map((part) => checked(part)),
    )
    fc.assert(
      fc.property(fragment, (text) => {
        const link = readRunLink(text, scenarios)
        expect(link === undefined || typeof link.scenario === 'string').toBe(true)
      }),
      { numRuns: 10_000 },
    )
  }, 60_000)
})

describe('how long a link is', () => {
  /** Where the site is hosted, and the longest address of a lesson. */
  const path = `/handshake/lessons/${'x'.repeat(32)}/`

  test.for(scenarios)(
    '$id: at most 170 bytes after the host, with any of its faults',
    (scenario) => {
      const faults = scenario.faults.map(({ id }) => id)
      for (const chosen of [[], ...faults.map((fault) => [fault]), faults]) {
        const waits = [later(3600), next, later(300), next]
        const fragment = writeRunLink(scenario, {
          faults: chosen,
          events: [...Array<RunEvent>(10).fill(next), ...waits],
          cursor: 12,
        })
        expect(new TextEncoder().encode(path + fragment).length).toBeLessThanOrEqual(170)
      }
    },
  )
})
