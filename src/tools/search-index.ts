/**
 * Makes the search index of a finished build with Pagefind, which Starlight would do as well, but:
 *
 * - Signatures, tokens and keys stay out of it. Nobody looks for them, and Pagefind cuts them into
 *   short pieces, so that words which are on no page would find most of the lessons.
 * - A search whose files do not come fails. Pagefind's own answers that no page was found.
 * - Only what a page fetches is written, and none of Pagefind's own ways to show what was found.
 *
 * @see https://pagefind.app/docs/node-api/
 * @module
 */
/// <reference types="node" />
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'

/** What Base64 encodes, in either alphabet; a path or an identifier mixes the two, or is of one case. */
const encoded =
  /(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])(?=[\w+/-]*\d)(?:[A-Za-z\d+/]{20,}={0,2}|[\w-]{20,})/
const digest = /(?=\d*[a-f])[\da-f]{32,}/
/** The start of a token or of another long value, as it stands where the rest is cut off. */
const start = /eyJ[\w-]+|(?=\S*\d)[\w+/.-]{16,}(?=… \(\d)/
/** AWS writes EXAMPLE into what its documentation shows, which people do look for. */
const keys = new RegExp(
  String.raw`(?<![\w+/%-])(?!\S*EXAMPLE)(?:${[encoded, digest, start].map(({ source }) => source).join('|')})(?![\w+/-])`,
  'g',
)

/** A page whose text has `…` for whatever is encoded, encrypted or a digest. */
export const withoutKeys = (html: string): string =>
  html.replace(/(?<=>)[^<]+/g, (text) => text.replace(keys, '…'))

/** Where Pagefind notes that a file did not come, and goes on as if it had been empty. */
const swallowed =
  /console\.error\(`Failed to load the (?:meta index|index chunk \$\{url\}):\s+\$\{e\?\.toString\(\)\}`\);?/g

/**
 * Pagefind's script, made to fail where files do not come.
 *
 * @throws Error when it no longer reads as expected.
 */
export function thatFails(script: string): string {
  if (script.match(swallowed)?.length !== 2)
    throw new Error('Pagefind changed: see what it now does when a part of its index does not come')
  return script.replace(swallowed, '$&;throw e;')
}

/** The files of Pagefind that a page fetches. */
const fetched = /^(pagefind(-worker)?\.js|pagefind-entry\.json|.+\.(pagefind|pf_\w+))$/

/** How what is found is addressed: by its folder, or by the file, for hosts that serve no folders. */
export interface Addresses {
  readonly keepIndexUrl: boolean
}

/**
 * The index of these pages, each with its path in the site.
 *
 * @returns The files by their paths in the site.
 * @throws Error when Pagefind cannot read a page, or is not the one that is known here.
 */
export async function indexOf(
  pages: ReadonlyMap<string, string>,
  addresses: Addresses,
): Promise<ReadonlyMap<string, Uint8Array | string>> {
  try {
    const { index } = await createIndex(addresses)
    if (!index) throw new Error('Pagefind did not start')
    for (const [sourcePath, html] of pages) {
      const { errors } = await index.addHTMLFile({ sourcePath, content: withoutKeys(html) })
      if (errors.length > 0) throw new Error(`${sourcePath}: ${errors.join(' ')}`)
    }
    const { files } = await index.getFiles()
    return new Map(
      files
        .filter(({ path }) => fetched.test(path))
        .map(({ path, content }) => [
          `pagefind/${path}`,
          path.endsWith('.js') ? thatFails(Buffer.from(content).toString()) : content,
        ]),
    )
  } finally {
    await close()
  }
}

async function made(folder: string): Promise<void> {
  const files = globSync('**/*.html', { cwd: folder }).sort()
  const pages = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
  for (const [path, content] of await indexOf(pages, { keepIndexUrl: false })) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** The Astro integration that does it. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': ({ dir }) => made(fileURLToPath(dir)),
  },
})
