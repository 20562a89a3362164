/**
 * Says that something did not come which a page fetches when somebody asks for what it does: the
 * connection is gone, or the site was put up anew and its files have other names now. The next press
 * takes the notice away, since that is another try.
 *
 * @module
 */

/** That something did not come, and what to do, as HTML. */
export const missing = (what: string): string =>
  `${what} did not arrive. Check the connection and try again, or <a href="">load the page again</a>.`

/** To be loaded again with what follows `#` in its address, which the link by itself would lose. */
addEventListener('click', (event) => {
  const { target } = event
  if (!(target instanceof Element && target.matches('[href=""]'))) return
  event.preventDefault()
  location.reload()
})

const say = () => {
  document.querySelector('.missing-part')?.remove()
  // Nothing outside of an open dialog can be read or pressed.
  const home = document.querySelector('dialog:modal') ?? document.body
  home.insertAdjacentHTML(
    'beforeend',
    `<dialog open class="missing-part" role="alert">${missing('A part of this page')}</dialog>`,
  )
  const notice = home.lastElementChild
  for (const press of ['click', 'input'])
    addEventListener(press, () => notice?.remove(), { once: true })
}

addEventListener('part-missing', say)
addEventListener('astro:hydration-error', say)

/** As Chromium, Firefox and Safari word it that an `import()` or a `fetch()` got no answer. */
const unfetched = /fetch|ing .*module|: Load/

/** Whoever waits for code or data says nothing of what does not come: it ends up here. */
addEventListener('unhandledrejection', ({ reason }) => {
  if (unfetched.test(`${reason}`)) say()
})
