/**
 * The built site as the files of a package, whatever system it is for: with relative addresses, with
 * the scripts of the player, and with a search index that names files.
 *
 * @module
 */
/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { withPolicy } from '../content-security-policy.ts'
import { indexOf } from '../search-index.ts'
import {
  addressedFrom,
  type Site,
  scriptsWithRelativeAddresses,
  sheetWithRelativeAddresses,
  withRelativeAddresses,
} from './relative-addresses.ts'

/** Files by their paths in the package. */
export type PackageFiles = ReadonlyMap<string, Uint8Array | string>

/** What only a host of one’s own serves, or is made anew. */
const left =
  /^(404\.html|robots\.txt|sitemap.*|manifest\.webmanifest|service-worker\.js|pagefind\/.*)$/

/** Folders of data that holds links, and from how deep in the site their readers ask for it. */
const linked: Readonly<Record<string, string>> = { bank: '../../', 'run-sheets': '../' }

const source = (path: string) =>
  fileURLToPath(new URL(`../../components/lms/${path}`, import.meta.url))

/**
 * The files.
 *
 * @param dist - The folder of a finished build.
 * @param base - The folder that it was built for.
 * @throws {Error} The build is missing, or no longer reads as expected.
 */
export async function packedSite(dist: string, base: string): Promise<PackageFiles> {
  const paths = globSync('**/*.*', { cwd: dist })
    .sort()
    .filter((path) => !left.test(path))
  if (!paths.includes('index.html')) throw new Error('There is no built site: run `npm run build`')
  const site: Site = { base, files: new Set(paths) }
  const files = new Map<string, Uint8Array | string>()
  for (const path of paths) files.set(path, changed(path, readFileSync(join(dist, path)), site))
  const scripts = new Map(texts(files, /^_astro\/preload\..*\.js$/))
  for (const [path, code] of scriptsWithRelativeAddresses(scripts, site)) files.set(path, code)
  const pages = new Map(texts(files, /\.html$/))
  for (const [path, content] of await indexOf(pages, { keepIndexUrl: true }))
    files.set(path, content)
  files.set('lms/player.js', await bundled('player.ts', 'esm'))
  files.set('lms/in-frame.js', await bundled('in-frame.ts', 'iife'))
  for (const sheet of ['player.css', 'in-frame.css'])
    files.set(`lms/${sheet}`, readFileSync(source(sheet), 'utf8'))
  return files
}

function changed(path: string, content: Buffer, site: Site): Uint8Array | string {
  if (path.endsWith('.html')) return packedPage(content.toString(), path, site)
  if (path.endsWith('.css')) return sheetWithRelativeAddresses(content.toString(), site)
  if (path.endsWith('.js')) return content.toString()
  if (!path.endsWith('.json')) return content
  const text = content.toString()
  const root = linked[path.replace(/\/.*/, '')]
  if (root !== undefined) return addressedFrom(text, root, site)
  if (addressedFrom(text, '', site) !== text)
    throw new Error(`${path} has links: say from where its reader asks for it`)
  return text
}

const oldPolicy = /<meta http-equiv="content-security-policy"[^>]*>/
const appManifest = /<link rel="manifest"[^>]*>/

/** A page with relative addresses, and with what it needs in the player’s frame. */
function packedPage(html: string, path: string, site: Site): string {
  const root = '../'.repeat(path.split('/').length - 1)
  const ours = `<script src="${root}lms/in-frame.js"></script><link rel="stylesheet" href="${root}lms/in-frame.css">`
  const relative = withRelativeAddresses(html, path, site)
  return withPolicy(relative.replace(oldPolicy, ours).replace(appManifest, ''))
}

const texts = (files: PackageFiles, named: RegExp): readonly [string, string][] =>
  [...files].flatMap(([path, content]) =>
    named.test(path) && typeof content === 'string' ? [[path, content] as [string, string]] : [],
  )

/** A script of the player’s with all that it imports. */
async function bundled(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { output } = await build({
    input: source(entry),
    write: false,
    output: { format, minify: true },
  })
  return output[0].code
}
