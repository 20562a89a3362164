/**
 * The provider's page on which a person chooses an account and agrees to what the client will
 * learn: as data, which the site draws, and as the HTML that the provider serves.
 *
 * @module
 */
import type { HttpRequest } from '../http.ts'
import { entryOf } from '../lookup.ts'
import { html, renderPage } from '../oauth/page.ts'
import { formType } from '../oauth/parameters.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { consentUrl } from './endpoints.ts'
import type { IdentityProvider } from './identity-provider.ts'

export interface SignInPage {
  readonly title: string
  /** The provider's name. */
  readonly provider: string
  /** The client's name. */
  readonly client: string
  readonly accounts: readonly PageAccount[]
  readonly scopes: readonly PageScope[]
  /** Where the form is posted. */
  readonly action: string
  /** The form's hidden fields by name. */
  readonly fields: Readonly<Record<string, string>>
}

export interface PageAccount {
  readonly sub: string
  readonly name: string
  readonly email: string
  /** Whether the client's login_hint names it. */
  readonly suggested: boolean
}

export interface PageScope {
  readonly name: string
  /** What it lets the client learn, for people. */
  readonly says: string
}

/** The page for a request that was found good; `sealed` is that request, as the form carries it. */
export const signInPage = (
  provider: IdentityProvider,
  request: AuthorizationRequest,
  sealed: string,
): SignInPage => ({
  title: `Sign in with ${provider.name}`,
  provider: provider.name,
  client: request.client.name,
  accounts: Object.entries(provider.users).map(([sub, { name, email }]) => ({
    sub,
    name,
    email,
    suggested: request.loginHint === sub || request.loginHint === email,
  })),
  scopes: request.scopes.map((name) => ({ name, says: entryOf(scopeMeanings, name) ?? name })),
  action: consentUrl(provider),
  fields: { request: sealed },
})

/** OpenID Connect Core 1.0 §5.4. */
const scopeMeanings: Readonly<Record<string, string>> = {
  openid: 'which account is yours',
  email: 'your email address, and whether it was verified',
  profile: 'your name and what else your profile shows',
}

/** The request that the page's form sends: with the account chosen, or with none to cancel. */
export const consentRequest = (page: SignInPage, sub?: string): HttpRequest => ({
  method: 'POST',
  url: page.action,
  headers: [['content-type', formType]],
  body: new URLSearchParams({
    ...page.fields,
    ...(sub === undefined ? { choice: 'cancel' } : { sub, choice: 'continue' }),
  }).toString(),
})

/** The page as HTML. */
export function renderSignInPage(page: SignInPage): string {
  const fields = Object.entries(page.fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  const accounts = page.accounts.map(
    (account) => html`
<p><label><input type="radio" name="sub" value="${account.sub}"${account.suggested ? { html: ' checked' } : ''}> ${account.name} (${account.email})</label></p>`,
  )
  const scopes = page.scopes.map((scope) => html`\n<li>${scope.says}</li>`)
  return renderPage(
    page.title,
    html`<h1>${page.title}</h1>
<p>${page.client} wants to know who you are.</p>
<form method="post" action="${besidePage(page.action)}">
${fields}
<fieldset>
<legend>Which account?</legend>${accounts}
</fieldset>
<p>If you go on, ${page.provider} tells ${page.client}:</p>
<ul>${scopes}
</ul>
<p>
<button name="choice" value="continue">Continue</button>
<button name="choice" value="cancel">Cancel</button>
</p>
</form>`,
  )
}

/**
 * The form's address as seen from the page, one step below it: so it also leads there where the lab
 * serves the page at an address of its own.
 */
const besidePage = (action: string): string => action.split('/').slice(-2).join('/')
