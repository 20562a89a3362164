/// <reference types="node" />
/**
 * How the build of the site grows with the course: `npm run bench:build` builds a copy of it with 10,
 * 50 and 200 lessons more, each a copy of one that exists, and prints the times. Other numbers can be
 * given: `npm run bench:build -- 5 20`.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is not part of the course, or not of its source. */
const left = ['.git', '.astro', 'dist', 'node_modules']

/** Up to here a lesson more may cost so many times what it costs in a smaller course. */
const closeToLinear = 1.5

const asked = process.argv.slice(2).map(Number)
const sizes = asked.length > 0 ? asked : [10, 50, 200]

/** A copy of the project in a folder of its own; packages are shared. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handshake-build-'))
  for (const entry of readdirSync('.').filter((name) => !left.includes(name)))
    cpSync(entry, join(folder, entry), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Puts so many lessons beside those that are there, in turn copies of each. */
function addLessons(folder: string, count: number): void {
  const lessons = join(folder, 'content/lessons')
  const existing = readdirSync('content/lessons').filter((name) => name.endsWith('.mdx'))
  for (let index = 0; index < count; index += 1) {
    const original = existing[index % existing.length] ?? ''
    const name = `${100 + index}-generated-${original.slice(3)}`
    cpSync(join('content/lessons', original), join(lessons, name))
  }
}

/** Seconds that the build takes. */
function build(folder: string): number {
  const start = performance.now()
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return (performance.now() - start) / 1000
}

const times = [0, ...sizes].map((added) => {
  const folder = copyOfProject()
  try {
    addLessons(folder, added)
    const seconds = build(folder)
    console.info(`${String(added).padStart(4)} lessons more: ${seconds.toFixed(1)} s`)
    return { added, seconds }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Seconds for each lesson more, between one size and the next. */
const costs = times.slice(1).map(({ added, seconds }, index) => {
  const before = times[index] ?? { added: 0, seconds: 0 }
  return (seconds - before.seconds) / (added - before.added)
})
console.info(`A lesson more costs ${costs.map((cost) => `${cost.toFixed(2)} s`).join(', then ')}.`)
const growth = (costs.at(-1) ?? 0) / (costs[0] ?? 1)
console.info(
  `In the largest course it costs ${growth.toFixed(2)} times what it costs in the smallest.`,
)
if (growth > closeToLinear) process.exitCode = 1
