/**
 * Makes the addresses in built pages relative, so that they work in whatever folder a system puts
 * them, and lets folders’ addresses name their `index.html`, which many systems do not serve by itself.
 *
 * @module
 */

/** The site that a page is part of. */
export interface Site {
  /** The folder that it was built for: `/`, `/handshake/`. */
  readonly base: string
  /** The paths of its files. */
  readonly files: ReadonlySet<string>
}

/** Where an attribute or a text of JSON begins, in HTML, in an attribute’s JSON and in JSON’s HTML. */
const quote = `["']|&quot;|&#34;`

/** The page with relative addresses. */
export function withRelativeAddresses(html: string, file: string, site: Site): string {
  const root = '../'.repeat(file.split('/').length - 1) || './'
  return withFoldersNamed(addressedFrom(html, root, site), file, site)
}

/** The text with each address of the site’s, as it was built, made relative to a page below `root`. */
export function addressedFrom(text: string, root: string, { base, files }: Site): string {
  const entries = [...new Set([...files].map((path) => path.replace(/\/.*/, '')))]
  const absolute = new RegExp(
    `(${quote})${literal(base)}((?:${entries.map(literal).join('|')})(?:/[^"'&<>\\s#?\\\\]*)?)(?=${quote}|[#?\\\\])`,
    'g',
  )
  const home = new RegExp(
    `(\\bhref=\\\\?(?:${quote}))${literal(base)}(?=\\\\?(?:${quote})|[#?])`,
    'g',
  )
  return text
    .replace(absolute, (_, opened: string, path: string) => opened + root + named(path, files))
    .replace(home, (_, opened: string) => `${opened}${root}index.html`)
}

/** The page with `index.html` at the end of each relative address of a folder. */
function withFoldersNamed(html: string, file: string, { files }: Site): string {
  return html.replace(
    /(\shref=")(\.[^"#?]*|[^"#?:/][^"#?:]*)(?=["#?])/g,
    (whole, start: string, address: string) => {
      const { pathname } = new URL(address, `https://site.invalid/${file}`)
      const path = decodeURIComponent(pathname.slice(1))
      const full = named(path, files)
      return full === path ? whole : `${start}${address.replace(/\/?$/, '/')}index.html`
    },
  )
}

const named = (path: string, files: ReadonlySet<string>): string => {
  const page = `${path.replace(/\/?$/, path === '' ? '' : '/')}index.html`
  return files.has(page) ? page : path
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** The style sheet of `_astro/` with the addresses of its neighbours. */
export const sheetWithRelativeAddresses = (css: string, { base }: Site): string =>
  css.replaceAll(`url(${base}_astro/`, 'url(')

/** How the bundler’s preloader, a script of `_astro/`, makes addresses of the paths that it is given. */
const preloaded = (base: string): string => `return\`${base}\`+`

/**
 * The scripts with a preloader that goes by its own address.
 *
 * @throws {Error} The bundler writes it otherwise now.
 */
export function scriptsWithRelativeAddresses(
  scripts: ReadonlyMap<string, string>,
  { base }: Site,
): ReadonlyMap<string, string> {
  const old = preloaded(base)
  const changed = [...scripts].map(([file, code]): [string, string] =>
    file.startsWith('_astro/preload.') ? [file, code.replace(old, preloaded('../'))] : [file, code],
  )
  if (changed.filter(([file, code]) => code !== scripts.get(file)).length !== 1)
    throw new Error('The preloader of scripts has changed: see how it makes addresses now')
  return new Map(changed)
}
