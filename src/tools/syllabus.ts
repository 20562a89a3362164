/// <reference types="node" />
/**
 * The site's navigation, read from content/: the folder of lessons is the syllabus.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A lesson's frontmatter, as far as the navigation needs it. */
interface Lesson {
  readonly slug: string
  readonly part: string
}

/** Starlight's sidebar: the lessons by number under the headings of their parts, then the rest. */
export function syllabus(content: URL = new URL('../../content/', import.meta.url)) {
  const parts = new Map<string, { slug: string }[]>()
  for (const { slug, part } of lessons(content)) {
    parts.set(part, [...(parts.get(part) ?? []), { slug }])
  }
  const folders = [
    { label: 'Training', directory: 'training' },
    { label: 'Reference', directory: 'reference' },
  ].filter(({ directory }) => existsSync(new URL(directory, content)))
  return [
    ...[...parts].map(([label, items]) => ({ label, items })),
    ...folders.map(({ label, directory }) => ({ label, items: [{ autogenerate: { directory } }] })),
  ]
}

function lessons(content: URL): Lesson[] {
  const folder = new URL('lessons/', content)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .map((file) => {
      const [, frontmatter = ''] = readFileSync(new URL(file, folder), 'utf8').split(/^---$/m)
      const part: unknown = parse(frontmatter)?.part
      if (typeof part !== 'string') {
        throw new Error(`content/lessons/${file}: "part" is missing from its frontmatter`)
      }
      return { slug: `lessons/${file.replace(/\.mdx$/, '')}`, part }
    })
}
