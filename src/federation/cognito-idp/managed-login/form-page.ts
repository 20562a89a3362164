/** A page of managed login that asks a person for something: as data and as HTML. @module */
import type { HttpResponse } from '../../http.ts'
import { html, renderPage } from '../../oauth/page.ts'
import { pageResponse } from '../../oauth/responses.ts'
import { besidePage, demoNotice } from './page-parts.ts'

export interface FormPage {
  readonly title: string
  /** What it is about, in a sentence or two. */
  readonly says: string
  /** Where the form is posted. */
  readonly action: string
  /** What is asked for; where that is nothing there is no form. */
  readonly fields: readonly FormField[]
  /** What the button says. */
  readonly send: string
  /** The form's hidden fields by name. */
  readonly hidden?: Readonly<Record<string, string>>
  /** A second form without fields, which does something else. */
  readonly instead?: { readonly send: string; readonly action: string }
  /** Why the last try failed. */
  readonly error?: string
}

export interface FormField {
  readonly name: string
  readonly label: string
  readonly type?: 'password'
}

/** The page as an answer, with status 400 where the last try failed. */
export const formPageResponse = (page: FormPage): HttpResponse =>
  pageResponse(page.error === undefined ? 200 : 400, renderFormPage(page))

/** The page as HTML. */
function renderFormPage(page: FormPage): string {
  const { title, says, error } = page
  return renderPage(
    title,
    html`<h1>${title}</h1>
<p>${says}</p>${error === undefined ? '' : html`\n<p role="alert">${error}</p>`}${ownForm(page)}${otherForm(page)}`,
  )
}

function ownForm({ action, fields, hidden = {}, send }: FormPage) {
  if (fields.length === 0) return ''
  const kept = Object.entries(hidden).map(
    ([name, value]) => html`
<input type="hidden" name="${name}" value="${value}">`,
  )
  const asked = fields.map(
    ({ name, label, type = 'text' }) => html`
<p><label>${label} <input type="${type}" name="${name}" autocomplete="off" required></label></p>`,
  )
  return html`
<form method="post" action="${besidePage(action)}">${kept}${asked}
${demoNotice}
<p><button>${send}</button></p>
</form>`
}

const otherForm = ({ instead }: FormPage) =>
  instead === undefined
    ? ''
    : html`
<form method="post" action="${besidePage(instead.action)}">
<p><button>${instead.send}</button></p>
</form>`
