/** Programs that run until somebody stops them: they end with whatever started them. @module */
import { spawn } from 'node:child_process'
import { projectEnvironment, root } from './command.mjs'

const endsWithParent = new URL('./ends-with-parent.mjs', import.meta.url).href

// From here on, lest npm is gone when the building is done. Started without npm, in the background say,
// it may outlive its shell.
if (process.env['npm_lifecycle_event']) await import(endsWithParent)

/**
 * Starts a program on a Node.js. This process ends when the program does, and with its code; the
 * program ends with this process, however that comes about.
 *
 * @param {string} node
 * @param {readonly string[]} args
 * @param {'inherit' | 'pipe'} [output] Whether to pass its standard output through.
 * @returns The program.
 */
export function runUntilStopped(node, args, output = 'inherit') {
  const program = spawn(node, ['--import', endsWithParent, ...args], {
    cwd: root,
    env: { ...process.env, ...projectEnvironment(node) },
    stdio: [output === 'inherit' ? 'inherit' : 'ignore', output, 'inherit'],
  })
  let stopped = false
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => {
      stopped = true
      program.kill(signal)
    })
  program.on('exit', (code) => process.exit(code ?? (stopped ? 0 : 1)))
  return program
}
