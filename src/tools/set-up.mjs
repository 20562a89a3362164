/**
 * Makes a machine ready: installs what is missing, and costs next to nothing when nothing is.
 *
 * Plain ESM without packages, for any Node from 18 on: it runs before `npm ci` has. What it
 * found out is kept in a stamp inside node_modules, so removing that folder starts afresh.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findAwsClis, installAwsCli, noAwsCli } from './aws-cli.mjs'
import { findChromium, installChromium } from './chromium.mjs'
import { projectEnvironment, root, run, works } from './command.mjs'

/** Where the tools keep what they may lose: the stamp, and the test runners' reports. */
export const cache = join(root, 'node_modules', '.cache', 'handshake')
const stampFile = join(cache, 'set-up.json')

/** Something a person has to put right. Its message is all they need to read. */
export class SetUpError extends Error {}

/**
 * @typedef {object} Stamp
 * @property {string} [packages] The hash of the package-lock.json that was installed.
 * @property {string} [node] The Node.js that was seen to run with those packages.
 * @property {string} [chromium] A browser that was seen to start; '' is Playwright's own.
 * @property {readonly string[]} [awsClis] The AWS CLIs that were seen to start.
 */

/** @returns {Stamp} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return {}
  }
}

/** @param {Stamp} change */
function writeStamp(change) {
  mkdirSync(cache, { recursive: true })
  writeFileSync(stampFile, JSON.stringify({ ...readStamp(), ...change }))
}

/**
 * Installs the npm packages of package-lock.json, unless they are there already.
 *
 * @returns {string} The Node.js that runs everything else.
 */
export function setUpPackages() {
  const packages = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const known = readStamp()
  if (known.packages === packages && known.node && existsSync(known.node)) return known.node
  if (known.packages !== packages) {
    console.log('Installing the npm packages; this takes a minute or two.')
    if (!installPackages()) throw new SetUpError('npm ci failed; its message is above.')
  }
  const node = findNode()
  if (!node) {
    throw new SetUpError(
      'The npm package `node` does not run on this machine: install Node.js 24 and try again.',
    )
  }
  writeStamp({ packages, node })
  return node
}

/**
 * Runs `npm ci` on a Node.js that the packages are for. On an older one npm would leave out, in
 * silence, the native parts of some: they are optional, and their `engines` ask for a newer one.
 */
function installPackages() {
  const install = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  if (isRecent) return npm(install)
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const { version } = lock.packages['node_modules/node']
  const folder = mkdtempSync(join(tmpdir(), 'handshake-node-'))
  try {
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
    const got = npm(['install', '--prefix', folder, ...quiet, `node@${version}`])
    return got && npm(install, join(folder, 'node_modules', 'node', 'bin', nodeFile))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {readonly string[]} args
 * @param {string} node The Node.js that npm itself shall run on.
 */
function npm(args, node = process.execPath) {
  const env = projectEnvironment(node)
  const cli = process.env['npm_execpath']
  return cli?.endsWith('npm-cli.js') ? run(node, [cli, ...args], env) : run('npm', args, env)
}

const nodeFile = process.platform === 'win32' ? 'node.exe' : 'node'

/** Whether the running Node.js is new enough for every package: Astro, Vite and Vitest ask for 22.12. */
const isRecent = (() => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12)
})()

/** The npm package `node`, or the running Node.js where that package has no build for the machine. */
function findNode() {
  const own = join(root, 'node_modules', 'node', 'bin', nodeFile)
  if (existsSync(own) && works(own, ['--version'])) return own
  return isRecent ? process.execPath : undefined
}

/**
 * Finds a Chromium for the browser tests, or installs one.
 *
 * @param {string} node
 * @returns {string} Its path; '' for Playwright's own.
 */
export function setUpChromium(node) {
  const known = readStamp().chromium
  const wanted = process.env['CHROMIUM_PATH']
  if (known !== undefined && (!wanted || wanted === known) && (!known || existsSync(known))) {
    return known
  }
  const chromium = findChromium(node) ?? installChromium(node)
  if (chromium === undefined) {
    throw new SetUpError(
      'The browser tests need a Chromium, and none could be found or installed. ' +
        'Install Chromium or Chrome, or set CHROMIUM_PATH to one, and try again.',
    )
  }
  writeStamp({ chromium })
  return chromium
}

/**
 * Finds an AWS CLI for the shell tests, or installs one.
 *
 * @returns {readonly string[]} The paths of all there are.
 */
export function setUpAwsCli() {
  const known = readStamp().awsClis ?? []
  const found = findAwsClis(known)
  const clis = found.length > 0 ? found : installAwsCli()
  if (clis.length === 0) throw new SetUpError(noAwsCli)
  if (clis.join() !== known.join()) writeStamp({ awsClis: clis })
  return clis
}

/**
 * Runs a set-up step that may end in a sentence for a person.
 *
 * @template T
 * @param {() => T} step
 * @returns {T | undefined}
 */
export function orExplain(step) {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    console.error(`\n${error.message}`)
    return undefined
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const node = orExplain(setUpPackages)
  const chromium = node && orExplain(() => setUpChromium(node))
  process.exitCode = chromium !== undefined && orExplain(setUpAwsCli) ? 0 : 1
}
