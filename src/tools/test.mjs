/**
 * `npm test`: installs what is missing, runs every check there is, and adds up what they found.
 * A stage that fails does not stop the later ones, save where they need what it made.
 *
 * @module
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectEnvironment, root, run } from './command.mjs'
import { addUp, playwrightResult, vitestResult } from './results.mjs'
import { cache, orExplain, setUpChromium, setUpPackages } from './set-up.mjs'

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
  const env = { ...projectEnvironment(node), CI: process.env['CI'] ?? 'true' }
  rmSync(join(cache, 'reports'), { recursive: true, force: true })
  mkdirSync(join(cache, 'reports'), { recursive: true })

  /** @param {readonly string[]} command A script of an installed package, and its arguments. */
  const succeeds = ([script = '', ...args]) =>
    run(node, [join(root, 'node_modules', script), ...args], env)

  const astro = 'astro/bin/astro.mjs'
  const ends = (/** @type {string[]} */ ...command) => (succeeds(command) ? passed : failed)

  const vitest = (/** @type {readonly string[]} */ names) => {
    const file = join(cache, 'reports', `${names[0]}.json`)
    const config = ['run', '--config', 'tests/vitest.config.ts']
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const chosen = names.flatMap((name) => ['--project', name])
    const ended = succeeds(['vitest/vitest.mjs', ...config, ...reports, ...chosen])
    return vitestResult(file, names, ended)
  }

  stage('lint', () => ends('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'))
  stage('check', () => ends(astro, 'check', '--minimumFailingSeverity', 'warning'))
  stage('unit', () => vitest(projects))

  const built = stage('build', () => ends(astro, 'build'))
  if (!built) {
    console.log('\nThe build failed, so there is nothing for the build and browser tests to read.')
    return
  }
  stage('build tests', () => vitest(['build']))
  stage('browser', () => {
    const chromium = orExplain(() => setUpChromium(node))
    if (chromium === undefined) return failed
    const file = join(cache, 'reports', 'browser.json')
    Object.assign(env, { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file })
    const config = ['test', '--config', 'tests/browser/playwright.config.ts']
    const ended = succeeds(['@playwright/test/cli.js', ...config, '--reporter=line,json'])
    return playwrightResult(file, ended)
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
