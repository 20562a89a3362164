/// <reference types="node" />
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { syllabus } from '../../../src/tools/syllabus.ts'

/** A folder content/ with these files, as the address of a folder. */
function contentWith(files: Readonly<Record<string, string>>): URL {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  for (const [name, frontmatter] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), `---\ntitle: X\n${frontmatter}\n---\n\nText.\n`)
  }
  return pathToFileURL(`${folder}/`)
}

test('lessons stand under their parts by number, the playground behind them, other pages under their folder by order', () => {
  const content = contentWith({
    'lessons/02-later.mdx': 'part: One',
    'lessons/01-first.mdx': 'part: One',
    'lessons/03-last.mdx': 'part: Two',
    'reference/apples.mdx': '',
    'reference/zebras.mdx': 'sidebar: { order: 1 }',
  })
  expect(syllabus(content)).toEqual([
    { label: 'One', items: [{ slug: 'lessons/01-first' }, { slug: 'lessons/02-later' }] },
    { label: 'Two', items: [{ slug: 'lessons/03-last' }] },
    { label: 'Playground', link: '/playground/' },
    { label: 'Why does AWS say no?', link: '/doctor/' },
    { label: 'Reference', items: [{ slug: 'reference/zebras' }, { slug: 'reference/apples' }] },
  ])
})

test('the trainer’s console stands before the pages for trainers, and not without them', () => {
  const content = contentWith({ 'training/preparing.mdx': '' })
  expect(syllabus(content).at(-1)).toEqual({
    label: 'Training',
    items: [{ label: 'Trainer’s console', link: '/trainer/' }, { slug: 'training/preparing' }],
  })
})

test('a lesson without a part is named', () => {
  const content = contentWith({ 'lessons/01-first.mdx': '' })
  expect(() => syllabus(content)).toThrow('content/lessons/01-first.mdx: "part" is missing')
})
