/**
 * `npm test`: installs what is missing, runs every check there is, and adds up what they found.
 * A stage that fails does not stop the later ones, save where they need what it made.
 *
 * @module
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from './command.mjs'
import { addUp, playwrightResult, vitestResult } from './results.mjs'
import { cache, orExplain, setUpAwsCli, setUpChromium, setUpPackages } from './set-up.mjs'

/** @typedef {import('./results.mjs').Result} Result */

/** Vitest's projects that need no build: a folder of tests/ each, none of which may be empty. */
const projects = ['unit', 'vectors', 'wire', 'content', 'architecture']

const passed = { passed: 1, failed: 0, skipped: 0 }
const failed = { passed: 0, failed: 1, skipped: 0 }

/** @type {Array<{ name: string, seconds: number, result: Result }>} */
const stages = []

/**
 * @param {string} name
 * @param {() => Result} work
 */
function stage(name, work) {
  console.log(`\n── ${name} ──`)
  const start = performance.now()
  const result = work()
  stages.push({ name, seconds: (performance.now() - start) / 1000, result })
  return result.failed === 0
}

/** @type {string | undefined} */
let node
stage('set-up', () => {
  node = orExplain(setUpPackages)
  return node ? passed : failed
})
if (node) checks(node)
report()

/** @param {string} node */
function checks(node) {
  const reports = join(cache, 'reports')
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })

  /** @param {string} name */
  const script = (name) => (runScript(name, [], node) ? passed : failed)

  /**
   * @param {string} name
   * @param {readonly string[]} projects
   */
  const vitest = (name, projects) => {
    const file = join(reports, `${name.replace(':', '-')}.json`)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    return vitestResult(file, projects, runScript(name, reporters, node))
  }

  stage('lint', () => script('lint'))
  stage('check', () => script('check'))
  stage('unit', () => vitest('test:unit', projects))
  stage('shell', () => (orExplain(setUpAwsCli) ? vitest('test:shell', ['shell']) : failed))
  if (!stage('build', () => script('build'))) {
    console.log('\nThe build failed, so there is nothing for the build and browser tests to read.')
    return
  }
  stage('build tests', () => vitest('test:build', ['build']))
  stage('browser', () => {
    if (orExplain(() => setUpChromium(node)) === undefined) return failed
    const file = join(reports, 'browser.json')
    process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = file
    return playwrightResult(file, runScript('test:browser', ['--reporter=dot,json'], node))
  })
}

function report() {
  console.log('\n── summary ──')
  for (const { name, seconds, result } of stages) {
    const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : ''
    const counts = `${result.passed} passed, ${result.failed} failed${skipped}`
    console.log(`${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s   ${counts}`)
  }
  const total = addUp(stages.map(({ result }) => result))
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed > 0 ? 1 : 0
}
