/// <reference types="node" />
/** The copy of the site that a reader may keep: what the service worker was told to fetch. */
import { globSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { base, fileOf, read, resolve } from './dist.ts'

const worker = read('service-worker.js').toString()

/** The addresses as the worker reads them. */
const copied = [...worker.matchAll(/"url":"([^"]+)","revision":/g)].map(([, url = '']) =>
  resolve(url, `${base}service-worker.js`),
)

test('every file of the site is in the copy, but for what only visitors from outside ask for', () => {
  const files = new Set(copied.map(fileOf))
  const missing = globSync('**/*.*', { cwd: 'dist' })
    .filter((file) => !files.has(file))
    .sort()
  expect(missing).toEqual(['404.html', 'robots.txt', 'service-worker.js', 'stage.png'])
})

test('every address in the copy is there', () => {
  expect(copied.filter((url) => !fileOf(url)).map(String)).toEqual([])
  expect(copied.length).toBeGreaterThan(400)
})

test('the service worker is one file, so that browsers without modules in workers take it', () => {
  expect(worker).not.toMatch(/(^|[;}\s])(import|export)\s*[{*"'`]/)
})

test('the copy takes about 3 MB to fetch, as its page says', () => {
  const bytes = copied.map((url) => gzipSync(read(fileOf(url) ?? '')).length)
  const megabytes = bytes.reduce((sum, size) => sum + size, 0) / 1e6
  expect(megabytes).toBeGreaterThan(2.5)
  expect(megabytes).toBeLessThan(3.5)
})
