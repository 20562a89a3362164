/**
 * Runs every benchmark beside this file, or those whose name contains an argument, and prints
 * their tables. A benchmark file exports `bench`, a tinybench `Bench` with its tasks added.
 *
 * @module
 */
/// <reference types="node" />
import { readdirSync } from 'node:fs'
import { Bench } from 'tinybench'

const wanted = process.argv.slice(2)
const files = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)))

for (const file of files) {
  const { bench }: { bench: unknown } = await import(new URL(file, import.meta.url).href)
  if (!(bench instanceof Bench)) throw new Error(`${file} exports no tinybench Bench named "bench"`)
  await bench.run()
  console.log(file)
  console.table(bench.table())
}
