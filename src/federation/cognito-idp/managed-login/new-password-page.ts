/** The page on which a person replaces a temporary password, as data and as HTML. @module */
import type { HttpRequest } from '../../http.ts'
import { html, renderPage } from '../../oauth/page.ts'
import { formType } from '../../oauth/parameters.ts'
import { besidePage, demoNotice } from './page-parts.ts'

export interface NewPasswordPage {
  readonly title: string
  /** Where the form is posted. */
  readonly action: string
  /** The form's hidden fields by name. */
  readonly fields: Readonly<Record<string, string>>
  /** Why the last try failed. */
  readonly error?: string
}

/** The request that the page's form sends. */
export const newPasswordRequest = (page: NewPasswordPage, password: string): HttpRequest => ({
  method: 'POST',
  url: page.action,
  headers: [['content-type', formType]],
  body: new URLSearchParams({ ...page.fields, password }).toString(),
})

/** The page as HTML. */
export function renderNewPasswordPage({ title, action, fields, error }: NewPasswordPage): string {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`
<input type="hidden" name="${name}" value="${value}">`,
  )
  return renderPage(
    title,
    html`<h1>${title}</h1>
<p>Your password is a temporary one. Choose another.</p>${error === undefined ? '' : html`\n<p role="alert">${error}</p>`}
<form method="post" action="${besidePage(action)}">${hidden}
<p><label>New password <input type="password" name="password" autocomplete="off" required></label></p>
${demoNotice}
<p><button>Send</button></p>
</form>`,
  )
}
