/** What a test runner found, as numbers: read from its JSON report. @module */
import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @param {readonly Result[]} results */
export function addUp(results) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of results) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
  }
  return sum
}

/**
 * A runner that ends badly without naming a failed test has crashed, and that is a failure too.
 *
 * @param {Result} result
 * @param {boolean} ended Whether the runner ended well.
 * @returns {Result}
 */
function orCrashed(result, ended) {
  if (ended || result.failed > 0) return result
  console.log('The runner ended badly without naming a failed test: counted as one failure.')
  return { ...result, failed: 1 }
}

/**
 * @param {string} file
 * @returns {any} The report, or undefined when the runner wrote none.
 */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/**
 * @param {string} file Vitest's report.
 * @param {readonly string[]} projects The folders of tests/ that ran; one without a test fails.
 * @param {boolean} ended
 * @returns {Result}
 */
export function vitestResult(file, projects, ended) {
  const report = readReport(file)
  if (!report) return orCrashed(addUp([]), false)
  /** @type {{ name: string, status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults
  const results = projects.map((project) => {
    const own = files.filter(({ name }) => name.includes(`/tests/${project}/`))
    const tests = own.flatMap(({ assertionResults }) => assertionResults)
    const count = (/** @type {string[]} */ ...statuses) =>
      tests.filter(({ status }) => statuses.includes(status)).length
    const broken = own.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    ).length
    if (own.length === 0) console.log(`tests/${project} has no test: counted as one failure.`)
    const failed = count('failed') + broken + (own.length === 0 ? 1 : 0)
    return { passed: count('passed'), failed, skipped: count('skipped', 'pending', 'todo') }
  })
  return orCrashed(addUp(results), ended)
}

/**
 * @param {string} file Playwright's report.
 * @param {boolean} ended
 * @returns {Result}
 */
export function playwrightResult(file, ended) {
  const report = readReport(file)
  if (!report) return orCrashed(addUp([]), false)
  const { expected, unexpected, flaky, skipped } = report.stats
  const result = { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
  if (expected + result.failed > 0) return orCrashed(result, ended)
  console.log('No browser test ran: counted as one failure.')
  return { ...result, failed: 1 }
}
