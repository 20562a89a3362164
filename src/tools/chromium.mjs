/** Where a Chromium for the browser tests may be, and how to get one. Plain ESM, no packages. @module */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { onPath, projectEnvironment, root, run, works } from './command.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * A browser that the machine has: the one CHROMIUM_PATH names, an installed one, Playwright's own.
 *
 * @param {string} node
 * @returns {string | undefined} Its path; '' for Playwright's own.
 */
export function findChromium(node) {
  const wanted = process.env['CHROMIUM_PATH']
  if (wanted) return starts(wanted) ? wanted : undefined
  const installed = [...names.map(onPath), ...places].find((path) => path && starts(path))
  return installed ?? (playwrightsOwnStarts(node) ? '' : undefined)
}

/**
 * Ubuntu's `chromium-browser` may be a stub that asks for a snap, so a file alone is no proof.
 * (Chrome on Windows has no `--version`: there the file has to do.)
 *
 * @param {string} path
 */
function starts(path) {
  return existsSync(path) && (process.platform === 'win32' || works(path, ['--version']))
}

/** @param {string} node */
function playwrightsOwnStarts(node) {
  const launch =
    "import { chromium } from 'playwright-core'; await (await chromium.launch({ chromiumSandbox: false })).close()"
  return works(node, ['--input-type=module', '--eval', launch])
}

/**
 * Gets a browser from Playwright, else from Debian. On a closed network Playwright's attempt
 * fails within seconds.
 *
 * @param {string} node
 * @returns {string | undefined} Its path; '' for Playwright's own.
 */
export function installChromium(node) {
  if (process.env['CHROMIUM_PATH']) return undefined
  console.log('Asking Playwright for a Chromium for the browser tests.')
  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js')
  const env = { ...projectEnvironment(node), PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' }
  const fetched = run(node, [playwright, 'install', '--only-shell', 'chromium'], env, 'ignore')
  if (fetched && playwrightsOwnStarts(node)) return ''
  console.log(fetched ? 'It came, but does not start here.' : 'It could not be downloaded.')
  const debian = onPath('apt-get')
  if (!debian || process.getuid?.() !== 0) return undefined
  console.log('Installing the system’s own package.')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  run(debian, ['update', '-qq'], quiet, 'ignore')
  // The package may be there without its program, and installing it again does no harm.
  const install = ['install', '-y', '-qq', '--no-install-recommends', '--reinstall', 'chromium']
  const installed = run(debian, install, quiet, 'ignore')
  if (!installed) console.log('The package could not be installed: apt-get says why.')
  return findChromium(node)
}
