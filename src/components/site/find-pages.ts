/**
 * Finds pages in the index that was made when the site was built, and lists them in the search dialog.
 *
 * @see https://pagefind.app/docs/api/
 * @module
 */
import { missing } from './missing-part.ts'
import { siteFolder } from './site-folder.ts'

/** As much of Pagefind's API as the dialog uses. */
interface Pagefind {
  /** `null` when a later search has overtaken this one. */
  debouncedSearch(term: string): Promise<{ results: { data(): Promise<Found> }[] } | null>
  destroy(): Promise<void>
}

interface Found {
  readonly url: string
  readonly meta: { readonly title?: string }
  /** HTML, escaped by Pagefind but for its `<mark>`s. */
  readonly excerpt: string
}

const most = 12

let index: Promise<Pagefind> | undefined
let tries = 0

/**
 * Lists what is found for what stands in the dialog's field, and says how many pages these are, or that
 * the index did not come.
 */
export async function findPages(search: HTMLElement): Promise<void> {
  const input = search.querySelector('input')
  const status = search.querySelector('p')
  const list = search.querySelector('ol')
  if (!input || !status || !list) return
  const { value } = input
  // A browser may remember that an address did not come, so another try asks for another one.
  index ??= import(/* @vite-ignore */ `${siteFolder}pagefind/pagefind.js?${tries++}`)
  const asked = index
  let said = ''
  let found: readonly Found[] = []
  try {
    const pagefind = await asked
    if (value.trim()) {
      const answer = await pagefind.debouncedSearch(value)
      if (!answer) return
      found = await Promise.all(answer.results.slice(0, most).map((page) => page.data()))
      said = counted(found.length, answer.results.length)
    }
  } catch {
    // Pagefind remembers what did not come: the next try is for a new one.
    if (index === asked) index = undefined
    asked.then((broken) => broken.destroy()).catch(() => {})
    said = `${missing('The search index')} <button>Try again</button>`
  }
  if (value !== input.value) return
  status.innerHTML = said
  list.replaceChildren(...found.map(item))
  list.scrollTop = 0
}

function counted(shown: number, all: number): string {
  if (shown < all) return `The best ${shown} of ${all} pages`
  return all === 1 ? '1 page' : `${all || 'No'} pages`
}

function item({ url, meta, excerpt }: Found): HTMLLIElement {
  const link = document.createElement('a')
  link.href = url
  const title = document.createElement('strong')
  title.textContent = meta.title ?? url
  const text = document.createElement('span')
  text.innerHTML = excerpt
  link.append(title, text)
  const li = document.createElement('li')
  li.append(link)
  return li
}
