/// <reference types="node" />
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

const module = new URL('../../../src/tools/until-stopped.mjs', import.meta.url).href
const program = "console.log('running'); setInterval(() => {}, 1000)"
const script = `
  import { runUntilStopped } from ${JSON.stringify(module)}
  runUntilStopped(process.execPath, ['--eval', ${JSON.stringify(program)}])
`

/** A process that runs the program, once it says so. Its output ends when the last of its children does. */
async function started(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  const starter = spawn(command, args, { stdio: [...stdio], env: { ...process.env, ...env } })
  await once(starter.stdout, 'data')
  return { starter, ended: once(starter.stdout, 'close') }
}

const node = ['--input-type=module', '--eval', script]

test.for(['SIGTERM', 'SIGINT'] as const)(
  'a program ends with who started it, by %s',
  async (signal) => {
    const { starter, ended } = await started(process.execPath, node)
    starter.kill(signal)
    await ended
    expect(await codeOf(starter)).toBe(0)
  },
)

test('a program ends with who started it, killed without a word', async () => {
  const { starter, ended } = await started(process.execPath, node)
  starter.kill('SIGKILL')
  await ended
})

test('what a script of npm started ends with the shell that npm ran it in', async () => {
  const env = { npm_lifecycle_event: 'start', NODE: process.execPath, SCRIPT: script }
  const line = '"$NODE" --input-type=module --eval "$SCRIPT"; exit'
  const { starter, ended } = await started('sh', ['-c', line], env)
  starter.kill('SIGTERM')
  await ended
})

const codeOf = async (child: ChildProcess) => child.exitCode ?? (await once(child, 'exit'))[0]
