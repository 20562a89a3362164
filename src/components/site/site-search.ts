/**
 * The search dialog: finds pages in the index that Pagefind wrote when the site was built.
 *
 * @see https://pagefind.app/docs/api/
 * @module
 */

/** As much of Pagefind's API as the dialog uses. */
interface Pagefind {
  /** `null` when a later search has overtaken this one. */
  debouncedSearch(term: string): Promise<{ results: { data(): Promise<Found> }[] } | null>
}

interface Found {
  readonly url: string
  readonly meta: { readonly title?: string }
  /** HTML, escaped by Pagefind but for its `<mark>`s. */
  readonly excerpt: string
}

const most = 12

class SiteSearch extends HTMLElement {
  #index: Promise<Pagefind> | undefined

  connectedCallback() {
    this.#part('.open', HTMLButtonElement).addEventListener('click', () => this.#open())
    this.#part('.close', HTMLButtonElement).addEventListener('click', () => this.#dialog.close())
    this.#part('input', HTMLInputElement).addEventListener('input', () => this.#search())
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close()
    })
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      if (this.#dialog.open) this.#dialog.close()
      else this.#open()
    })
  }

  get #dialog() {
    return this.#part('dialog', HTMLDialogElement)
  }

  #part<T extends Element>(selector: string, kind: new () => T): T {
    const part = this.querySelector(selector)
    if (part instanceof kind) return part
    throw new TypeError(`site-search has no ${selector}`)
  }

  #open() {
    this.#index ??= import(/* @vite-ignore */ `${this.dataset['base']}pagefind/pagefind.js`)
    this.#dialog.showModal()
  }

  async #search() {
    const term = this.#part('input', HTMLInputElement).value.trim()
    if (term === '') return this.#show('', [])
    try {
      const search = await (await this.#index)?.debouncedSearch(term)
      if (!search) return
      const found = await Promise.all(search.results.slice(0, most).map((page) => page.data()))
      const count = search.results.length
      this.#show(count === 1 ? '1 page' : `${count} pages`, found)
    } catch {
      this.#show('The search index could not be loaded. It is made when the site is built.', [])
    }
  }

  #show(status: string, found: readonly Found[]) {
    this.#part('[role=status]', HTMLElement).textContent = status
    this.#part('ol', HTMLElement).replaceChildren(...found.map(item))
  }
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
