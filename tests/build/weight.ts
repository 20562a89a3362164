/// <reference types="node" />
/** What a page weighs: every file that a browser fetches for it, as it travels. */
import { gzipSync } from 'node:zlib'
import { attributes, base, fileOf, type Page, read, resolve } from './dist.ts'

/** Bytes by file: text as `gzip -9` sends it, the rest as it is. */
export type Weight = ReadonlyMap<string, number>

/** The page itself, its styles, their fonts, and every script that is not only the simulation's. */
export function shellOf(page: Page): Weight {
  const styles = files(page, attributes(page, 'link[rel=stylesheet]', 'href'))
  const preloaded = files(page, attributes(page, 'link[rel=preload]', 'href'))
  const images = files(page, attributes(page, 'img', 'src'))
  const all = [page.file, ...styles, ...styles.flatMap(fonts), ...preloaded, ...images]
  return weightOf([...all, ...shellScripts(page)])
}

/** The scripts that are fetched when a simulation comes into view; what it fetches later is not among them. */
export const simulationOf = (page: Page): Weight =>
  weightOf(withoutShell(page, [...islandScripts(page, 'astro-island[client=visible]')]))

/** Scripts that a page fetched, less those that it fetches without its simulation. */
export function withoutShell(page: Page, scripts: readonly string[]): readonly string[] {
  const shell = shellScripts(page)
  return scripts.filter((script) => !shell.has(script))
}

export const total = (weight: Weight) => [...weight.values()].reduce((sum, size) => sum + size, 0)

function shellScripts(page: Page): ReadonlySet<string> {
  const inline = [...page.document.querySelectorAll('script:not([src])')]
    .flatMap((script) => importsOf(script.textContent ?? ''))
    .filter((address) => address.startsWith('.') || address.startsWith('/'))
  const named = [
    ...attributes(page, 'script[src]', 'src'),
    ...attributes(page, 'link[rel=modulepreload]', 'href'),
  ]
  const islands = islandScripts(page, 'astro-island:not([client=visible])')
  return new Set([...withImports(files(page, [...inline, ...named])), ...islands])
}

function islandScripts(page: Page, selector: string): ReadonlySet<string> {
  const urls = ['component-url', 'renderer-url', 'before-hydration-url']
  const addresses = urls.flatMap((name) => attributes(page, selector, name))
  return withImports(files(page, addresses))
}

/** Scripts, the scripts that they import statically, and so on. */
function withImports(scripts: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const script of scripts.filter((file) => !seen.has(file))) {
    seen.add(script)
    const imported = importsOf(read(script).toString())
    withImports(files({ path: base + script }, imported), seen)
  }
  return seen
}

/** The addresses in `import "…"` and `from "…"`; those in `import("…")` are fetched later, if ever. */
function importsOf(script: string): readonly string[] {
  return [...script.matchAll(/\b(?:import|from)\s*["']((?:\.{1,2})?\/[^"']+\.js)["']/g)].map(
    ([, path = '']) => path,
  )
}

function fonts(style: string): readonly string[] {
  const addresses = [
    ...read(style)
      .toString()
      .matchAll(/url\(["']?([^"')]+)/g),
  ]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('data:'))
  return files({ path: base + style }, addresses)
}

/** The files in dist/ that addresses lead to, as they stand in a page or another file. */
function files({ path }: { path: string }, addresses: readonly string[]): readonly string[] {
  return addresses.map((address) => {
    const file = fileOf(resolve(address, path))
    if (!file) throw new Error(`${path} asks for ${address}, which was not built`)
    return file
  })
}

/** What files of dist/ weigh. */
export function weightOf(names: readonly string[]): Weight {
  return new Map(
    names.map((name) => {
      const bytes = read(name)
      const size = /\.(woff2|png|jpe?g|webp|avif)$/.test(name)
        ? bytes.length
        : gzipSync(bytes, { level: 9 }).length
      return [name, size]
    }),
  )
}
