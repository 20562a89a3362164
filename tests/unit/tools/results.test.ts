/// <reference types="node" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { addUp, playwrightResult, vitestResult } from '../../../src/tools/results.mjs'

vi.spyOn(console, 'log').mockImplementation(() => {})
const folder = mkdtempSync(join(tmpdir(), 'results-'))
const file = join(folder, 'report.json')
afterAll(() => rmSync(folder, { recursive: true }))

/** A file of Vitest's report, whose tests came out so. */
function suite(name: string, status: string, ...tests: readonly string[]) {
  return { name, status, assertionResults: tests.map((each) => ({ status: each })) }
}

function vitest(testResults: readonly unknown[], ended: boolean) {
  writeFileSync(file, JSON.stringify({ testResults }))
  return vitestResult(file, ['unit', 'wire'], ended)
}

const unit = '/x/tests/unit/a.test.ts'
const wire = '/x/tests/wire/a.wire.test.ts'

test('tests are counted over the projects that ran', () => {
  const files = [suite(unit, 'passed', 'passed', 'skipped'), suite(wire, 'passed', 'passed')]
  expect(vitest(files, true)).toEqual({ passed: 2, failed: 0, skipped: 1 })
})

test('a file that breaks before its first test is a failure', () => {
  const files = [suite(unit, 'failed'), suite(wire, 'failed', 'passed', 'failed')]
  expect(vitest(files, false)).toEqual({ passed: 1, failed: 2, skipped: 0 })
})

test('a project without a test is a failure', () => {
  expect(vitest([suite(unit, 'passed', 'passed')], true)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  })
})

test('a runner that ends badly is a failure, whatever its report says', () => {
  const files = [suite(unit, 'passed', 'passed'), suite(wire, 'passed', 'passed')]
  expect(vitest(files, false)).toEqual({ passed: 2, failed: 1, skipped: 0 })
})

test('a runner that wrote no report is a failure', () => {
  const none = join(folder, 'none.json')
  expect(vitestResult(none, ['unit'], true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(playwrightResult(none, true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test.for([
  { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }, passed: 3, failed: 2, skipped: 1 },
  { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 2 }, passed: 0, failed: 1, skipped: 2 },
])('a browser run that found $stats counts $failed failures', ({ stats, ...result }) => {
  writeFileSync(file, JSON.stringify({ stats, errors: [] }))
  expect(playwrightResult(file, result.failed === 0)).toEqual(result)
})

test('the sum is over all stages', () => {
  const stage = { passed: 2, failed: 1, skipped: 0 }
  expect(addUp([stage, stage])).toEqual({ passed: 4, failed: 2, skipped: 0 })
})
