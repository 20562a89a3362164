/**
 * Says that code did not come which a page fetches when somebody asks for what it does: the connection
 * is gone, or the site was put up anew and its files have other names now. The next press takes the
 * notice away, since that is another try.
 *
 * @module
 */

/** That something did not come, and what to do, as HTML. */
export const missing = (what: string): string =>
  `${what} did not arrive. Check the connection and try again, or <a href="">load the page again</a>.`

addEventListener('part-missing', () => {
  const { body } = document
  body.insertAdjacentHTML(
    'beforeend',
    `<dialog open class="missing-part" role="alert">${missing('A part of this page')}</dialog>`,
  )
  const notice = body.lastElementChild
  addEventListener('click', () => notice?.remove(), { once: true })
})
