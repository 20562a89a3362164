/// <reference types="node" />
import { globSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { attributes, base, fileOf, isOurs, type Page, pages, read, resolve } from './dist.ts'

/** What a page makes a browser fetch by itself; links that a reader may follow are not among it. */
function fetched(page: Page): readonly string[] {
  return [
    ...attributes(page, 'link:not([rel=canonical])', 'href'),
    ...attributes(page, 'script, img, iframe, source, video, audio, embed, track', 'src'),
    ...attributes(page, 'object', 'data'),
    ...attributes(page, 'image, use', 'href'),
    ...attributes(page, 'astro-island', 'component-url'),
    ...attributes(page, 'astro-island', 'renderer-url'),
    ...attributes(page, 'img, source', 'srcset').flatMap((set) =>
      set.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? ''),
    ),
  ].filter((address) => !address.startsWith('data:'))
}

test.for(pages())('$file fetches nothing from elsewhere', (page) => {
  const elsewhere = fetched(page).filter((address) => !isOurs(resolve(address, page.path)))
  expect(elsewhere).toEqual([])
})

test.for(pages())('the style sheets of $file fetch nothing from elsewhere', (page) => {
  const sheets = attributes(page, 'link[rel=stylesheet]', 'href')
  const elsewhere = sheets.flatMap((sheet) => {
    const css = read(fileOf(resolve(sheet, page.path)) ?? '').toString()
    return [...css.matchAll(/url\(["']?([^"')]+)/g)]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('data:') && !isOurs(resolve(address, sheet)))
  })
  expect(elsewhere).toEqual([])
})

test.for(pages())('everything that $file fetches is there', (page) => {
  const missing = fetched(page).filter((address) => !fileOf(resolve(address, page.path)))
  expect(missing).toEqual([])
})

test.for(pages())('every link of $file within the site leads somewhere', (page) => {
  const broken = attributes(page, 'a[href]', 'href').filter((address) => {
    const url = resolve(address, page.path)
    if (!isOurs(url) || !url.protocol.startsWith('http')) return false
    const file = fileOf(url)
    return !file || (url.hash !== '' && !hasAnchor(file, decodeURIComponent(url.hash.slice(1))))
  })
  expect(broken).toEqual([])
})

test('the navigation, a lesson or the trainer’s console leads to every page but the first and the one for what is not found', {
  timeout: 60_000,
}, () => {
  const all = pages()
  const [front] = all.filter(({ path }) => path.endsWith('/lessons/01-why-federate/'))
  if (!front) throw new Error('there is no first lesson')
  const listed = attributes(front, 'nav.sidebar a[href]', 'href').map((address) =>
    fileOf(resolve(address, front.path)),
  )
  // The cases of the clinic, the paper to print: a lesson leads to them. The audience window: the console.
  const ofLessons = all
    .filter(({ file }) => file.startsWith('lessons/') || file === 'trainer/index.html')
    .flatMap((page) =>
      attributes(page, 'main .sl-markdown-content a[href]', 'href').map((address) =>
        fileOf(resolve(address, page.path)),
      ),
    )
  const missing = all.filter(({ file }) => ![...listed, ...ofLessons].includes(file))
  expect(missing.map(({ file }) => file)).toEqual(['404.html', 'index.html'])
})

/** What stands for a state of a page and not for a place in it, with what brings the page into that state. */
const states: readonly (readonly [prefix: string, bringer: string])[] = [
  ['run=', '[data-simulation]'],
  ['asks=', 'decision-explorer'],
  ['sheet=', '.trainer'],
]

function hasAnchor(file: string, id: string): boolean {
  if (!file.endsWith('.html')) return false
  const document = documentIn(file)
  const bringer = states.find(([prefix]) => id.startsWith(prefix))?.[1]
  if (bringer !== undefined) return document.querySelector(bringer) !== null
  return [...document.querySelectorAll('[id]')].some((element) => element.id === id)
}

/** Many links lead to the same few pages. */
const documents = new Map<string, Document>()

function documentIn(file: string): Document {
  const known = documents.get(file)
  if (known) return known
  const { document } = parseHTML(read(file).toString())
  documents.set(file, document)
  return document
}

test('everything that a script fetches later is there, its styles too', () => {
  const scripts = globSync('dist/_astro/*.js').map((path) => path.replace('dist/', ''))
  const asked = scripts.flatMap((script) =>
    [
      ...read(script)
        .toString()
        .matchAll(/"(_astro\/[^"]+\.(?:css|js))"/g),
    ].map(([, file = '']) => file),
  )
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((file) => !fileOf(resolve(base + file, base)))).toEqual([])
})
