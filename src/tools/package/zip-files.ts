/** Files as a ZIP archive, the same bytes for the same files whenever and wherever it is made. @module */
/// <reference types="node" />
import { strToU8, zipSync } from 'fflate'
import type { PackageFiles } from './packed-site.ts'

/** The earliest date that an archive can hold, by the clock of the machine, which is how it is written. */
const noDate = new Date(1980, 0, 1)

/** Files that are compressed already. */
const compressed = /\.(woff2|png|pagefind|pf_\w+)$/

/** The archive’s bytes, its files in the order of their names. */
export function zipFiles(files: PackageFiles): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1))
  return zipSync(
    Object.fromEntries(
      sorted.map(([path, content]) => [
        path,
        [
          typeof content === 'string' ? strToU8(content) : content,
          { level: compressed.test(path) ? 0 : 9 },
        ],
      ]),
    ),
    { mtime: noDate },
  )
}
