/// <reference types="node" />
/**
 * The site's navigation, read from content/: the folder of lessons is the syllabus.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A page's frontmatter, as far as the navigation needs it. */
interface Listed {
  readonly slug: string
  readonly part: string | undefined
  /** Starlight's `sidebar.order`: lower stands first. */
  readonly order: number
}

/** What follows the lessons: the pages of a folder under one heading. */
const folders: readonly {
  readonly label: string
  readonly folder: string
  /** Pages that are not in the folder and stand before those that are. */
  readonly first?: readonly { readonly label: string; readonly link: string }[]
}[] = [
  {
    label: 'Training',
    folder: 'training',
    first: [{ label: 'Trainer’s console', link: '/trainer/' }],
  },
  { label: 'Reference', folder: 'reference' },
]

/**
 * Starlight's sidebar: the lessons by number under the headings of their parts, then the rest by
 * `sidebar.order`. Starlight can list a folder by itself, but only one in src/content/docs.
 *
 * @throws {Error} A lesson says no part.
 */
export function syllabus(content: URL = new URL('../../content/', import.meta.url)) {
  const parts = new Map<string, { slug: string }[]>()
  for (const { slug, part } of pagesIn('lessons', content)) {
    if (part === undefined)
      throw new Error(`content/${slug}.mdx: "part" is missing from its frontmatter`)
    parts.set(part, [...(parts.get(part) ?? []), { slug }])
  }
  const rest = folders.map(({ label, folder, first = [] }) => {
    const pages = pagesIn(folder, content).toSorted((one, other) => one.order - other.order)
    return {
      label,
      items: pages.length > 0 ? [...first, ...pages.map(({ slug }) => ({ slug }))] : [],
    }
  })
  return [
    ...[...parts].map(([label, items]) => ({ label, items })),
    { label: 'Playground', link: '/playground/' },
    { label: 'Why does AWS say no?', link: '/doctor/' },
    ...rest.filter(({ items }) => items.length > 0),
  ]
}

/** The pages of a folder, by their files' names; none where there is no such folder. */
function pagesIn(folder: string, content: URL): readonly Listed[] {
  const path = new URL(`${folder}/`, content)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .map((file) => {
      const [, frontmatter = ''] = readFileSync(new URL(file, path), 'utf8').split(/^---$/m)
      const { part, sidebar } = Object(parse(frontmatter))
      return {
        slug: `${folder}/${file.replace(/\.mdx$/, '')}`,
        part: typeof part === 'string' ? part : undefined,
        order: typeof sidebar?.order === 'number' ? sidebar.order : Number.MAX_SAFE_INTEGER,
      }
    })
}
