/// <reference types="node" />
/** The built site as files: its pages, and what an address on it leads to. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'

const dist = join(process.cwd(), 'dist')

/** The folder that the site is hosted under, as astro.config.mjs reads it. */
export const base = `/${process.env['BASE'] ?? ''}/`.replace(/\/+/g, '/')

const origin = 'https://the-site.invalid'

export interface Page {
  /** The file's path in dist/. */
  readonly file: string
  /** Its own address, without the origin. */
  readonly path: string
  readonly html: string
  readonly document: Document
}

/** Every page of the site. */
export function pages(): readonly Page[] {
  const files = globSync('**/*.html', { cwd: dist }).sort()
  if (files.length === 0) throw new Error('dist/ holds no page: run `npm run build` first')
  return files.map((file) => {
    const html = readFileSync(join(dist, file), 'utf8')
    const path = base + file.replace(/index\.html$/, '')
    return { file, path, html, document: parseHTML(html).document }
  })
}

/** An address as it stands in a page or another file of the site, made absolute. */
export function resolve(address: string, from: string): URL {
  return new URL(address, new URL(from, origin))
}

export const isOurs = (url: URL) => url.origin === origin

/** The file in dist/ that an address of ours leads to, if there is one. */
export function fileOf(url: URL): string | undefined {
  if (!url.pathname.startsWith(base)) return undefined
  const path = decodeURIComponent(url.pathname.slice(base.length))
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  return existsSync(join(dist, file)) ? file : undefined
}

/** A file of dist/. */
export const read = (file: string) => readFileSync(join(dist, file))

/** The value of an attribute on every element that has it. */
export function attributes(page: Page, selector: string, name: string): readonly string[] {
  return [...page.document.querySelectorAll(selector)].flatMap((element) => {
    const value = element.getAttribute(name)
    return value === null ? [] : [value]
  })
}
