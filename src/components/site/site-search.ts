/** The search dialog. What looks pages up is fetched when it is first opened. @module */

class SiteSearch extends HTMLElement {
  connectedCallback() {
    const dialog = this.querySelector('dialog')
    const input = this.querySelector('input')
    if (!dialog || !input) return

    const search = async () => (await import('./find-pages.ts')).findPages(this)
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

customElements.define('site-search', SiteSearch)
