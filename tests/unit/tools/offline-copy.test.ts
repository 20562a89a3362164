import { expect, test } from 'vitest'
import { filesToCopy } from '../../../src/tools/offline-copy.ts'

const contents: Readonly<Record<string, string>> = {
  'index.html': 'home',
  'lessons/01-why-federate/index.html': 'a lesson',
  '_astro/runs.D8PSuqul.js': 'a script',
  'scenarios/photo-app-direct.json': '{}',
  '404.html': 'missing',
  'robots.txt': 'all',
  'service-worker.js': 'itself',
}

const copied = (changed: Readonly<Record<string, string>> = {}) => {
  const files = { ...contents, ...changed }
  return filesToCopy(Object.keys(files), (name) => Buffer.from(files[name] ?? ''))
}

test('a page is copied under the address by which it is asked for', () => {
  expect(copied().map(({ url }) => url)).toEqual([
    '_astro/runs.D8PSuqul.js',
    './',
    'lessons/01-why-federate/',
    'scenarios/photo-app-direct.json',
  ])
})

test('the revision of a file changes with what is in it, and with nothing else', () => {
  const before = copied()
  const after = copied({ 'index.html': 'another home' })
  const changed = after.filter(({ revision }, index) => revision !== before[index]?.revision)
  expect(changed.map(({ url }) => url)).toEqual(['./'])
})

test('a file whose name has its digest needs no revision', () => {
  expect(copied().filter(({ revision }) => revision === null)).toEqual([
    { url: '_astro/runs.D8PSuqul.js', revision: null },
  ])
})
