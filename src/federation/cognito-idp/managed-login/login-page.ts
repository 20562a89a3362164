/**
 * The sign-in page of a user pool: as data, which the site draws, and as the HTML that managed login
 * serves. Nothing is kept in a cookie: the request travels in the addresses.
 *
 * @module
 */
import { html, renderPage } from '../../oauth/page.ts'
import type { AppClient, PoolIdentityProvider, UserPool } from '../user-pool.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { managedLoginOrigin } from './domain.ts'
import { besidePage, demoNotice, pageAddress } from './page-parts.ts'

export interface LoginPage {
  readonly title: string
  /** The app client's name. */
  readonly client: string
  /** Where the form is posted; absent where the app client does not take the pool's own people. */
  readonly action?: string
  /** Where people sign up, where the pool lets them. */
  readonly signUp?: string
  /** Where people go who forgot their password, where the pool resets it by a code. */
  readonly forgotPassword?: string
  /** A link for each other identity provider. */
  readonly providers: readonly PageProvider[]
  /** Why the last try failed. */
  readonly error?: string
}

export interface PageProvider {
  readonly name: string
  /** As people know it. */
  readonly label: string
  readonly url: string
}

/** The page for a request that was found good. */
export function loginPage(
  pool: UserPool,
  request: AuthorizationRequest,
  error?: string,
): LoginPage {
  const { client, parameters } = request
  const origin = managedLoginOrigin(pool)
  const own = client.supportedIdentityProviders.includes('COGNITO')
  return {
    title: 'Sign in',
    client: client.name,
    providers: providersOf(pool, request).map(({ name, type }) => ({
      name,
      label: labels[type] ?? name,
      url: `${origin}/oauth2/authorize?${new URLSearchParams({ identity_provider: name, ...without(parameters) })}`,
    })),
    ...(own ? { action: pageAddress(pool, '/login', request) } : {}),
    ...(signsUp(pool, client) ? { signUp: pageAddress(pool, '/signup', request) } : {}),
    ...(own && resetsByCode(pool)
      ? { forgotPassword: pageAddress(pool, '/forgotPassword', request) }
      : {}),
    ...(error === undefined ? {} : { error }),
  }
}

/** Whether people may write themselves into the pool through this client's pages. */
export const signsUp = (pool: UserPool, client: AppClient): boolean =>
  !pool.adminCreateUserOnly && client.supportedIdentityProviders.includes('COGNITO')

const resetsByCode = ({ accountRecovery = [] }: UserPool): boolean =>
  accountRecovery[0] !== 'admin_only'

/** The other identity providers that the app client takes people from. */
const providersOf = (
  pool: UserPool,
  { client }: AuthorizationRequest,
): readonly PoolIdentityProvider[] =>
  Object.values(pool.identityProviders).filter(({ name }) =>
    client.supportedIdentityProviders.includes(name),
  )

const without = ({
  identity_provider: _,
  idp_identifier: __,
  session: ___,
  ...rest
}: AuthorizationRequest['parameters']) => rest

/** OpenID Connect providers go by the name that the pool gave them. */
const labels: Readonly<Partial<Record<PoolIdentityProvider['type'], string>>> = {
  Google: 'Google',
  Facebook: 'Facebook',
  LoginWithAmazon: 'Login with Amazon',
  SignInWithApple: 'Apple',
}

/** The page as HTML. */
export function renderLoginPage(page: LoginPage): string {
  const links = page.providers.map(
    ({ label, url }) => html`
<li><a href="${besidePage(url)}">Continue with ${label}</a></li>`,
  )
  const providers = links.length === 0 ? '' : html`\n<ul>${links}\n</ul>`
  const failure = page.error === undefined ? '' : html`\n<p role="alert">${page.error}</p>`
  return renderPage(
    page.title,
    html`<h1>${page.title}</h1>
<p>${page.client} wants to know who you are.</p>${failure}${providers}${ownForm(page)}`,
  )
}

const ownForm = ({ action, signUp, forgotPassword }: LoginPage) =>
  action === undefined
    ? ''
    : html`
<form method="post" action="${besidePage(action)}">
<p><label>User name <input name="username" autocomplete="off" required></label></p>
<p><label>Password <input type="password" name="password" autocomplete="off" required></label></p>
${demoNotice}
<p><button>Sign in</button></p>
</form>${linkTo(forgotPassword, 'Forgot your password?')}${linkTo(signUp, 'Sign up')}`

const linkTo = (url: string | undefined, text: string) =>
  url === undefined ? '' : html`\n<p><a href="${besidePage(url)}">${text}</a></p>`
