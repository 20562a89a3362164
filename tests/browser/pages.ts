/// <reference types="node" />
/** The addresses of all built pages, relative to where the site is hosted. */
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

export const paths: readonly string[] = globSync('**/*.html', { cwd: dist })
  .sort()
  .map((file) => `./${file.replace(/index\.html$/, '')}`)

if (paths.length === 0) throw new Error('dist/ holds no page: run `npm run build` first')
