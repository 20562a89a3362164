/** The page on which a provider tells the person that a sign-in cannot go on. @module */
import { html, renderPage } from '../oauth/page.ts'

export interface BlockedPage {
  readonly title: string
  /** The provider's name. */
  readonly provider: string
  readonly explanation: string
  /** `Error 401: invalid_client`. */
  readonly error: string
}

/** The page as HTML. */
export const renderBlockedPage = (page: BlockedPage): string =>
  renderPage(
    page.title,
    html`<h1>${page.title}</h1>
<p>${page.explanation}</p>
<p><strong>${page.error}</strong></p>
<p>${page.provider} shows this to you and does not send you back to the application.</p>`,
  )
