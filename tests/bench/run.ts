/**
 * Runs every benchmark beside this file, or those whose name contains an argument, and prints
 * their tables. A benchmark file exports `bench`, a tinybench `Bench` with its tasks added, or
 * `measure`, which gives the rows of a table.
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

/** What a benchmark file exports. */
interface Benchmark {
  readonly bench?: unknown
  readonly measure?: () => Promise<object>
}

for (const file of files) {
  const { bench, measure }: Benchmark = await import(new URL(file, import.meta.url).href)
  console.log(file)
  if (measure) console.table(await measure())
  else if (bench instanceof Bench) {
    await bench.run()
    console.table(bench.table())
  } else throw new Error(`${file} exports neither a tinybench Bench named "bench" nor "measure"`)
}
