/** Running other programs and telling what they said. Plain ESM: it runs before any package is installed. @module */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const windows = process.platform === 'win32'

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] Added to this process's own.
 * @param {'inherit' | 'ignore'} [output] Whether to pass its output through.
 * @returns {boolean} Whether it ended well.
 */
export function run(program, args, env = {}, output = 'inherit') {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
    shell: windows && program === 'npm',
  })
  if (error) console.error(`${program} could not be started: ${error.message}`)
  return status === 0
}

/**
 * Whether a program starts and ends well; its output is dropped.
 *
 * @param {string} program
 * @param {readonly string[]} args
 */
export function works(program, args) {
  return spawnSync(program, args, { cwd: root, stdio: 'ignore', timeout: 20_000 }).status === 0
}

/**
 * The full path of a program that the machine knows by name, if it has one.
 *
 * @param {string} name
 */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, windows ? `${name}.exe` : name)).find(existsSync)
}

/**
 * An environment in which `node` and every installed command are the project's own.
 *
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment(node) {
  const folders = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? '']
  return { PATH: folders.join(delimiter), ASTRO_TELEMETRY_DISABLED: '1' }
}

/**
 * Runs a script of package.json as `npm run` does, but always on the project's own Node.js.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {string} node
 * @returns {boolean} Whether it ended well.
 */
export function runScript(name, args, node) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const command = [scripts[name], ...args.map((arg) => JSON.stringify(arg))].join(' ')
  const { status } = spawnSync(command, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...projectEnvironment(node) },
    shell: true,
  })
  return status === 0
}
