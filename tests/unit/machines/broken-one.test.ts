/** A scenario that somebody broke: its code, and how it is repaired. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  asFound,
  type BrokenOne,
  endsAsItShould,
  longestHint,
  playedOut,
  type Repair,
  readBrokenCode,
  repairedRun,
  standingEdits,
  writeBrokenCode,
  writeRepairedCode,
} from '../../../src/machines/broken-one.ts'
import type { Edit } from '../../../src/machines/edit/edit.ts'
import { packText } from '../../../src/machines/packed-text.ts'
import { readScenario, scenarioIds } from '../../../src/scenarios/read-scenario.ts'

const scenarios = scenarioIds().map(readScenario)
const direct = readScenario('photo-app-direct')
const trustPolicy = (text: string): Edit => ({
  target: { kind: 'trust-policy', account: '111122223333', role: 'lumen-photos' },
  change: text,
})
const closed = trustPolicy(
  '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":{"Federated":"accounts.google.com"},"Action":"sts:AssumeRoleWithWebIdentity"}]}',
)
const asItWas = trustPolicy(
  direct.world.accounts['111122223333']?.roles['lumen-photos']?.trustPolicy ?? '',
)
const riddle: BrokenOne = {
  scenario: direct.id,
  faults: ['wrong-audience'],
  edits: [],
  hint: 'Whose app is it?',
}

const broken = fc.constantFrom(...scenarios).chain(({ id, faults }) =>
  fc.record({
    scenario: fc.constant(id),
    faults: fc.subarray(faults.map((fault) => fault.id)),
    edits: fc.subarray([closed, asItWas]),
    hint: fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((hint) => hint.length <= longestHint),
  }),
)

test('a code says what was put into it', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(broken, async (one) => {
      expect(await readBrokenCode(await writeBrokenCode(one), scenarios)).toEqual({
        kind: 'broken',
        broken: one,
      })
      const repair: Repair = { undone: one.faults.slice(0, 1), edits: one.edits }
      expect(await readBrokenCode(await writeRepairedCode(one, repair), scenarios)).toEqual({
        kind: 'repaired',
        broken: one,
        repair,
      })
    }),
  )
})

test('a code that was cut off or changed anywhere explains itself', {
  timeout: 60_000,
}, async () => {
  const code = await writeBrokenCode(riddle)
  for (let at = '#broken=1.'.length; at < code.length; at++) {
    const cut = code.slice(0, at)
    const changed = `${cut}${code[at] === 'A' ? 'B' : 'A'}${code.slice(at + 1)}`
    for (const wrong of [cut, changed]) {
      const read = await readBrokenCode(wrong, scenarios)
      // The last character may hold bits that nothing reads.
      if (at < code.length - 1) expect(read).toEqual({ kind: 'problem', problem: 'damaged' })
    }
  }
})

test('no fragment throws', { timeout: 60_000 }, async () => {
  const fragments = fc.oneof(
    fc.string(),
    fc.string().map((text) => `#broken=1.${text}`),
    fc.base64String().map((text) => `#repaired=1.${text.replace(/[+/=]/g, '')}`),
  )
  await fc.assert(
    fc.asyncProperty(fragments, async (fragment) => {
      await readBrokenCode(fragment, scenarios)
    }),
    { numRuns: 1000 },
  )
  await fc.assert(
    fc.asyncProperty(fc.json(), async (json) => {
      await readBrokenCode(`#broken=1.${await packText(json, 'deflate')}`, scenarios)
    }),
  )
})

test.for([
  ['#run=1.photo-app-direct....', undefined],
  ['#broken=2.abc', 'other-version'],
  ['#broken=', 'damaged'],
  ['#repaired=x.y', 'damaged'],
] as const)('%s', async ([fragment, problem]) => {
  expect(await readBrokenCode(fragment, scenarios)).toEqual(problem && { kind: 'problem', problem })
})

test.for([
  [{ ...riddle, scenario: 'no-such' }, 'unknown-scenario'],
  [{ ...riddle, faults: ['no-such'] }, 'unknown-fault'],
  [{ ...riddle, hint: 'x'.repeat(longestHint + 1) }, 'damaged'],
] as const)('%j cannot be followed: %s', async ([one, problem]) => {
  expect(await readBrokenCode(await writeBrokenCode(one), scenarios)).toEqual({
    kind: 'problem',
    problem,
  })
})

test('who repairs it finds it broken, and no list of what is wrong', async () => {
  const found = await asFound(direct, riddle)
  expect(found.faults).toEqual([])
  expect((await playedOut(found, { faults: [], events: [] })).at(-1)?.context.refusal?.code).toBe(
    'AccessDenied',
  )
})

test.for([
  ['naming the fault', riddle, { undone: ['wrong-audience'], edits: [] }, true],
  ['naming another', riddle, { undone: ['token-expired'], edits: [] }, false],
  [
    'a policy as it was',
    { ...riddle, faults: [], edits: [closed] },
    { undone: [], edits: [asItWas] },
    true,
  ],
  ['nothing', { ...riddle, faults: [], edits: [closed] }, { undone: [], edits: [] }, false],
  ['one of two', { ...riddle, edits: [closed] }, { undone: ['wrong-audience'], edits: [] }, false],
] as const)('%s', async ([, one, repair, repaired]) => {
  expect(await endsAsItShould(direct, repairedRun(one, repair))).toBe(repaired)
})

test('edits of tokens and requests are not taken along', () => {
  const token: Edit = {
    target: { kind: 'token', token: 'idToken' },
    change: { sub: 'x' },
    resign: true,
  }
  expect(
    standingEdits([
      { type: 'next' },
      { type: 'edit', edit: token },
      { type: 'edit', edit: closed },
    ]),
  ).toEqual([closed])
})
