import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edit } from '../../../src/machines/edit/edit.ts'
import {
  holdsSecret,
  readAnyRunLink,
  writeEditedRunLink,
} from '../../../src/machines/edited-run-link.ts'
import type { RunToOpen } from '../../../src/machines/player.ts'
import type { RunEvent } from '../../../src/machines/run-event.ts'
import { readRunLink, sealed, writeRunLink } from '../../../src/machines/run-link.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'

const scenarios = readdirSync('content/scenarios').map((file) =>
  readScenario(file.replace(/\.yaml$/, '')),
)
const direct = readScenario('photo-app-direct')

const next: RunEvent = { type: 'next' }
const edited = (edit: Edit): RunEvent => ({ type: 'edit', edit })
const duration: Edit = {
  target: { kind: 'request', leg: 'assumeRoleWithWebIdentity', request: 'sts' },
  change: { DurationSeconds: '900' },
}
const run: RunToOpen = { faults: [], events: [next, edited(duration), next], cursor: 2 }

const change = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => structuredClone(value))
const ofRole = { account: fc.string(), role: fc.string() }
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    target: fc.constant(duration.target),
    change,
  }),
  fc.record({
    target: fc.constantFrom(
      { kind: 'token', token: 'idToken' } as const,
      { kind: 'token', token: 'openIdToken' } as const,
    ),
    change,
    resign: fc.boolean(),
  }),
  fc.record({
    target: fc.oneof(
      fc.record({ kind: fc.constant('trust-policy' as const), ...ofRole }),
      fc.record({
        kind: fc.constant('permission-policy' as const),
        ...ofRole,
        policy: fc.string(),
      }),
      fc.record({
        kind: fc.constant('managed-policy' as const),
        account: fc.string(),
        policy: fc.string(),
      }),
      fc.record({ kind: fc.constant('bucket-policy' as const), bucket: fc.string() }),
    ),
    change: fc.string({ unit: 'grapheme' }),
  }),
  fc.record({
    target: fc.oneof(
      fc.record({ kind: fc.constant('role' as const), ...ofRole }),
      fc.record({
        kind: fc.constant('oidc-provider' as const),
        account: fc.string(),
        provider: fc.string(),
      }),
      fc.record({
        kind: fc.constant('app-client' as const),
        pool: fc.string(),
        client: fc.string(),
      }),
    ),
    change,
  }),
)

const runs = fc.constantFrom(...scenarios).chain((scenario) =>
  fc
    .record({
      faults: fc.subarray(scenario.faults.map(({ id }) => id)),
      events: fc.array(
        fc.oneof(
          fc.constant(next),
          fc.nat({ max: 90_000 }).map((seconds): RunEvent => ({ type: 'moveClock', seconds })),
          edits.map(edited),
        ),
        { maxLength: 12 },
      ),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ from, ...run }) => ({
      scenario,
      run: { ...run, cursor: Math.round(from * run.events.length) } satisfies RunToOpen,
    })),
)

/** As JSON keeps it: minus zero is zero. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown

describe('a link with edits', () => {
  test('any run is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(runs, async ({ scenario, run }) => {
        const fragment = await writeEditedRunLink(scenario, run)
        expect(fragment).toMatch(/^#run=2[\w.-]+$/)
        expect(plain(await readAnyRunLink(fragment, scenarios))).toEqual(
          plain({ scenario: scenario.id, run }),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('a small edit makes a small link', async () => {
    const fragment = await writeEditedRunLink(direct, run)
    expect(fragment).toMatch(/^#run=2\.photo-app-direct\.\.NEN\.2\.[\w-]{80,180}\.[0-9a-z]{4}$/)
  })

  test('tokens and keys never go into it, and it says that an edit is left out', async () => {
    const secrets: readonly Edit[] = [
      { ...duration, change: { WebIdentityToken: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln' } },
      { ...duration, change: { Key: 'ASIAIOSFODNN7EXAMPLE' } },
      { ...duration, change: { Key: '-----BEGIN PRIVATE KEY-----' } },
    ]
    expect([duration, ...secrets].map(holdsSecret)).toEqual([false, true, true, true])
    const events = [next, ...secrets.map(edited), edited(duration), next]
    const fragment = await writeEditedRunLink(direct, { faults: [], events, cursor: 6 })
    expect(await readAnyRunLink(fragment, scenarios)).toEqual({
      scenario: direct.id,
      run: { faults: [], events: [next, edited(duration), next], cursor: 3 },
      editsLeftOut: true,
    })
  })
})

describe('a link without them', () => {
  test('says that there were some, and opens the run without', () => {
    const fragment = writeRunLink(direct, run)
    expect(fragment).toMatch(/^#run=1\.photo-app-direct\.\.NEN\.2\.[0-9a-z]{4}$/)
    expect(readRunLink(fragment, scenarios)).toEqual({
      scenario: direct.id,
      run: { faults: [], events: [next, next], cursor: 1 },
      editsLeftOut: true,
    })
  })

  test('is read as before', async () => {
    const plainRun: RunToOpen = { faults: ['token-expired'], events: [next, next], cursor: 1 }
    expect(await readAnyRunLink(writeRunLink(direct, plainRun), scenarios)).toEqual({
      scenario: direct.id,
      run: plainRun,
    })
  })
})

describe('what cannot be followed', () => {
  const packed = async (edits: unknown): Promise<string> => {
    const written = await writeEditedRunLink(direct, {
      ...run,
      // What a link holds is up to whoever made it.
      events: [next, edited(edits as Edit), next],
    })
    return written
  }

  test.for<[what: string, edit: unknown]>([
    ['no edit', 7],
    ['an edit of nothing', { change: {} }],
    ['an edit of what there is not', { target: { kind: 'world' }, change: {} }],
    ['a leg that there is not', { target: { ...duration.target, leg: 'fly' }, change: {} }],
    [
      'a leg named for what every object has',
      { target: { ...duration.target, leg: 'toString' }, change: {} },
    ],
    [
      'a token that there is not',
      { target: { kind: 'token', token: 'toString' }, change: {}, resign: true },
    ],
    [
      'a token edit that does not say who signs',
      { target: { kind: 'token', token: 'idToken' }, change: {} },
    ],
    ['parameters that are no object', { ...duration, change: 'text' }],
    [
      'a policy that is no text',
      { target: { kind: 'trust-policy', account: '1', role: 'r' }, change: {} },
    ],
    [
      'a bucket policy that is no text',
      { target: { kind: 'bucket-policy', bucket: 'b' }, change: {} },
    ],
    [
      'a session duration that is a text',
      { target: { kind: 'role', account: '1', role: 'r' }, change: '' },
    ],
    ['a provider of no account', { target: { kind: 'oidc-provider', provider: 'p' }, change: {} }],
    ['more than an edit has', { ...duration, more: true }],
    ['a target with more than it has', { ...duration, target: { ...duration.target, more: '1' } }],
  ])('%s is damage', async ([, edit]) => {
    expect((await readAnyRunLink(await packed(edit), scenarios))?.run).toBe('damaged')
  })

  test('as many edits as places is the least', async () => {
    const [, , , , , payload = ''] = (await writeEditedRunLink(direct, run)).split('.')
    const fragment = sealed(['2', direct.id, '', 'NEEN', '', payload])
    expect((await readAnyRunLink(fragment, scenarios))?.run).toBe('damaged')
  })

  test('a link that was cut off anywhere is damaged', async () => {
    const good = await writeEditedRunLink(direct, run)
    for (let length = '#run=2.'.length; length < good.length; length++)
      expect((await readAnyRunLink(good.slice(0, length), scenarios))?.run).toBe('damaged')
  })

  test('what unfolds to more than anybody writes is damage', async () => {
    const change = { Policy: ' '.repeat(300_000) }
    const fragment = await writeEditedRunLink(direct, {
      ...run,
      events: [next, edited({ ...duration, change }), next],
    })
    expect(fragment.length).toBeLessThan(2000)
    expect((await readAnyRunLink(fragment, scenarios))?.run).toBe('damaged')
  })

  test('a link of a later version says so', async () => {
    expect((await readAnyRunLink('#run=3.photo-app-direct', scenarios))?.run).toBe('other-version')
  })

  test('10,000 random payloads never throw', async () => {
    const bytes = fc.base64String().map((text) => text.replace(/[+/=]/g, '_'))
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, fc.string()), async (payload) => {
        const fragment = sealed(['2', direct.id, '', 'NEN', '', payload])
        expect((await readAnyRunLink(fragment, scenarios))?.run).toBe('damaged')
      }),
      { numRuns: 10_000 },
    )
  }, 60_000)
})
