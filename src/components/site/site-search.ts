/**
 * The search dialog: finds pages in the index that was made when the site was built.
 *
 * @see https://pagefind.app/docs/api/
 * @module
 */
import { missing } from './missing-part.ts'

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

class SiteSearch extends HTMLElement {
  connectedCallback() {
    const dialog = this.querySelector('dialog')
    const input = this.querySelector('input')
    const status = this.querySelector('p')
    const list = this.querySelector('ol')
    if (!dialog || !input || !status || !list) return

    let index: Promise<Pagefind> | undefined
    let tries = 0

    const search = async () => {
      const { value } = input
      // A browser may remember that an address did not come, so another try asks for another one.
      index ??= import(/* @vite-ignore */ `${this.dataset['base']}pagefind/pagefind.js?${tries++}`)
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

    const toggle = () => {
      if (dialog.open) return dialog.close()
      dialog.showModal()
      search()
    }

    for (const button of this.querySelectorAll('button')) button.onclick = toggle
    input.oninput = search
    dialog.onsubmit = (event) => {
      event.preventDefault()
      input.focus()
      search()
    }
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      toggle()
    })
  }
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

customElements.define('site-search', SiteSearch)
